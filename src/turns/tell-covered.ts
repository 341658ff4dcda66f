import { tellMember } from '../buddies/tell-member.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { aboutTurn } from './messages.ts';
import { momentToTell } from './moments.ts';
import type { Holder, Turn } from './store.ts';
import { getTurnInWords } from './store.ts';

/** Whoever was reminded of a turn or asked for it hears that it is covered, so that two people do not come. Never why. */
export async function tellCovered(work: Work, turn: Turn, holder: Holder): Promise<void> {
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, holder, {
    key: `turn:${turn.id}:${turn.epoch}:covered`,
    message: { text: { key: 'turn-covered', args: aboutTurn(await getTurnInWords(work, turn.id)) }, silent },
    priority: PRIORITY.safety,
    notBefore,
    expiresAt: turn.endsAt,
  });
}
