import { tellMember } from '../buddies/tell-member.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { isOver, momentToTell } from '../turns/moments.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, getTurnInWords } from '../turns/store.ts';
import { leapMessage } from './messages.ts';
import { leaptTo } from './moments.ts';

/** Tells whoever has a turn that the clocks leap over when it is instead. Once for each turn and holder; nobody when the plan can be kept. */
export async function tellLeap(work: Work, turn: Turn): Promise<void> {
  const times = isOver(turn, work.now) ? undefined : leaptTo(turn);
  const holder = times && (await findHolder(work, turn.id));
  if (!holder) return;
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, holder, {
    key: `turn:${turn.id}:${turn.epoch}:leap`,
    message: { ...leapMessage(await getTurnInWords(work, turn.id), times), silent },
    priority: PRIORITY.reminder,
    attention: 'free',
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
}
