/** More people than this are not written to by one person alone. */
export const ALONE_AT_MOST = 50;

/** Whether somebody else has to confirm a broadcast: it asks for money or goods, or reaches more people than one person answers for. */
export function needsSecond({ asksForGoods, recipients }: { asksForGoods: boolean; recipients: number }): boolean {
  return asksForGoods || recipients > ALONE_AT_MOST;
}
