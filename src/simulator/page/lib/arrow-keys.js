const FORWARD = { ltr: ['ArrowDown', 'ArrowRight'], rtl: ['ArrowDown', 'ArrowLeft'] };
const BACK = { ltr: ['ArrowUp', 'ArrowLeft'], rtl: ['ArrowUp', 'ArrowRight'] };

/** Moves the focus among the elements of `selector` inside `within` with arrow keys, Home and End. */
export function moveWithArrows(event, selector, within = event.currentTarget) {
  const items = [...within.querySelectorAll(selector)].filter((item) => !item.disabled);
  const at = items.indexOf(document.activeElement);
  const to = placeAfter(event.key, { at, count: items.length, direction: getComputedStyle(within).direction });
  if (to === undefined || items.length === 0) return;
  event.preventDefault();
  items[to].focus();
}

function placeAfter(key, { at, count, direction }) {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (FORWARD[direction].includes(key)) return (at + 1) % count;
  if (BACK[direction].includes(key)) return (at - 1 + count) % count;
  return undefined;
}
