import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { queueMessages } from '../delivery/queue.ts';
import { listTurnsWithAddress } from '../family-profile/offer-address.ts';
import type { BulkStepHandler, Step } from '../jobs/steps.ts';
import { moveTurns } from '../turns/move-turn.ts';
import { planFollowUps } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { decideReminder, type Reminding } from './decide-reminder.ts';
import { epochOf, rungOf } from './ladder.ts';
import { lockToRemind, type PlaceToRemind } from './lock-to-remind.ts';
import { reminderMessage } from './messages.ts';

/**
 * The reminders of an evening, of which thousands can be due at one moment, many in one transaction: everything is read once, decided by the same
 * rule as one by one, and written at once. It waits for nobody, and leaves everything that is not the plain case to `reminderSteps`.
 */
export const remindingSteps: BulkStepHandler = { most: 256, act: remindMany };

async function remindMany(work: Work, steps: readonly Step[]): Promise<readonly Step[]> {
  const evenings = steps.filter(({ slot }) => rungOf(slot) === 'evening');
  const stepOf = new Map(evenings.map((step) => [step.subject as TurnId, step]));
  const places = (await lockToRemind(work, [...stepOf.keys()])).filter(({ turn }) => {
    const step = stepOf.get(turn.id);
    return step !== undefined && epochOf(step) === turn.epoch;
  });
  await askMany(work, places);
  return places.flatMap(({ turn }) => stepOf.get(turn.id) ?? []);
}

async function askMany(work: Work, places: readonly PlaceToRemind[]): Promise<void> {
  const decide = decideAlike(work.now);
  const asked = places.flatMap(({ turn, ...reader }) => {
    const told = decide(turn);
    return told.kind === 'ask' ? [{ turn, ...reader, told }] : [];
  });
  const turns = await moveTurns(
    work,
    asked.map(({ turn }) => turn),
    'remind',
  );
  const withAddress = await listTurnsWithAddress(
    work,
    turns.filter((_, at) => asked[at]?.sharesAddress),
  );
  const messages = turns.flatMap((turn, at) => {
    const { chatId, told } = asked[at] ?? {};
    if (chatId === undefined || told === undefined) return [];
    return [{ ...reminderMessage(turn, told, { hasAddress: withAddress.has(turn.id) }), chatId }];
  });
  await queueMessages(work, messages);
  await planFollowUps(work, turns);
}

/** Most turns of an evening have one of a few windows: each is decided on once. */
function decideAlike(now: Temporal.Instant): (turn: Turn) => Reminding {
  const known = new Map<string, Reminding>();
  return (turn) => {
    const { status, startsAt, endsAt, timeZone } = turn;
    const like = `${status} ${startsAt.epochMilliseconds} ${endsAt.epochMilliseconds} ${timeZone}`;
    // Nobody waits for a yes to a swap here, and what else there is to know matters to the other rungs only.
    const facts = { rung: 'evening', turn, isInSwap: false, toldAt: undefined, isRegular: false } as const;
    const reminding = known.get(like) ?? decideReminder(facts, now);
    known.set(like, reminding);
    return reminding;
  };
}
