/** Brings a message of the same phone into sight and lights it up for a moment. */
export function scrollToMessage(from, messageId) {
  const message = from.closest('.phone').querySelector(`[data-message="${messageId}"]`);
  if (!message) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  message.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  message.classList.remove('lit');
  requestAnimationFrame(() => message.classList.add('lit'));
}
