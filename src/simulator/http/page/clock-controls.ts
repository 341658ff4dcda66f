/** The clock of whoever runs the simulation. The strings are what the page shows after a jump. */
export type ClockControls = {
  now(): Date;
  /** An IANA name. */
  timeZone: string;
  /** Jumps to what comes next. */
  next(): Promise<string>;
  forward(ms: number): Promise<string>;
  /** Waits until everything that became due has been done. */
  settle?(): Promise<void>;
  /** Begins anew: everything that was done is gone when the promise is kept. Without it the page does not offer it. */
  reset?(): Promise<void>;
  /** Whose phones lie on the table at the first visit, the most telling first; the first people's when absent. */
  firstPhones?: readonly number[];
  /** The time outside the simulation; the machine's own clock when absent. */
  realNow?(): Date;
};
