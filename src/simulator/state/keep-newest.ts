/** A tenth more may stand there for a while, so that not every addition moves the whole list. */
const SLACK = 1.1;

/** Forgets the oldest of a list that has grown longer than `kept`. */
export function keepNewest(list: unknown[], kept: number): void {
  if (list.length > kept * SLACK) list.splice(0, list.length - kept);
}
