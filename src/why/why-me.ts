import { listRotaEvents } from '../commitments/ledger-store.ts';
import { getCommitment } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import type { Text } from '../language/text.ts';
import { explain } from '../rota/explain.ts';
import { foldRota } from '../rota/ledger.ts';
import type { Turn } from '../turns/store.ts';
import { whyText } from './messages.ts';
import { findGiven, listRefused } from './store.ts';

/**
 * Why a turn is with the person who holds it or is asked for it, in words for that person. The numbers come from the ledger as it is
 * now; the reason is the one it was given for.
 * @returns undefined when nobody holds it
 */
export async function whyMe(work: Work, turn: Turn): Promise<Text | undefined> {
  const given = await findGiven(work, turn.id);
  if (!given) return undefined;
  const { promisedBy } = await getCommitment(work, turn.commitmentId);
  if (promisedBy === given.membershipId) return whyText({ reason: 'promise', effort: turn.effort });
  const events = await listRotaEvents(work, turn.commitmentId);
  if (!foldRota(events).members.has(given.membershipId)) return whyText({ reason: 'gift', effort: turn.effort });
  const refused = await listRefused(work, turn.id);
  const { eligible, effort } = turn;
  const numbers = explain(events, { member: given.membershipId, eligible, refused, effort });
  const reason = given.kind === 'cover' && refused.size > 0 ? 'cover-after-another' : given.why;
  return whyText({ reason, effort, numbers });
}
