/** A sign for each kind of help, as strokes in a square of 24. */
export const STROKES: { readonly [kind: string]: string } = {
  groceries: 'M3 10h18l-2 11H5zM8 10l3-7M16 10l-3-7M9 14v4M12 14v4M15 14v4',
  school: 'M6 11a6 6 0 0 1 12 0v10H6zM9.5 5V3h5v2M9 21v-6h6v6M9 11h6',
  lessons: 'M12 6.5C10 5 7 4.5 3 4.500v14c4 0 7 .5 9 2 2-1.5 5-2 9-2v-14c-4 0-7 .5-9 2zM12 6.500v14',
  visit: 'M4 9h13v7a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4zM17 10.500h1.500a2.5 2.5 0 0 1 0 5H17M8 3v3M12.5 3v3',
  medical: 'M9.5 3h5v6.5H21v5h-6.5V21h-5v-6.5H3v-5h6.5z',
  meal: 'M4 11h16v5a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4zM2 11h20M8.5 7.500h7M12 4v3.5',
  repairs: 'M4 4h11v5H4zM15 5h3l3 3.500M9.5 9v12',
  transport: 'M3 16.500V12l2.5-6h13L21 12v4.500zM3 12h18M6.5 16.500v3.500M17.5 16.500V20',
  childcare: 'M12 2l6.5 7L12 17 5.5 9zM12 2v15M5.5 9h13M12 17c0 3 4 1.5 4 4.5',
  errand: 'M6 2.500h8l4 4v15H6zM14 2.500v4h4M9 11h6M9 14.500h6M9 18h4',
};

/** For kinds of help that have no sign of their own. */
const STAR = 'M12 3.500l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8z';
const TICK = 'M4.5 12.500l5 5L19.5 6.5';

type Place = { x: number; y: number; size: number; ink: string };

export function drawIcon(kind: string, place: Place): string {
  return strokes(STROKES[kind] ?? STAR, place, 2);
}

export function drawTick(place: Place): string {
  return strokes(TICK, place, 3.5);
}

function strokes(path: string, { x, y, size, ink }: Place, width: number): string {
  return `<path d="${path}" transform="translate(${x} ${y}) scale(${size / 24})" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
