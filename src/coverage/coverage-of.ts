/** Whether somebody comes: `past` is over, and nothing is said about it. */
export type Coverage = 'done' | 'covered' | 'open' | 'past';

/** What of a turn a circle sees: that it is covered, never by whom. One whose holder looks for a stand-in has nobody yet. */
export function coverageOf({ status, held }: { status: string; held: boolean }): Coverage {
  switch (status) {
    case 'done':
    case 'confirmed':
    case 'disputed':
      return 'done';
    case 'planned':
    case 'asked':
    case 'accepted':
      return held ? 'covered' : 'open';
    case 'seeking_cover':
    case 'escalated':
    case 'unmet':
      return 'open';
    default:
      return 'past';
  }
}
