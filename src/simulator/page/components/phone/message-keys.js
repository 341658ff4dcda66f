/**
 * In the list of messages the up and down arrows go from message to message, so that each can be read and acted on
 * without a mouse; Escape gives the list itself the focus back.
 */
export function moveAmongMessages(event) {
  const list = event.currentTarget;
  const current = document.activeElement?.closest('.message');
  if (event.key === 'Escape' && current) return list.focus();
  const isInside = document.activeElement === list || document.activeElement === current;
  if (!isInside || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return undefined;
  const messages = [...list.querySelectorAll('.message')];
  const at = messages.indexOf(current);
  const to = event.key === 'ArrowUp' ? (at < 0 ? messages.length - 1 : at - 1) : at + 1;
  if (at < 0 && event.key === 'ArrowDown') return undefined;
  event.preventDefault();
  return messages[to]?.focus();
}
