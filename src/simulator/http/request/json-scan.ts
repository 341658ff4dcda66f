/** Where the JSON string that begins at `from` ends. @returns undefined when it is not closed */
export function leadingStringEnd(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

/** Where the JSON value that begins at `from` ends. @returns undefined when there is none or it is not closed */
export function leadingValueEnd(text: string, from: number): number | undefined {
  if (text[from] === '"') return leadingStringEnd(text, from);
  if (text[from] !== '{' && text[from] !== '[') return literalEnd(text, from);
  let depth = 0;
  for (let at = from; at < text.length; ) {
    const symbol = text.charAt(at);
    if (symbol === '"') {
      const end = leadingStringEnd(text, at);
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    if (symbol === '{' || symbol === '[') depth += 1;
    if (symbol === '}' || symbol === ']') depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function literalEnd(text: string, from: number): number | undefined {
  const literal = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(text.slice(from, from + 64));
  return literal ? from + literal[0].length : undefined;
}
