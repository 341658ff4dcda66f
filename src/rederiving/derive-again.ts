import { recordAct } from '../access/store.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { cardKey } from '../planning/give-turn.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { TZ_VERSION } from '../time/wall-time.ts';
import type { Turn } from '../turns/store.ts';
import { DAY_MOMENTS, TURN_MOMENTS, windowOf } from './moments.ts';
import type { WaitingMessage, WaitingStep } from './store.ts';
import {
  listDaySteps,
  listVersions,
  lockTurnsAhead,
  lockWaitingMessages,
  moveMessage,
  moveStep,
  setTurnInstants,
  waitForOthers,
} from './store.ts';
import { tellLeap } from './tell-leap.ts';
import { isOlder } from './versions.ts';

/** What was derived again: turns, and the steps and messages that came to another instant by it. */
export type Derived = { turns: number; steps: number; messages: number };

/**
 * Derives again, from the local plans, every instant that lies ahead and was derived with older time zone data than this process has: the turns,
 * their steps and what waits to be said about them. Nobody hears of it, because nobody's local time moves, but for whoever
 * has a turn that the clocks now leap over. Data newer than this process's is never replaced. In one transaction; safe in any number of
 * processes at once; a second time changes nothing.
 * @param timeZone of those messages that are about no turn
 * @returns undefined when there was nothing to do
 */
export async function deriveAgain(work: Work, timeZone: string): Promise<Derived | undefined> {
  await waitForOthers(work);
  const daySteps = await deriveDaySteps(work);
  const versions = (await listVersions(work)).filter((version) => isOlder(version, TZ_VERSION));
  const derived = versions.length > 0 ? await deriveTurns(work, versions, timeZone) : NOTHING;
  const all = { ...derived, steps: derived.steps + daySteps };
  if (all.turns + all.steps === 0) return undefined;
  await recordAct(work, { actorId: null, act: `derive-again-${TZ_VERSION}`, object: 'turns', objectId: all.turns });
  return all;
}

const NOTHING: Derived = { turns: 0, steps: 0, messages: 0 };

async function deriveTurns(work: Work, versions: readonly string[], timeZone: string): Promise<Derived> {
  const kinds = Object.keys(TURN_MOMENTS);
  const { turns, steps } = await lockTurnsAhead(work, { versions, kinds });
  const pairs = new Map(
    turns.map((before): [TurnId, Pair] => {
      const after = { ...before, ...windowOf(before), tzVersion: TZ_VERSION };
      return [before.id, { before, after }];
    }),
  );
  for (const { after } of pairs.values()) await setTurnInstants(work, after);
  const messages = await deriveMessages(work, pairs, timeZone);
  let moved = 0;
  for (const step of steps) {
    const pair = pairs.get(step.subject as TurnId);
    if (pair && (await moveTo(work, step, stepAgain(step, pair)))) moved += 1;
  }
  for (const { after } of pairs.values()) await tellLeap(work, after);
  return { turns: turns.length, steps: moved, messages };
}

/** A turn as it was and as it is; `waitsMore` is by how much later its card now goes out, and so the answer to it is awaited. */
type Pair = { before: Turn; after: Turn; waitsMore?: Temporal.Duration };
type Due = Pick<WaitingStep, 'dueAt' | 'expiresAt'>;

function stepAgain(step: WaitingStep, { before, after, waitsMore }: Pair): Due {
  const hangsOn = waitsMore ? step.dueAt.add(waitsMore) : step.dueAt;
  const dueAt = TURN_MOMENTS[step.kind as keyof typeof TURN_MOMENTS](after, { slot: step.slot, dueAt: hangsOn });
  return step.expiresAt.equals(before.endsAt) ? { dueAt, expiresAt: after.endsAt } : at(step, dueAt);
}

/** Their plan is the date in their slot, so it costs nothing to look at all of them, whatever they were derived with. */
async function deriveDaySteps(work: Work): Promise<number> {
  let moved = 0;
  for (const { timeZone, ...step } of await listDaySteps(work)) {
    const dueAt = DAY_MOMENTS[step.kind]?.(Temporal.PlainDate.from(step.slot), timeZone);
    if (dueAt && (await moveTo(work, step, at(step, dueAt)))) moved += 1;
  }
  return moved;
}

/** Due at another instant, and of use for as long as before. */
function at({ dueAt: before, expiresAt }: Due, dueAt: Temporal.Instant): Due {
  return { dueAt, expiresAt: expiresAt.add(before.until(dueAt)) };
}

async function moveTo(work: Work, step: WaitingStep, due: Due): Promise<boolean> {
  if (step.dueAt.equals(due.dueAt) && step.expiresAt.equals(due.expiresAt)) return false;
  await moveStep(work, { ...step, ...due });
  return true;
}

/** What was to be sent when the quiet hours end waits for their end as it is now, and a card lives as long as its turn. */
async function deriveMessages(work: Work, pairs: ReadonlyMap<TurnId, Pair>, timeZone: string): Promise<number> {
  let moved = 0;
  for (const message of await lockWaitingMessages(work)) {
    const pair = message.reason?.kind === 'turn' ? pairs.get(message.reason.id as TurnId) : undefined;
    const again = messageAgain(work, message, { pair, timeZone });
    if (again.notBefore.equals(message.notBefore) && again.expiresAt.equals(message.expiresAt)) continue;
    await moveMessage(work, again);
    const isAsked = message.reason?.questionId !== undefined;
    if (pair && (isAsked || message.key === cardKey(pair.after)))
      pair.waitsMore = message.notBefore.until(again.notBefore);
    moved += 1;
  }
  return moved;
}

function messageAgain(
  work: Work,
  message: WaitingMessage,
  { pair, timeZone }: { pair: Pair | undefined; timeZone: string },
): WaitingMessage {
  const waits = Temporal.Instant.compare(message.notBefore, work.now) > 0;
  const notBefore = waits ? nextLoudMoment(message.notBefore, pair?.after.timeZone ?? timeZone) : message.notBefore;
  const isCard = pair !== undefined && message.expiresAt.equals(pair.before.endsAt);
  const expiresAt = isCard ? pair.after.endsAt : message.expiresAt.add(message.notBefore.until(notBefore));
  return { ...message, notBefore, expiresAt };
}
