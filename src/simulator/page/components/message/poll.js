/** A question with answers to choose from. */
export function Poll() {
  return null;
}
