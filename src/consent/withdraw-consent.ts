import { recordAct } from '../access/store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { blankNow } from '../family-profile/blank.ts';
import { aboutTurn } from '../turns/messages.ts';
import { momentToTell } from '../turns/moments.ts';
import type { Turn } from '../turns/store.ts';
import { endAssignment, findHolder, getTurnInWords, listOpenTurnsOfCircle, setTurn } from '../turns/store.ts';
import { withdrawConsents } from './store.ts';

/** The guardian closes the tap: her consent ends, the circle pauses, and whatever was planned is called off. Nobody is told why. */
export async function withdrawConsent(
  work: Work,
  circleId: CircleId,
  by: PersonId,
): Promise<{ kind: 'paused' } | { kind: 'not-active' }> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  await stopCircle(work, circleId);
  await recordAct(work, { actorId: by, act: 'withdraw-consent', object: 'circle', objectId: circleId });
  return { kind: 'paused' };
}

/** Ends the consent, pauses the circle and calls off what was planned. The circle must be locked for a change. */
export async function stopCircle(work: Work, circleId: CircleId): Promise<void> {
  await withdrawConsents(work, circleId);
  await blankNow(work, circleId);
  await setStage(work, circleId, 'paused');
  for (const turn of await listOpenTurnsOfCircle(work, circleId)) await callOff(work, turn);
}

/** Whoever was reminded of the turn or asked for it hears that it is off, so that nobody knocks at the door. */
async function callOff(work: Work, turn: Turn): Promise<void> {
  const holder = turn.status === 'planned' ? undefined : await findHolder(work, turn.id);
  await endAssignment(work, turn.id, 'cancelled');
  await setTurn(work, turn.id, { status: 'cancelled', epoch: turn.epoch + 1 });
  if (!holder) return;
  const { notBefore, silent } = momentToTell(work.now, turn);
  await queueMessage(work, {
    chatId: holder.telegramId,
    key: `turn:${turn.id}:${turn.epoch + 1}:off`,
    message: { text: { key: 'turn-called-off', args: aboutTurn(await getTurnInWords(work, turn.id)) }, silent },
    priority: PRIORITY.safety,
    notBefore,
  });
}
