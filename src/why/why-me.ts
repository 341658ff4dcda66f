import { listRotaEvents } from '../commitments/ledger-store.ts';
import { getCommitment } from '../commitments/store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Text } from '../language/text.ts';
import { expectedState } from '../planning/expected-state.ts';
import { explainIn } from '../rota/explain.ts';
import { foldRota } from '../rota/ledger.ts';
import { nextToAsk } from '../rota/order.ts';
import type { Turn } from '../turns/store.ts';
import { whyText } from './messages.ts';
import type { Given } from './store.ts';
import { findGiven, listRefused } from './store.ts';

/**
 * Why a turn is with the person who holds it or is asked for it, in words for that person. The numbers come from the ledger as it is
 * now. A turn that the fair order would give somebody else by now was given before: that is said, so that the numbers never seem to deny
 * the reason.
 * @param reader the one who holds it or is asked
 * @returns undefined when they neither hold it nor are asked for it
 */
export async function whyMe(work: Work, turn: Turn, reader: PersonId): Promise<Text | undefined> {
  const given = await findGiven(work, turn.id, reader);
  if (!given) return undefined;
  const { promisedBy } = await getCommitment(work, turn.commitmentId);
  if (promisedBy === given.membershipId) return whyText({ reason: 'promise', effort: turn.effort });
  const ledger = foldRota(await listRotaEvents(work, turn.commitmentId));
  if (!ledger.members.has(given.membershipId)) return whyText({ reason: 'gift', effort: turn.effort });
  const refused = await listRefused(work, turn.id);
  const { eligible, effort } = turn;
  const numbers = explainIn(ledger, { member: given.membershipId, eligible, refused, effort });
  const reason = await reasonOf(work, turn, { ...given, refused });
  return whyText({ reason, effort, numbers });
}

/** What decided, seen from now, with the turns planned before this one counted as done. */
async function reasonOf(
  work: Work,
  { commitmentId, onDate, eligible, effort }: Turn,
  { membershipId, kind, why, refused }: Given & { refused: ReadonlySet<MembershipId> },
): Promise<string> {
  if (kind === 'cover') return why === 'cover' && refused.size > 0 ? 'cover-after-another' : why;
  if (kind !== 'original') return why;
  const next = nextToAsk(await expectedState(work, commitmentId, onDate), { eligible, refused, effort });
  return next?.member === membershipId ? next.reason : 'given-before';
}
