const LONGEST = 60;

/** Reads a reference as the authority wrote it: letters, digits and what stands between them, on one line. @returns undefined when it has no digit, or is too long to be one */
export function readReference(typed: string): string | undefined {
  const reference = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
  return /\p{Nd}/u.test(reference) && [...reference].length <= LONGEST ? reference : undefined;
}
