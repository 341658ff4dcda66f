const AROUND_PX = 6;
const CARD_PX = 340;
const CARD_HIGH_PX = 230;
const GAP_PX = 14;

/** The place of the first of these that is in sight, with a little air around it. */
export function spotOf(selectors) {
  for (const selector of selectors) {
    const found = [...document.querySelectorAll(selector)].findLast((element) =>
      isInSight(element.getBoundingClientRect()),
    );
    if (found) return grown(found.getBoundingClientRect());
  }
  return undefined;
}

/** Where the card stands: below what it speaks of, else above, else beside or in the middle, always inside the window. */
export function cardPlace(spot) {
  const wide = Math.min(CARD_PX, innerWidth - 2 * GAP_PX);
  const base = { width: `${wide}px` };
  if (!spot) return { ...base, top: '30%', left: `${(innerWidth - wide) / 2}px` };
  const left = clamp(spot.left + spot.width / 2 - wide / 2, GAP_PX, innerWidth - wide - GAP_PX);
  const below = spot.top + spot.height + GAP_PX;
  if (below + CARD_HIGH_PX < innerHeight) return { ...base, top: `${below}px`, left: `${left}px` };
  if (spot.top - GAP_PX - CARD_HIGH_PX > 0)
    return { ...base, bottom: `${innerHeight - spot.top + GAP_PX}px`, left: `${left}px` };
  const isRoomAfter = innerWidth - (spot.left + spot.width) > wide + 2 * GAP_PX;
  const isRoomBefore = spot.left > wide + 2 * GAP_PX;
  const beside = isRoomAfter ? spot.left + spot.width + GAP_PX : isRoomBefore ? spot.left - wide - GAP_PX : left;
  return {
    ...base,
    top: `${clamp(spot.top + 60, GAP_PX, innerHeight - CARD_HIGH_PX - GAP_PX)}px`,
    left: `${beside}px`,
  };
}

function isInSight({ top, bottom, left, right, width }) {
  return width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

function grown({ top, left, right, bottom }) {
  const y = Math.max(top - AROUND_PX, 2);
  const x = Math.max(left - AROUND_PX, 2);
  return {
    top: y,
    left: x,
    width: Math.min(right + AROUND_PX, innerWidth - 2) - x,
    height: Math.min(bottom + AROUND_PX, innerHeight - 2) - y,
  };
}

function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
