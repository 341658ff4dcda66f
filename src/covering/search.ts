import { findMembership } from '../circles/membership-store.ts';
import type { RotaPlace } from '../commitments/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { isRestricted } from '../restricting/store.ts';
import { aboutTurn, coverCard } from '../turns/messages.ts';
import { usefulUntil } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planLapse, planPassingOn } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { getTurnInWords, kindOfTurn } from '../turns/store.ts';
import { tellTimeIsShort } from '../turns/tell-coordinators.ts';
import { changeCards, sendQuestion } from './cards.ts';
import { findPeople } from './find-people.ts';
import type { Round } from './ladder.ts';
import { roundAt } from './ladder.ts';
import { endQuestion, endWaiting, insertQuestion, listUnanswered, listWaiting, reopenQuestions } from './store.ts';
import { tellCaptain, tellWhomToCall } from './tell-leaders.ts';

/**
 * Begins to look for somebody to stand in for a turn that nobody holds, in a new epoch. Nobody has it until somebody says yes, and it counts as uncovered.
 * The turn and its commitment must be locked.
 * @param named is asked first, because whoever cannot has named them
 * @returns false when there is nobody to ask: then nothing has changed
 */
export async function beginSearch(work: Work, turn: Turn, named?: RotaPlace): Promise<boolean> {
  const round = await roundFor(work, turn, 1);
  const others = named && round.atOnce === 1 ? [] : await findPeople(work, turn, round);
  const people = named ? [named, ...others.filter(({ member }) => member !== named.member)] : others;
  if (people.length === 0) return false;
  const sought = await moveTurn(work, turn, 'seek', { toSomebodyElse: true });
  await planLapse(work, sought);
  await ask(work, sought, { people: people.slice(0, round.atOnce), named: named?.member, round, number: 1 });
  return true;
}

/**
 * Asks the next people; those who were asked before may still say yes while nobody has it. The turn and its commitment must be locked.
 * @returns the turn when nobody is left to be asked
 */
export async function askNextRound(work: Work, turn: Turn, number: number): Promise<Turn | undefined> {
  const round = await roundFor(work, turn, number);
  const people = await findPeople(work, turn, round);
  if (people.length === 0) return await moveTurn(work, turn, 'escalate');
  await ask(work, turn, { people, round, number });
  return undefined;
}

/** How a search ended, and what whoever was asked and has not answered sees of it then. */
const SEEN = {
  covered: 'turn-covered',
  back: 'turn-not-needed',
  off: 'turn-called-off',
} as const;

/**
 * The search is over. Everybody who was asked and has not answered, also in an earlier round, sees so on their card, without a sound; whoever
 * has not got it yet never will. The turn must be locked.
 */
export async function endSearch(work: Work, { id }: Pick<Turn, 'id'>, how: keyof typeof SEEN): Promise<void> {
  const asked = await listUnanswered(work, id);
  if (asked.length === 0) return;
  await endWaiting(work, id, how === 'covered' ? 'covered' : 'withdrawn');
  const turn = await getTurnInWords(work, id);
  const message = { text: { key: SEEN[how], args: aboutTurn(turn) } };
  for (const question of asked) await changeCards(work, question, { message, state: `${how}:${turn.epoch}` });
}

/**
 * Goes on with a search as it stands. The turn and its commitment must be locked.
 * @param endedAt when what is taken back now ended it: whoever was being asked then is asked again, on the same card
 * @returns the turn when nobody is left to be asked
 */
export async function reopenSearch(work: Work, turn: Turn, endedAt?: Temporal.Instant): Promise<Turn | undefined> {
  await planLapse(work, turn);
  if (endedAt) await askAgain(work, turn, endedAt);
  const waiting = await listWaiting(work, turn.id);
  const number = Math.max(0, ...waiting.map(({ round }) => round));
  if (waiting.length === 0) return turn.status === 'seeking_cover' ? await askNextRound(work, turn, 1) : undefined;
  const { answerHours } = await roundFor(work, turn, number);
  await planPassingOn(work, turn, { round: number, askedAt: work.now, answerHours });
  return undefined;
}

async function askAgain(work: Work, turn: Turn, endedAt: Temporal.Instant): Promise<void> {
  for (const { id, membershipId } of await reopenQuestions(work, turn.id, endedAt))
    if (!(await isWelcome(work, turn, membershipId))) await endQuestion(work, id, 'withdrawn');
  const inWords = await getTurnInWords(work, turn.id);
  for (const question of await listUnanswered(work, turn.id)) {
    const message = coverCard(inWords, question.membershipId);
    const isThere = await changeCards(work, question, { message, state: `asked:${turn.epoch}` });
    if (!isThere && question.outcome === null) await sendQuestion(work, question, inWords, `again-${turn.epoch}`);
  }
}

async function isWelcome(work: Work, turn: Turn, membershipId: MembershipId): Promise<boolean> {
  const place = await findMembership(work, membershipId);
  return place?.state === 'active' && !(await isRestricted(work, membershipId, await kindOfTurn(work, turn)));
}

async function roundFor(work: Work, turn: Turn, number: number): Promise<Round> {
  const hoursLeft = work.now.until(turn.startsAt).total('hours');
  const isMedical = (await kindOfTurn(work, turn)) === 'medical';
  return roundAt({ hoursLeft, isFirst: number === 1, isMedical });
}

type Asking = { people: readonly RotaPlace[]; named?: MembershipId | undefined; round: Round; number: number };

/** Where their answers may come too late for asking others, the coordinators hear it at once. */
async function ask(work: Work, turn: Turn, { people, named, round, number }: Asking): Promise<void> {
  const inWords = await getTurnInWords(work, turn.id);
  let reachedAt = work.now;
  for (const { member } of people) {
    const isNamed = member === named;
    const question = await insertQuestion(work, turn, { membershipId: member, round: number, isNamed });
    const at = await sendQuestion(work, question, inWords);
    if (Temporal.Instant.compare(at, reachedAt) > 0) reachedAt = at;
  }
  const { answerHours, tells } = round;
  if (tells.includes('captain')) await tellCaptain(work, inWords);
  if (tells.includes('coordinators')) await tellWhomToCall(work, inWords);
  const endsAt = await planPassingOn(work, turn, { round: number, askedAt: reachedAt, answerHours });
  if (Temporal.Instant.compare(endsAt, usefulUntil(turn)) < 0) return;
  await moveTurn(work, turn, 'escalate');
  if (!tells.includes('coordinators')) await tellTimeIsShort(work, turn);
}
