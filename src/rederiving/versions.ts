const DATED = /^[0-9]{4}[a-z]+$/;

/** Whether time zone data, named like `2026c`, is older than other data. What is not named so is taken for older. */
export function isOlder(version: string, than: string): boolean {
  if (version === than) return false;
  return !DATED.test(version) || (DATED.test(than) && version < than);
}
