/** A text letter by letter in one plain form, each letter with the place in the text it stands for. */
export type Folded = { text: string; from: readonly number[]; to: readonly number[] };

/** Letters that only look like Latin ones, those that Unicode does not take apart, and Tifinagh (the Royal Institute's transcription). */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs('асеорхуіјѕһԁԛԝ', 'aceopxyijshdqw'),
  ...pairs('АВСЕНІЈКМОРЅТХУ'.toLowerCase(), 'abcehijkmopstxy'),
  ...pairs('αβεικνορτυχ', 'abeiknoptux'),
  ...pairs('øđłıʿʾ', "odli''"),
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'),
  // Letters drawn as flags, in circles and in squares.
  ...[0x1f1e6, 0x1f150, 0x1f170].flatMap((first) => alphabetFrom(first)),
  ...pairs('ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵇⵉⵊⵍⵎⵏⵓⵔⵕⵙⵚⵜⵟⵡⵢⵣⵥⵄ', 'abgddefkhhqijlmnurrssttwyzz3'),
  ['ⵅ', 'kh'],
  ['ⵖ', 'gh'],
  ['ⵛ', 'ch'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ...pairs('یکہھەگڭڤپ', 'يكهههككفب'),
  ['چ', 'ش'],
]);

/** What is not seen or only drawn out: marks, joiners, turns of direction, the Arabic stroke, letters drawn as nothing. */
const UNSEEN = /[\p{M}\p{Cf}\p{Cc}ـ\u115F\u1160\u3164\uFFA0\u2800]/u;

/** Small letters without marks, in one script where they only look different, and digits of every script as `0`–`9`. */
export function fold(words: string): Folded {
  const letters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const point of words) {
    const start = at;
    at += point.length;
    for (const letter of plainOf(point)) {
      letters.push(letter);
      from.push(start);
      to.push(at);
    }
  }
  return { text: letters.join(''), from, to };
}

/** Each letter is taken apart once. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

function plainOf(point: string): readonly string[] {
  const before = known.get(point);
  if (before) return before;
  const letters = plain(point);
  if (known.size < MOST_KNOWN) known.set(point, letters);
  return letters;
}

function plain(point: string): string[] {
  if (point === '\n' || point === '\t' || point === '\r') return [' '];
  return [...point.normalize('NFKD').toLowerCase().normalize('NFKD')]
    .filter((letter) => !UNSEEN.test(letter))
    .flatMap((letter) => [...(LETTERS.get(letter) ?? digit(letter))])
    .filter((letter) => letter.length === 1);
}

/** Every script's ten digits follow each other in Unicode (The Unicode Standard, 4.6 "Numeric Value"). */
function digit(letter: string): string {
  if (!/\p{Nd}/u.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

function alphabetFrom(first: number): [string, string][] {
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [String.fromCodePoint(first + at), letter]);
}

function pairs(letters: string, plain: string): [string, string][] {
  const to = [...plain];
  return [...letters].map((letter, at) => [letter, to[at] ?? letter]);
}
