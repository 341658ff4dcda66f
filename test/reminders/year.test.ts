import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TurnAnswer } from '../../src/answers/answer.ts';
import { acceptTurn, declineTurn, finishTurn, reportNotDone, takeTurn } from '../../src/answers/answer.ts';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { closeTurn } from '../../src/closing/close-turn.ts';
import { addCommitment, joinRota, WEIGHTS } from '../../src/commitments/add-commitment.ts';
import type { CommitmentId, MembershipId, PersonId, SwapId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { comeBack } from '../../src/leaving/rest.ts';
import { recognise } from '../../src/people/store.ts';
import { planTurns, planTurnsOf } from '../../src/planning/plan-turns.ts';
import { declareAbsence } from '../../src/preferences/declare-absence.ts';
import { nextLoudFor, USUAL_PROFILE } from '../../src/quiet/profile.ts';
import { seasonOn } from '../../src/seasons/calendar.ts';
import { answerSwap } from '../../src/swaps/answer-swap.ts';
import { askSwap } from '../../src/swaps/ask-swap.ts';
import { findSwapOffers } from '../../src/swaps/find-swaps.ts';
import { weekly } from '../../src/time/recurrence.ts';
import { localDate } from '../../src/time/wall-time.ts';
import { isSought } from '../../src/turns/states.ts';
import { findHolder, findTurn } from '../../src/turns/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, MONDAY, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import { printFigures } from '../kit/properties.ts';
import { drawFrom, type Running, runFrom, type Sent } from './year-kit.ts';

const SEED = 20_261_123;
const WEEKS = 52;
const CHECKS_EVERY_WEEKS = 6;
const CASABLANCA = 'Africa/Casablanca';
const FINAL = ['done', 'confirmed', 'missed', 'excused', 'unmet', 'cancelled', 'skipped'];
const COORDINATOR = 1;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => await workshop.close());

/** Something a person will do, when their time comes. */
type Deed = { at: Temporal.Instant; what: string; act: (work: Work) => Promise<{ kind: string } | undefined> };

type Story = {
  running: Running;
  circle: BuiltCircle;
  draw: () => number;
  deeds: Deed[];
  came: Map<string, number>;
};

test(`a year of one circle, week by week, whatever its members answer`, { timeout: 240_000 }, async () => {
  const startedMs = performance.now();
  const story = await begin();
  const all: Sent[] = [];

  for (let week = 1; week <= WEEKS + 6; week++) {
    all.push(...(await passWeek(story, MONDAY.add({ hours: 24 * 7 * week }))));
    if (week <= WEEKS) await liveOn(story, week);
    if (week % CHECKS_EVERY_WEEKS === 0) await checkInvariants(workshop.database.url);
  }
  await checkInvariants(workshop.database.url);

  const { rows: turns } = await workshop.client.query<{ status: string; turns: number }>(
    'select status, count(*)::int as turns from turn group by status order by status',
  );
  expect(turns.filter(({ status }) => !FINAL.includes(status))).toEqual([]);
  expect(turns.reduce((sum, one) => sum + one.turns, 0)).toBeGreaterThan(2 * WEEKS - 4);
  expect(repeatedReminders(all)).toEqual([]);
  expect(all.filter(({ at, message }) => isQuietAt(at) && !message.silent)).toEqual([]);
  for (const deed of [
    'accept answered',
    'take answered',
    'done answered',
    'cannot answered',
    'swap-ask asked',
    'swap-yes swapped',
    'close closed',
    'away',
    'join',
    'leave left',
    'back',
  ])
    expect(story.came.get(deed) ?? 0, deed).toBeGreaterThan(0);
  const figures = [...story.came, ...turns.map((one): [string, number] => [`turns ${one.status}`, one.turns])];
  printFigures(figures.map(([what, times]) => `${what}: ${times}`).join(', '), startedMs);
});

/** Groceries from Thursday to Saturday, and a visit on Tuesday afternoons, with four members of whom one is the captain. */
async function begin(): Promise<Story> {
  const circle = await buildCircle(workshop, { members: 4 });
  const { circleId, commitmentId, coordinator, members } = circle;
  await workshop.client.query('delete from outbox');
  await workshop.client.query(`update commitment set review_on = '2027-11-20' where id = $1`, [commitmentId]);
  await workshop.client.query(
    `insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at) values ($1, $2, 'captain', $3, now())`,
    [members[3]?.membershipId, circleId, coordinator],
  );
  await workshop.work(async (work) => {
    const added = await addCommitment(work, {
      circleId,
      kind: 'visit',
      series: {
        recurrence: weekly({ weekday: 2 }),
        anchorOn: new Temporal.PlainDate(2026, 12, 1),
        opensAt: new Temporal.PlainTime(15),
        lastsDays: 1,
        closesAt: new Temporal.PlainTime(18),
      },
      reviewOn: new Temporal.PlainDate(2027, 11, 20),
      until: 'review',
      effort: 1,
      who: members.map(({ membershipId: member }) => ({ member, weight: WEIGHTS.normal })),
      by: coordinator,
    });
    if (added.kind !== 'added') throw new Error(added.kind);
    for (const id of [commitmentId, added.commitmentId]) await planTurns(work, id as CommitmentId);
  });
  return { running: runFrom(workshop, MONDAY), circle, draw: drawFrom(SEED), deeds: [], came: new Map() };
}

/** Everything that happens until then, each at its time: steps, messages, and what people do about them. */
async function passWeek(story: Story, until: Temporal.Instant): Promise<Sent[]> {
  const { running, deeds } = story;
  const all: Sent[] = [];
  for (;;) {
    deeds.sort((one, other) => Temporal.Instant.compare(one.at, other.at));
    const nextDeed = deeds[0]?.at;
    const limit = nextDeed && Temporal.Instant.compare(nextDeed, until) < 0 ? nextDeed : until;
    const sent = await running.next(limit);
    all.push(...sent);
    for (const one of sent) react(story, one);
    const isQuietUntilThen = sent.length === 0 && Temporal.Instant.compare(running.now(), limit) >= 0;
    if (!isQuietUntilThen) continue;
    if (limit === until) return all;
    const deed = deeds.shift();
    if (deed) await doIt(story, deed);
  }
}

async function doIt({ running, came }: Story, { what, act }: Deed): Promise<void> {
  const result = await workshop.work(act, running.now());
  const name = `${what} ${result?.kind ?? ''}`.trim();
  came.set(name, (came.get(name) ?? 0) + 1);
}

/** What its reader will do about a message, if anything. */
function react(story: Story, { key, chat }: Sent): void {
  const { draw, running, deeds } = story;
  const [room, id = '', epoch = '', what = ''] = key.split(':');
  const luck = draw();
  const later = (hours: number, name: string, act: Deed['act']) =>
    void deeds.push({ at: running.now().add({ minutes: Math.ceil(hours * 60) }), what: name, act });
  const soon = () => 0.1 + draw() * 8;
  if (room === 'resting' && chat !== COORDINATOR)
    later(24 * 7, 'back', async (work) => await back(work, Number(id) as MembershipId));
  if (room === 'swap' && what === '')
    later(soon(), luck < 0.7 ? 'swap-yes' : 'swap-no', async (work) => {
      const by = await personOf(work, chat);
      return await answerSwap(work, { swapId: Number(id) as SwapId, by, yes: luck < 0.7 });
    });
  if (room !== 'turn') return;
  const press = async (work: Work): Promise<TurnAnswer> => ({
    turnId: Number(id) as TurnId,
    epoch: Number(epoch),
    by: await personOf(work, chat),
  });
  const done = () => later(24 + draw() * 48, 'done', async (work) => await finishTurn(work, await press(work)));
  const yes = () => {
    later(soon(), '', async (work) => {
      const turn = await findTurn(work, Number(id) as TurnId);
      const take = turn && isSought(turn.status);
      if (take) later(20 + draw() * 30, 'done', async (late) => await finishTurn(late, await press(late)));
      const { kind } = await (take ? takeTurn : acceptTurn)(work, await press(work));
      return { kind: `${take ? 'take' : 'accept'} ${kind}` };
    });
  };
  const no = () => later(soon(), 'cannot', async (work) => await declineTurn(work, await press(work)));
  const close = (how: 'miss' | 'excuse') =>
    later(soon(), 'close', async (work) => await closeTurn(work, { ...(await press(work)), how }));
  switch (what) {
    case 'week':
      if (luck < 0.3) yes();
      else if (luck < 0.4) no();
      return;
    case 'card':
      if (luck < 0.3) yes();
      else if (luck < 0.55) done();
      else if (luck < 0.67) no();
      else if (luck < 0.8) later(soon(), 'swap-ask', async (work) => await swapFirst(work, await press(work)));
      if (luck < 0.2) done();
      return;
    case 'soon':
      if (luck < 0.4) yes();
      return;
    case 'follow-up':
      if (luck < 0.6) later(soon(), 'done', async (work) => await finishTurn(work, await press(work)));
      else if (luck < 0.7) later(soon(), 'not-done', async (work) => await reportNotDone(work, await press(work)));
      return;
    case 'silence':
      if (chat === COORDINATOR || luck < 0.5) close(luck < 0.3 ? 'excuse' : 'miss');
  }
}

/** Journeys, somebody who comes, somebody who goes. */
async function liveOn(story: Story, week: number): Promise<void> {
  const { circle, running, draw } = story;
  const { circleId, coordinator, members } = circle;
  const today = localDate(running.now(), CASABLANCA);
  if (week % 6 === 3) {
    const traveller = members[Math.floor(draw() * members.length)];
    const fromOn = today.add({ days: 2 + Math.floor(draw() * 20) });
    const away = { fromOn, untilOn: fromOn.add({ days: 3 + Math.floor(draw() * 10) }) };
    if (traveller)
      await doIt(story, {
        at: running.now(),
        what: 'away',
        act: async (work) => {
          await declareAbsence(work, traveller.personId, away);
          return undefined;
        },
      });
  }
  if (week === 14) {
    await doIt(story, {
      at: running.now(),
      what: 'join',
      act: async (work) => {
        const personId = (await recognise(work, { id: 150, first_name: 'شخص جديد' }, 'ar')).id;
        const membershipId = await insertRequest(work, {
          circleId,
          personId,
          tie: 'neighbour',
          invitedBy: coordinator,
        });
        await decideOnJoining(work, { membershipId, by: coordinator, accept: true });
        const { rows } = await work.tx.execute<{ id: string }>('select id from commitment order by id');
        for (const { id } of rows) await joinRota(work, { id: Number(id) as CommitmentId, circleId }, membershipId);
        await planTurnsOf(work, membershipId);
        members.push({ membershipId, personId });
        return undefined;
      },
    });
  }
  if (week === 33) {
    const [leaver] = members.splice(1, 1);
    if (leaver)
      await doIt(story, {
        at: running.now(),
        what: 'leave',
        act: async (work) => await leaveCircle(work, leaver.membershipId, leaver.personId),
      });
  }
}

async function swapFirst(work: Work, { turnId, epoch, by }: TurnAnswer): Promise<{ kind: string }> {
  const turn = await findTurn(work, turnId);
  const holder = await findHolder(work, turnId);
  if (!turn || holder?.personId !== by || isSought(turn.status)) return { kind: 'stale' };
  const [offer] = await findSwapOffers(work, turn, holder);
  return offer ? await askSwap(work, { turnId, epoch, otherTurnId: offer.turn.id, by }) : { kind: 'nobody' };
}

async function back(work: Work, membershipId: MembershipId): Promise<undefined> {
  await comeBack(work, membershipId);
  await planTurnsOf(work, membershipId);
}

async function personOf(work: Work, chat: number): Promise<PersonId> {
  const { rows } = await work.tx.execute<{ id: string }>(`select id from person where telegram_id = ${chat}`);
  return Number(rows[0]?.id) as PersonId;
}

/** Nights, Fridays, and the seasons as they are forecast: nobody here has chosen other hours. */
function isQuietAt(at: Temporal.Instant): boolean {
  return !nextLoudFor(USUAL_PROFILE, at, { timeZone: CASABLANCA, seasonOn: (on) => seasonOn(on, []) }).equals(at);
}

/** Reminders that say the same to the same person twice: of one turn, or at one epoch where each has a card of its own. */
function repeatedReminders(all: readonly Sent[]): string[] {
  const seen = new Map<string, number>();
  for (const { key, chat } of all) {
    const [room, id, epoch, what = '', again = ''] = key.split(':');
    if (room !== 'turn' || !['week', 'card', 'soon', 'follow-up', 'silence'].includes(what)) continue;
    const name = what === 'card' ? `${id}:${epoch}:card${again}` : `${id}:${what}`;
    seen.set(`${name} to ${chat}`, (seen.get(`${name} to ${chat}`) ?? 0) + 1);
  }
  return [...seen].filter(([, times]) => times > 1).map(([name]) => name);
}
