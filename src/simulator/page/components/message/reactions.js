/** How others reacted to a message. */
export function Reactions() {
  return null;
}
