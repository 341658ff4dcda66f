/**
 * Where the text of a block of code begins that is opened with three backticks before `at`, and its language. One line
 * break after the opening is not part of the block.
 */
export function readFence(source: string, at: number): { language: string; start: number } {
  const after = source.slice(at).search(/[\s`\0]|$/);
  const end = at + after;
  const hasLanguage = after > 0 && end < source.length && source[end] !== '`';
  const start = hasLanguage ? end : at;
  return { language: hasLanguage ? source.slice(at, end) : '', start: start + lineBreakLength(source, start) };
}

function lineBreakLength(source: string, at: number): number {
  const pair = source.slice(at, at + 2);
  if (pair === '\r\n' || pair === '\n\r') return 2;
  return pair.startsWith('\n') || pair.startsWith('\r') ? 1 : 0;
}
