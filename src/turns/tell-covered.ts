import { tellMember } from '../buddies/tell-member.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import { aboutTurn } from './messages.ts';
import { momentToTell } from './moments.ts';
import type { Holder, Turn } from './store.ts';
import { findGiver, findHolder, getTurnInWords } from './store.ts';

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

/** Whoever handed a turn over to somebody they named hears that it is in good hands. */
export async function tellGiver(work: Work, turn: Turn): Promise<void> {
  const [giver, holder] = [await findGiver(work, turn.id), await findHolder(work, turn.id)];
  if (!giver || !holder) return;
  const { name } = await getPerson(work, holder.personId);
  const { notBefore, silent } = momentToTell(work.now, turn);
  const args = { ...aboutTurn(await getTurnInWords(work, turn.id)), name };
  await tellMember(work, giver, {
    key: `turn:${turn.id}:${turn.epoch}:handed`,
    message: { text: { key: 'turn-handed-over', args }, silent },
    priority: PRIORITY.reminder,
    attention: 'free',
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
}
