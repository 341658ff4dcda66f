import { recordAct } from '../access/store.ts';
import { tellMember } from '../buddies/tell-member.ts';
import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, listCards } from '../delivery/queue.ts';
import type { Text } from '../language/text.ts';
import { findOwnQuietHours, nextMomentFor } from '../preferences/quiet.ts';
import { localDate } from '../time/wall-time.ts';
import { aboutTurn } from '../turns/messages.ts';
import { isOver } from '../turns/moments.ts';
import type { Turn } from '../turns/store.ts';
import { findLastHolder, getTurnInWords } from '../turns/store.ts';

const NEAR_HOURS = 12;

/**
 * Whether somebody who is told that a turn of today does not take place keeps quiet hours in this moment: whoever decided it may break them, by
 * name, and nobody else may.
 */
export async function mayTellNow(work: Work, turn: Turn): Promise<boolean> {
  if (turn.status !== 'skipped' || !isOfToday(work, turn)) return false;
  const cards = await listCards(work, toldKey(turn));
  const [first] = cards;
  if (!first || cards.some(({ key }) => key.startsWith(nowKey(turn)))) return false;
  const loudAt = nextMomentFor(await findOwnQuietHours(work, first.chatId), work.now, turn.timeZone);
  return Temporal.Instant.compare(loudAt, work.now) > 0;
}

/** Tells them at once, with a sound, and says who decided that. Written down; saying it twice says it once. */
export async function tellNow(
  work: Work,
  turn: Turn,
  by: { personId: PersonId; name: string; role: Text },
): Promise<{ kind: 'told' } | { kind: 'stale' }> {
  const holder = (await mayTellNow(work, turn)) ? await findLastHolder(work, turn.id) : undefined;
  if (!holder) return { kind: 'stale' };
  await cancelQueued(work, toldKey(turn));
  const args = { ...aboutTurn(await getTurnInWords(work, turn.id)), name: by.name, role: { text: by.role } };
  await tellMember(work, holder, {
    key: nowKey(turn),
    message: { text: { key: 'turn-skipped-now', args } },
    priority: PRIORITY.safety,
    despiteQuiet: true,
    expiresAt: turn.endsAt,
  });
  await recordAct(work, { actorId: by.personId, act: 'tell-despite-quiet', object: 'turn', objectId: turn.id });
  return { kind: 'told' };
}

function isOfToday(work: Work, turn: Turn): boolean {
  const isNear = Temporal.Instant.compare(turn.startsAt, work.now.add({ hours: NEAR_HOURS })) <= 0;
  return !isOver(turn, work.now) && (isNear || localDate(work.now, turn.timeZone).equals(turn.onDate));
}

function toldKey({ id, epoch }: Turn): string {
  return `turn:${id}:${epoch}:skipped`;
}

function nowKey(turn: Turn): string {
  return `${toldKey(turn)}:now`;
}
