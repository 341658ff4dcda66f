import { listRota, lockCommitment } from '../commitments/store.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { nextToAsk } from '../rota/order.ts';
import { askMoment } from '../turns/moments.ts';
import { planAsking } from '../turns/steps.ts';
import { assign, listCancelledTurns, setTurn } from '../turns/store.ts';
import { eligibleOn } from './eligible.ts';
import { expectedState } from './expected-state.ts';

/** Plans again, by the fair order as it stands now, the coming turns that were called off when the guardian closed the tap. */
export async function takeUpTurns(work: Work, commitmentId: CommitmentId): Promise<void> {
  await lockCommitment(work, commitmentId);
  const rota = await listRota(work, commitmentId);
  for (const turn of await listCancelledTurns(work, commitmentId)) {
    if (Temporal.Instant.compare(askMoment(turn.onDate, turn.timeZone), work.now) <= 0) continue;
    const eligible = eligibleOn(rota, turn.onDate);
    const next = nextToAsk(await expectedState(work, commitmentId, turn.onDate), { eligible });
    const place = next && rota.find(({ member }) => member === next.member);
    if (!next || !place) continue;
    const again = { ...turn, status: 'planned' as const, epoch: turn.epoch + 1, eligible };
    await setTurn(work, turn.id, { status: again.status, epoch: again.epoch, eligible });
    await assign(work, { turn, membershipId: place.member, kind: 'original', why: next.reason });
    await planAsking(work, again);
  }
}
