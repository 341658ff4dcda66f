/** A place that is searched: what it is, and all its text. */
export type Places = { readonly [place: string]: string };

/**
 * Where a secret can be read, also as bytes in hex, as JSON's escapes, in an address, or in base64 wherever it begins.
 * @returns one line for each find; none means that nothing leaked
 */
export function findLeaks(places: Places, secrets: readonly string[]): string[] {
  return Object.entries(places).flatMap(([place, text]) => {
    const lowered = text.toLowerCase();
    return secrets.flatMap((secret) =>
      formsOf(secret)
        .filter(({ looksIn, form }) => (looksIn === 'any case' ? lowered : text).includes(form))
        .map(({ as }) => `${secret} as ${as} in ${place}`),
    );
  });
}

type Form = { as: string; looksIn: 'any case' | 'this case'; form: string };

function formsOf(secret: string): Form[] {
  const bytes = Buffer.from(secret);
  return [
    { as: 'it is', looksIn: 'any case', form: secret.toLowerCase() },
    { as: 'hex', looksIn: 'any case', form: bytes.toString('hex') },
    { as: 'escapes', looksIn: 'any case', form: escaped(secret) },
    { as: 'part of an address', looksIn: 'any case', form: encodeURIComponent(secret).toLowerCase() },
    ...[0, 1, 2].map((shift): Form => ({ as: 'base64', looksIn: 'this case', form: inBase64(bytes, shift) })),
  ];
}

function escaped(secret: string): string {
  return [...secret].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

/** The letters that are the same whatever stands before and after, when it begins at a byte of this rest of three. */
function inBase64(bytes: Buffer, shift: number): string {
  const letters = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/u, '');
  return letters.slice(shift === 0 ? 0 : shift + 1, -1);
}
