/** What happened in a group, in words. */
export function serviceWords({ text }) {
  return text;
}
