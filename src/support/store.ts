import { and, asc, desc, eq, gt, inArray, isNull, like, lt, or } from 'drizzle-orm';
import { HOLDS_TURNS } from '../circles/membership-store.ts';
import type { CircleId, PersonId, TelegramId, TurnId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import { outbox } from '../db/schema/spine.ts';
import { assignment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';

const REMEMBERED_DAYS = 3;
const SOON_DAYS = 2;
const LATEST_TURNS = 20;

/** The nearest turn a person has and was reminded of, asked for, or will come to in the next days; one whose window is over for some days more. */
export async function findTurnOnMind(work: Work, personId: PersonId): Promise<TurnId | undefined> {
  const soon = work.now.add({ hours: 24 * SOON_DAYS });
  const [row] = await work.tx
    .select({ id: turn.id })
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(membership, and(eq(membership.id, assignment.membershipId), HOLDS_TURNS))
    .where(
      and(
        eq(membership.personId, personId),
        isNull(assignment.endedAt),
        gt(turn.endsAt, work.now.subtract({ hours: 24 * REMEMBERED_DAYS })),
        or(
          inArray(turn.status, ['asked', 'seeking_cover', 'escalated', 'unanswered']),
          and(eq(turn.status, 'accepted'), lt(turn.startsAt, soon)),
        ),
      ),
    )
    .orderBy(asc(turn.startsAt))
    .limit(1);
  return row?.id;
}

/** The turn of a card in a person's chat, where it is one of those they had or were asked for lately. */
export async function findRepliedTurn(
  work: Work,
  personId: PersonId,
  { chatId, messageId }: { chatId: TelegramId; messageId: number },
): Promise<TurnId | undefined> {
  const turns = await work.tx
    .select({ id: assignment.turnId })
    .from(assignment)
    .innerJoin(membership, and(eq(membership.id, assignment.membershipId), HOLDS_TURNS))
    .where(eq(membership.personId, personId))
    .orderBy(desc(assignment.id))
    .limit(LATEST_TURNS);
  if (turns.length === 0) return undefined;
  const isCard = or(...turns.map(({ id }) => like(outbox.dedupeKey, `turn:${id}:%`)));
  const [row] = await work.tx
    .select({ key: outbox.dedupeKey })
    .from(outbox)
    .where(and(isCard, eq(outbox.chatId, chatId), eq(outbox.messageId, messageId)))
    .limit(1);
  return row && (Number(row.key.split(':')[1]) as TurnId);
}

/** The circles in which a person has a place now, or has one turn as a guest. */
export async function listCirclesOfWriter(work: Work, personId: PersonId): Promise<CircleId[]> {
  const rows = await work.tx
    .selectDistinct({ circleId: membership.circleId })
    .from(membership)
    .where(and(eq(membership.personId, personId), HOLDS_TURNS));
  return rows.map(({ circleId }) => circleId);
}
