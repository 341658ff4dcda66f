import { tellMember } from '../buddies/tell-member.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cardKey } from '../planning/give-turn.ts';
import { momentToTell } from '../turns/moments.ts';
import type { Holder, Turn, TurnInWords } from '../turns/store.ts';
import { getTurnInWords } from '../turns/store.ts';
import { movedCard } from './messages.ts';

/** A turn that moved and whose holder knew of it. `isRemindedLater`: the evening before its new day is still to come. */
export type Moved = { turn: Turn; holder: Holder; isRemindedLater: boolean };

/** Tells each person once of all of their turns that moved. The card stands for the reminder where none comes any more. */
export async function tellMoved(work: Work, moved: readonly Moved[]): Promise<void> {
  const byMember = Map.groupBy(moved, ({ holder }): MembershipId => holder.membershipId);
  for (const turns of byMember.values()) {
    const inOrder = turns.toSorted((a, b) => Temporal.Instant.compare(a.turn.startsAt, b.turn.startsAt));
    const [first] = inOrder;
    if (!first) continue;
    const inWords: TurnInWords[] = [];
    for (const { turn } of inOrder) inWords.push(await getTurnInWords(work, turn.id));
    const { notBefore, silent } = momentToTell(work.now, first.turn);
    await tellMember(work, first.holder, {
      key: first.isRemindedLater ? `turn:${first.turn.id}:${first.turn.epoch}:moved` : cardKey(first.turn),
      message: { ...movedCard(inWords, first.isRemindedLater ? undefined : inWords[0]), silent },
      priority: PRIORITY.safety,
      reason: { kind: 'turn', id: first.turn.id, epoch: first.turn.epoch },
      notBefore,
      expiresAt: first.turn.endsAt,
    });
  }
}
