import { findPhone } from '../buddies/phone-store.ts';
import { findReachableCaptain } from '../buddies/store.ts';
import { findLiveMembership } from '../circles/membership-store.ts';
import type { RotaPlace } from '../commitments/store.ts';
import { listOutsideRota, listRota } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { eligibleOn } from '../planning/eligible.ts';
import { momentToTell } from '../turns/moments.ts';
import type { TurnInWords } from '../turns/store.ts';
import { findLastHolder, listAsked } from '../turns/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { callNote, captainNote } from './messages.ts';
import { findQuestion, listWaiting } from './store.ts';

const SHOWN = 5;

/**
 * The captain hears, once a search and privately, that somebody is looked for: not one who had the turn, nor one who is asked for it and so knows. Without a
 * captain who can be reached nobody hears it.
 */
export async function tellCaptain(work: Work, turn: TurnInWords): Promise<void> {
  const captain = await findReachableCaptain(work, turn.circleId);
  const place = captain && (await findLiveMembership(work, turn.circleId, captain.personId));
  if (!captain || !place || (await findLastHolder(work, turn.id))?.personId === captain.personId) return;
  if (await findQuestion(work, turn.id, place.id)) return;
  const { notBefore, silent } = momentToTell(work.now, turn);
  await queueMessage(work, {
    chatId: captain.chatId,
    key: `turn:${turn.id}:${turn.epoch}:captain`,
    message: { ...captainNote(turn), silent },
    priority: PRIORITY.urgent,
    attention: 'free',
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
}

/**
 * The coordinators hear, once a search, whom a call could help with: those who could come and have not said no, whoever is being asked among them, and first
 * whoever has no Telegram. Numbers are one press away, where they are known.
 */
export async function tellWhomToCall(work: Work, turn: TurnInWords): Promise<void> {
  const people = await Promise.all(
    (await listWhoCould(work, turn)).map(async ({ member, personId }) => ({
      id: member,
      name: (await getPerson(work, personId)).name,
      hasNumber: (await findPhone(work, personId)) !== undefined,
    })),
  );
  const byPhoneFirst = people.toSorted((a, b) => Number(b.hasNumber) - Number(a.hasNumber)).slice(0, SHOWN);
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellCoordinators(work, {
    circleId: turn.circleId,
    key: `turn:${turn.id}:${turn.epoch}:call`,
    message: { ...callNote(turn, byPhoneFirst), silent },
    notBefore,
  });
}

async function listWhoCould(work: Work, turn: TurnInWords): Promise<RotaPlace[]> {
  const places = [...(await listRota(work, turn.commitmentId)), ...(await listOutsideRota(work, turn.commitmentId))];
  const refused = await listAsked(work, turn.id);
  for (const { membershipId } of await listWaiting(work, turn.id)) refused.delete(membershipId);
  const others = places.filter(({ member }) => !refused.has(member));
  const free = new Set((await eligibleOn(work, others, turn.onDate)).map(({ member }) => member));
  return others.filter(({ member }) => free.has(member));
}
