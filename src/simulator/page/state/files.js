/** Where the bytes of a file are to be had. */
export function addressOf(file) {
  return `simulator/files/${encodeURIComponent(file?.id ?? '')}`;
}
