import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptTurn, declineTurn, finishTurn, takeTurn } from '../../src/answers/answer.ts';
import { restSteps } from '../../src/answers/rest-due.ts';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { closeTurn, reopenTurn } from '../../src/closing/close-turn.ts';
import { settleDispute } from '../../src/closing/settle-dispute.ts';
import { skipTurn } from '../../src/closing/skip-turn.ts';
import { joinRota } from '../../src/commitments/add-commitment.ts';
import type { CommitmentId, PersonId, SwapId, TurnId } from '../../src/db/ids.ts';
import { migrateDatabase } from '../../src/db/migrate.ts';
import type { Work } from '../../src/db/work.ts';
import { sayArrival } from '../../src/family/say-arrival.ts';
import type { Step, StepHandler } from '../../src/jobs/steps.ts';
import { sweepOnce } from '../../src/jobs/sweep.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { comeBack, OPEN_END, rest } from '../../src/leaving/rest.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { declareAbsence } from '../../src/preferences/declare-absence.ts';
import { deriveAgain } from '../../src/rederiving/derive-again.ts';
import { closeSkipped, reminderSteps } from '../../src/reminders/remind.ts';
import { createLog } from '../../src/runtime/log.ts';
import { answerSwap, withdrawSwap } from '../../src/swaps/answer-swap.ts';
import { askSwap } from '../../src/swaps/ask-swap.ts';
import { nameSomebody } from '../../src/swaps/name-somebody.ts';
import { swapSteps } from '../../src/swaps/settle-unswapped.ts';
import { TZ_VERSION } from '../../src/time/wall-time.ts';
import type { Status } from '../../src/turns/states.ts';
import { isCovered, isSought, SOUGHT } from '../../src/turns/states.ts';
import { undoDeed } from '../../src/undoing/undo.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, MONDAY, openWorkshop } from '../kit/circle.ts';
import { deepOr, printFigures } from '../kit/properties.ts';

const RUNS = Number(process.env['SANAD_RUNS'] ?? deepOr(5000, 120));
/** The same histories each time: what only now and then comes about is looked for in the deep campaign. */
const USUAL_SEED = 555_178_867;
const MEMBERS = 4;
const TURNS = 3;
const HOURS_AHEAD = [0.1, 3, 30];
/** Over a whole window and the days in which its silence is noticed. */
const DAYS_AHEAD = 6;

const handlers: { [kind: string]: StepHandler } = { ...reminderSteps, ...swapSteps, ...restSteps };

let workshop: Workshop;
let nth = 0;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => await workshop.close());

/** `asked` are those who are being asked to stand in. */
type Seen = { status: Status; epoch: number; holder: number | null; asked: number[]; startsAt: Temporal.Instant };
type View = Map<TurnId, Seen>;

/** What is known without looking: who said no to what, and how turns stood before what was done last with them. */
type Model = {
  refused: Map<TurnId, Set<number>>;
  done: Map<TurnId, { by: PersonId; stood: Seen; at: Temporal.Instant; kind: string; hadRefused: boolean }>;
  /** How the asker's turn stood before the open swap. */
  swapped: Map<TurnId, Status>;
};

type Real = {
  circle: BuiltCircle;
  turns: TurnId[];
  now: Temporal.Instant;
  /** The places of those who rest or have left. */
  resting: Set<number>;
};

type Outcome = { kind: string };

/** One thing that somebody does, at present or in the name of whoever has the turn. */
class Deed implements fc.AsyncCommand<Model, Real> {
  readonly #deed: keyof typeof DEEDS;
  readonly #turn: number;
  readonly #other: number;
  readonly #member: number;
  readonly #byHolder: boolean;
  readonly #crashes: boolean;

  constructor(
    deed: keyof typeof DEEDS,
    {
      turn,
      other,
      member,
      byHolder,
      crashes,
    }: { turn: number; other: number; member: number; byHolder: boolean; crashes: boolean },
  ) {
    this.#deed = deed;
    this.#turn = turn;
    this.#other = other;
    this.#member = member;
    this.#byHolder = byHolder;
    this.#crashes = crashes;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    await readPlaces(real);
    const before = await look(real);
    const deed = this.#byHolder ? leadingUpTo(this.#deed, before, model) : this.#deed;
    const fitting = real.turns.filter((id) => isWorthIt(deed, before.get(id)?.status));
    const turnId = (fitting.length > 0 ? fitting : real.turns).at(this.#turn % (fitting.length || TURNS)) as TurnId;
    const otherId = real.turns[this.#other] as TurnId;
    const seen = before.get(turnId) as Seen;
    const holder = real.circle.members.find(({ membershipId }) => membershipId === (seen.holder ?? seen.asked[0]));
    const member = (this.#byHolder ? holder : undefined) ?? (real.circle.members[this.#member] as Somebody);
    const place = { turnId, otherId, seen, member, target: real.circle.members[this.#member] as Somebody };
    const act = (work: Work) => DEEDS[deed](work, place, real);
    if (this.#crashes) await crash(real, act);
    const outcome = await workshop.work(act, real.now);
    const between = await look(real);
    came.set(`${deed} ${outcome.kind}`, (came.get(`${deed} ${outcome.kind}`) ?? 0) + 1);
    const agreed = judge(deed, { model, real, place, outcome, before, after: between });
    await sweep(real);
    const after = await look(real);
    await readPlaces(real);
    noteSilence(model, real, between, after);
    for (const [from, to] of [
      [before, between],
      [between, after],
    ] as const)
      checkStep(model, real, { from, to, agreed: from === before ? agreed : new Set() });
    await checkCircle(real);
  }

  toString(): string {
    const { turn, other, member } = { turn: this.#turn, other: this.#other, member: this.#member };
    return `${this.#deed}(turn ${turn}, other ${other}, member ${member}${this.#byHolder ? ', by its holder' : ''}${this.#crashes ? ', after a crash' : ''})`;
  }
}

type Somebody = BuiltCircle['members'][number];
type Place = { turnId: TurnId; otherId: TurnId; seen: Seen; member: Somebody; target: Somebody };

const DEEDS = {
  finish: async (work: Work, { turnId, seen, member }: Place) =>
    await finishTurn(work, { turnId, epoch: seen.epoch, by: member.personId }),
  accept: async (work: Work, { turnId, seen, member }: Place) =>
    await acceptTurn(work, { turnId, epoch: seen.epoch, by: member.personId }),
  cannot: async (work: Work, { turnId, seen, member }: Place) =>
    await declineTurn(work, { turnId, epoch: seen.epoch, by: member.personId }),
  take: async (work: Work, { turnId, seen, member }: Place) =>
    await takeTurn(work, { turnId, epoch: seen.epoch, by: member.personId }),
  name: async (work: Work, { turnId, seen, member, target }: Place) =>
    await nameSomebody(work, { turnId, epoch: seen.epoch, by: member.personId }, target.membershipId),
  'swap-ask': async (work: Work, { turnId, otherId, seen, member }: Place): Promise<Outcome> => ({
    kind: (await askSwap(work, { turnId, epoch: seen.epoch, otherTurnId: otherId, by: member.personId })).kind,
  }),
  'swap-yes': async (work: Work, _: Place, real: Real) => await answerOpen(work, real, true),
  'swap-no': async (work: Work, _: Place, real: Real) => await answerOpen(work, real, false),
  'swap-back': async (work: Work, _: Place, real: Real): Promise<Outcome> => {
    const open = await findOpen(work, real);
    return open ? await withdrawSwap(work, { swapId: open.id, by: open.asker }) : { kind: 'none' };
  },
  undo: async (work: Work, { turnId, seen }: Place): Promise<Outcome> => {
    const { rows } = await work.tx.execute<{ by: string }>(`select "by" from turn_deed where turn_id = ${turnId}`);
    const by = Number(rows[0]?.by ?? 0) as PersonId;
    return await undoDeed(work, { turnId, epoch: seen.epoch, by });
  },
  close: async (work: Work, { turnId, seen, target }: Place, { circle }: Real) => {
    const how = target === circle.members[0] ? 'excuse' : 'miss';
    return await closeTurn(work, { turnId, epoch: seen.epoch, by: circle.coordinator, how });
  },
  reopen: async (work: Work, { turnId, seen }: Place, { circle }: Real) =>
    await reopenTurn(work, { turnId, epoch: seen.epoch, by: circle.coordinator }),
  skip: async (work: Work, { turnId, seen }: Place, { circle }: Real) =>
    await skipTurn(work, { turnId, epoch: seen.epoch, by: circle.coordinator }),
  arrives: async (work: Work, { turnId, target }: Place, { circle }: Real): Promise<Outcome> => {
    const state = circle.members.indexOf(target) < MEMBERS - 1 ? 'missing' : 'arrived';
    return { kind: String(await sayArrival(work, { turnId, state, saidBy: circle.coordinator })) };
  },
  settle: async (work: Work, { turnId, seen, target }: Place, { circle }: Real) => {
    const wasDone = target === circle.members[0];
    return await settleDispute(work, { turnId, epoch: seen.epoch, by: circle.coordinator, wasDone });
  },
  leave: async (work: Work, { target }: Place) => await leaveCircle(work, target.membershipId, target.personId),
  rejoin: async (work: Work, _: Place, { circle }: Real): Promise<Outcome> => {
    const { rows } = await work.tx.execute<{ id: string }>(
      `select person_id as id from membership where circle_id = ${circle.circleId} and role = 'member' group by person_id
       having bool_and(state <> 'active') order by person_id limit 1`,
    );
    const target = circle.members.find(({ personId }) => personId === Number(rows[0]?.id));
    if (!target) return { kind: 'there' };
    const { circleId, commitmentId, coordinator } = circle;
    const request = { circleId, personId: target.personId, tie: 'neighbour', invitedBy: coordinator } as const;
    const membershipId = await insertRequest(work, request);
    await decideOnJoining(work, { membershipId, by: coordinator, accept: true });
    await joinRota(work, { id: commitmentId, circleId }, membershipId);
    await planTurns(work, commitmentId);
    return { kind: 'joined' };
  },
  rest: async (work: Work, { target }: Place): Promise<Outcome> => {
    const { rows } = await work.tx.execute(
      `select 1 from membership where id = ${target.membershipId} and state = 'active'`,
    );
    if (rows.length === 0) return { kind: 'gone' };
    await rest(work, { membershipId: target.membershipId, until: OPEN_END, timeZone: 'Africa/Casablanca' });
    return { kind: 'rests' };
  },
  back: async (work: Work, { target }: Place, { circle }: Real): Promise<Outcome> => {
    await comeBack(work, target.membershipId);
    await planTurns(work, circle.commitmentId);
    return { kind: 'back' };
  },
  away: async (work: Work, { turnId, target }: Place): Promise<Outcome> => {
    const { rows } = await work.tx.execute<{ on: string }>(`select on_date::text as on from turn where id = ${turnId}`);
    const on = Temporal.PlainDate.from(rows[0]?.on ?? '2026-11-26');
    await declareAbsence(work, target.personId, { fromOn: on, untilOn: on });
    return { kind: 'away' };
  },
  escalate: async (work: Work, { turnId }: Place): Promise<Outcome> => {
    const { rows } = await work.tx.execute<{ slot: string }>(
      `select slot from due_step where kind = 'turn-pass-on' and subject = ${turnId} and fired_at is null`,
    );
    expect(rows.length).toBeLessThanOrEqual(1);
    if (!rows[0]) return { kind: 'asks nobody' };
    await reminderSteps['turn-pass-on']?.(work, { kind: 'turn-pass-on', subject: turnId, slot: rows[0].slot });
    return { kind: 'silent' };
  },
  migrate: async (work: Work): Promise<Outcome> => {
    await migrateDatabase(workshop.database.url);
    await work.tx.execute(`update turn set tz_version = '2020a' where starts_at > '${work.now.toString()}'`);
    await deriveAgain(work, 'Africa/Casablanca');
    await work.tx.execute(`update turn set tz_version = '${TZ_VERSION}' where tz_version = '2020a'`);
    return { kind: 'migrated' };
  },
  wait: async (work: Work, { target }: Place, real: Real): Promise<Outcome> => {
    const hours = HOURS_AHEAD[real.circle.members.indexOf(target)];
    real.now = hours === undefined ? await nextStep(work, real) : real.now.add({ seconds: hours * 3600 });
    return { kind: 'later' };
  },
  'wait-long': async (_: Work, __: Place, real: Real): Promise<Outcome> => {
    real.now = real.now.add({ hours: DAYS_AHEAD * 24 });
    return { kind: 'later' };
  },
} as const;

/** When something happens by itself next. */
async function nextStep(work: Work, { now }: Real): Promise<Temporal.Instant> {
  const { rows } = await work.tx.execute<{ at: string | null }>(
    `select extract(epoch from min(due_at))::bigint * 1000 as at from due_step where fired_at is null and kind <> 'plan'`,
  );
  const next = Temporal.Instant.fromEpochMilliseconds(Number(rows[0]?.at ?? now.epochMilliseconds));
  return Temporal.Instant.compare(next, now) > 0 ? next : now;
}

async function findOpen(work: Work, { circle }: Real) {
  const { rows } = await work.tx.execute<{ id: string; asker: string; other: string }>(
    `select s.id, a.person_id as asker, b.person_id as other from swap s join membership a on a.id = s.membership_id
     join membership b on b.id = s.other_membership_id where s.state = 'open' and s.circle_id = ${circle.circleId} order by s.id limit 1`,
  );
  const [open] = rows;
  return (
    open && {
      id: Number(open.id) as SwapId,
      asker: Number(open.asker) as PersonId,
      other: Number(open.other) as PersonId,
    }
  );
}

async function answerOpen(work: Work, real: Real, yes: boolean): Promise<Outcome> {
  const open = await findOpen(work, real);
  return open ? await answerSwap(work, { swapId: open.id, by: open.other, yes }) : { kind: 'none' };
}

type Judged = { model: Model; real: Real; place: Place; outcome: Outcome; before: View; after: View };

/** Whether a deed can lead to something with a turn that stands so. Where no turn does, it is tried in vain. */
function isWorthIt(deed: keyof typeof DEEDS, status: Status | undefined): boolean {
  if (status === undefined) return false;
  const wants: { readonly [one in keyof typeof DEEDS]?: readonly Status[] } = {
    take: ['seeking_cover', 'escalated'],
    escalate: ['seeking_cover', 'escalated'],
    'swap-ask': ['planned', 'asked', 'accepted'],
    name: ['planned', 'asked', 'accepted'],
    close: ['unanswered', 'missed', 'excused'],
    reopen: ['missed', 'excused'],
    arrives: ['done'],
    settle: ['disputed'],
  };
  return wants[deed]?.includes(status) ?? true;
}

/** What has to happen before something that is rare can. */
const LEADS_UP_TO: { readonly [one in keyof typeof DEEDS]?: keyof typeof DEEDS } = {
  reopen: 'close',
  close: 'wait-long',
  settle: 'arrives',
  arrives: 'finish',
  'swap-no': 'swap-ask',
  'swap-yes': 'swap-ask',
};

/** The deed itself when it can lead to something, or the first step on the way to it. */
function leadingUpTo(deed: keyof typeof DEEDS, view: View, { swapped }: Pick<Model, 'swapped'>): keyof typeof DEEDS {
  const before = LEADS_UP_TO[deed];
  const isPossible =
    deed === 'swap-no' || deed === 'swap-yes'
      ? swapped.size > 0
      : [...view.values()].some(({ status }) => isWorthIt(deed, status));
  return before === undefined || isPossible ? deed : leadingUpTo(before, view, { swapped });
}

/** What a deed must have led to. @returns the turns whose holder somebody has agreed to */
function judge(deed: keyof typeof DEEDS, judged: Judged): Set<TurnId> {
  const { model, real, place, outcome, before, after } = judged;
  const { turnId, otherId, member } = place;
  const [was, is] = [before.get(turnId) as Seen, after.get(turnId) as Seen];
  const stood = model.swapped.has(turnId) ? { ...was, status: model.swapped.get(turnId) as Status } : was;
  const refusedIt = model.refused.get(turnId) ?? new Set();
  model.refused.set(turnId, refusedIt);
  const remember = (kind: string, by: PersonId) => {
    const hadRefused = is.holder !== null && refusedIt.has(is.holder);
    model.done.set(turnId, { by, stood, at: real.now, kind, hadRefused });
    model.swapped.delete(turnId);
  };
  switch (`${deed} ${outcome.kind}`) {
    case 'finish answered':
      expect(is).toMatchObject({ status: 'done', holder: null, epoch: was.epoch });
      if (was.holder !== null) expect(was.holder).toBe(member.membershipId);
      remember('done', member.personId);
      return new Set();
    case 'accept answered':
      expect(is).toMatchObject({ status: 'accepted', holder: was.holder, epoch: was.epoch });
      model.swapped.delete(turnId);
      return new Set([turnId]);
    case 'cannot answered':
    case 'name answered':
      refusedIt.add(member.membershipId);
      expect(is.holder).toBeNull();
      if (was.holder === null) {
        expect(deed).toBe('cannot');
        expect(is.epoch).toBe(was.epoch);
        expect(is.asked).not.toContain(member.membershipId);
      } else {
        expect(was.holder).toBe(member.membershipId);
        remember('cannot', member.personId);
        if (is.status !== 'unmet') expect(is.epoch).toBe(was.epoch + 1);
      }
      if (is.status !== 'unmet') expect(is.status).toMatch(is.asked.length > 0 ? /seeking|escal/u : /escal/u);
      if (deed === 'name' && is.status !== 'unmet') expect(is.asked).toContain(place.target.membershipId);
      return new Set();
    case 'take answered':
      expect(is).toMatchObject({ status: 'accepted', holder: member.membershipId, asked: [] });
      // Whoever had asked for a swap keeps what was theirs all the time: nothing is to be taken back.
      if (!model.swapped.delete(turnId)) remember('take', member.personId);
      refusedIt.delete(is.holder as number);
      return new Set([turnId]);
    case 'swap-ask asked':
      expect(is).toMatchObject({ status: 'seeking_cover', holder: was.holder, epoch: was.epoch + 1 });
      expect(after.get(otherId)).toEqual(before.get(otherId));
      model.swapped.set(turnId, was.status);
      return new Set();
    case 'swap-yes swapped': {
      const moved = [...after].filter(([id, seen]) => seen.holder !== before.get(id)?.holder);
      expect(moved.map(([, seen]) => seen.status)).toEqual(['accepted', 'accepted']);
      expect(moved.map(([, seen]) => seen.holder).toSorted()).toEqual(
        moved.map(([id]) => before.get(id)?.holder).toSorted(),
      );
      for (const [id] of moved) model.swapped.delete(id);
      return new Set(moved.map(([id]) => id));
    }
    case 'swap-no declined':
    case 'swap-back withdrawn': {
      const moved = [...after].filter(([id, seen]) => seen.status !== before.get(id)?.status);
      for (const [id, seen] of moved) {
        expect(seen.holder).toBe(before.get(id)?.holder);
        expect([model.swapped.get(id), 'asked']).toContain(seen.status);
      }
      model.swapped.clear();
      return new Set(moved.map(([id]) => id));
    }
    case 'undo undone': {
      const last = model.done.get(turnId);
      expect(last).toBeDefined();
      if (!last) return new Set();
      expect(Temporal.Instant.compare(real.now, last.at.add({ minutes: 10 }))).toBeLessThanOrEqual(0);
      const { status, holder } = last.stood;
      const same = status === 'planned' ? ['planned', 'asked'] : isSought(status) ? SOUGHT : [status];
      expect(same).toContain(is.status);
      expect(is).toMatchObject({ holder, epoch: was.epoch + 1 });
      for (const one of is.asked) refusedIt.delete(one);
      if (last.kind === 'cannot') refusedIt.delete(last.stood.holder as number);
      const isAsked = is.asked.includes(was.holder as number);
      if (last.kind === 'take' && last.hadRefused && !isAsked) refusedIt.add(was.holder as number);
      model.done.delete(turnId);
      return new Set([turnId]);
    }
    case 'skip skipped':
      expect(is).toMatchObject({ status: 'skipped', holder: null });
      remember('skip', real.circle.coordinator);
      return new Set();
    case 'close closed':
      expect(['missed', 'excused']).toContain(is.status);
      return new Set();
    case 'reopen reopened':
      expect(is.status).toBe('unanswered');
      return new Set();
    case 'settle settled':
      expect(['confirmed', 'unmet']).toContain(is.status);
      return new Set();
    case 'arrives true':
      expect(['confirmed', 'disputed']).toContain(is.status);
      return new Set();
    case 'escalate silent':
      noteSilence(model, real, before, after);
      return new Set();
    default:
      if (!['leave', 'rejoin', 'rest', 'back', 'away', 'swap-yes'].includes(deed)) expect(after, deed).toEqual(before);
      return new Set();
  }
}

/** Whoever was asked and did not answer in time is not asked again. Who rests or has left was not silent. */
function noteSilence(model: Model, { resting }: Real, from: View, to: View): void {
  for (const [id, seen] of to) {
    const was = from.get(id);
    if (!isSought(seen.status) && model.swapped.has(id)) model.swapped.delete(id);
    // Whoever was still being asked to swap is asked no more.
    if (was && was.holder !== null && isSought(was.status) && seen.holder !== was.holder) model.swapped.delete(id);
    if (!was || seen.holder !== null || !isSought(seen.status)) continue;
    const silent = was.asked.filter((one) => !seen.asked.includes(one) && !resting.has(one));
    model.refused.set(id, new Set([...(model.refused.get(id) ?? []), ...silent]));
  }
}

/** Between two looks: nobody is given or asked for what they refused, and nothing that is near is given to anybody who has not said yes. */
function checkStep(
  model: Model,
  real: Real,
  { from, to, agreed }: { from: View; to: View; agreed: Set<TurnId> },
): void {
  for (const [id, seen] of to) {
    const was = from.get(id);
    const refused = [...(model.refused.get(id) ?? [])];
    expect(seen.asked.length).toBeLessThanOrEqual(3);
    if (agreed.has(id)) continue;
    for (const one of seen.asked.filter((member) => !was?.asked.includes(member)))
      expect(refused, `turn ${id} asked twice`).not.toContain(one);
    if (seen.holder === null || seen.holder === was?.holder) continue;
    expect(refused, `turn ${id} given to who refused`).not.toContain(seen.holder);
    expect(seen.status).not.toBe('accepted');
    const isNear = Temporal.Instant.compare(seen.startsAt, real.now.add({ hours: 48 })) <= 0;
    if (isNear) expect(isCovered(seen.status), `turn ${id} was given by force`).toBe(false);
  }
}

/** What must hold for the rows of a circle at every moment, as sentences and the rows that break them. */
const BROKEN = {
  'somebody who is gone has a turn': `select a.id from assignment a join membership m on m.id = a.membership_id
    where a.circle_id = $1 and a.ended_at is null and m.state <> 'active'`,
  'the balances do not sum to zero': `select e.commitment_id from rota_entry n join rota_event e on e.id = n.event_id join commitment c on c.id = e.commitment_id
    where c.circle_id = $1 group by e.commitment_id having sum(n.units) <> 0`,
  'a turn is not settled exactly while it counts as done': `select t.id from turn t left join rota_event e on e.turn_id = t.id where t.circle_id = $1
    group by t.id having count(*) filter (where e.kind = 'settled') - count(*) filter (where e.kind = 'undone')
    <> case when t.status in ('done', 'confirmed', 'disputed') then 1 else 0 end`,
  'somebody who is gone is asked': `select q.id from cover_question q join membership m on m.id = q.membership_id
    where q.circle_id = $1 and q.ended_at is null and m.state <> 'active'`,
  'a turn has nobody where somebody must be': `select t.id from turn t where t.circle_id = $1 and t.status in ('planned', 'asked', 'accepted', 'unanswered')
    and not exists (select 1 from assignment a where a.turn_id = t.id and a.ended_at is null)`,
  'nobody is asked while somebody is looked for': `select t.id from turn t where t.circle_id = $1 and t.status = 'seeking_cover'
    and not exists (select 1 from assignment a where a.turn_id = t.id and a.ended_at is null)
    and not exists (select 1 from cover_question q where q.turn_id = t.id and q.ended_at is null)`,
  'somebody is asked for a turn that somebody has': `select q.id from cover_question q join turn t on t.id = q.turn_id where q.circle_id = $1
    and q.ended_at is null and (t.status not in ('seeking_cover', 'escalated')
      or exists (select 1 from assignment a where a.turn_id = t.id and a.ended_at is null))`,
  'nobody else will be asked': `select q.id from cover_question q join turn t on t.id = q.turn_id where q.circle_id = $1 and q.ended_at is null
    and not exists (select 1 from due_step s where s.subject = t.id and s.kind = 'turn-pass-on' and s.fired_at is null
      and s.slot like t.epoch || ':%')`,
  'a closed turn has somebody': `select t.id from turn t where t.circle_id = $1 and t.status not in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated', 'unanswered')
    and exists (select 1 from assignment a where a.turn_id = t.id and a.ended_at is null)`,
  'nothing will happen to a turn by itself any more': `select t.id from turn t where t.circle_id = $1 and t.status in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated')
    and not exists (select 1 from due_step s where s.fired_at is null and ((s.subject = t.id and s.kind like 'turn-%' and s.kind <> 'turn-unchosen' and split_part(s.slot, ':', 1) = t.epoch::text)
      or (s.kind = 'swap-expire' and s.subject in (select id from swap w where w.turn_id = t.id and w.state = 'open'))))`,
  'an open swap is not about its two turns as they stand': `select s.id from swap s join turn t on t.id = s.turn_id join turn o on o.id = s.other_turn_id
    where s.circle_id = $1 and s.state = 'open' and (t.epoch <> s.epoch or o.epoch <> s.other_epoch or t.status not in ('seeking_cover', 'escalated')
      or o.status not in ('planned', 'asked', 'accepted'))`,
} as const;

async function checkCircle({ circle }: Real): Promise<void> {
  const checks = Object.entries(BROKEN).map(
    ([what, query], index) =>
      `select '${what.replaceAll("'", "''")}' as what, x${index}.* from (${query}) as x${index} (id)`,
  );
  const { rows } = await workshop.client.query(checks.join(' union all '), [circle.circleId]);
  expect(rows).toEqual([]);
}

async function look({ circle, turns }: Real): Promise<View> {
  const { rows } = await workshop.client.query(
    `select t.id::int as id, t.status, t.epoch, a.membership_id::int as holder, t.starts_at as "startsAt",
       array(select q.membership_id::int from cover_question q where q.turn_id = t.id and q.ended_at is null order by q.id) as asked from turn t
     left join assignment a on a.turn_id = t.id and a.ended_at is null where t.circle_id = $1 and t.id = any($2) order by t.id`,
    [circle.circleId, turns],
  );
  return new Map(
    rows.map(({ id, startsAt, ...seen }) => [
      id,
      { ...seen, startsAt: Temporal.Instant.fromEpochMilliseconds(new Date(startsAt).getTime()) },
    ]),
  );
}

/** Whoever has left and come back has another place now; and who takes no turns at present. */
async function readPlaces(real: Real): Promise<void> {
  const { circle } = real;
  const { rows } = await workshop.client.query(
    'select person_id::int as person, max(id)::int as id from membership where circle_id = $1 group by person_id',
    [circle.circleId],
  );
  for (const member of circle.members)
    member.membershipId = rows.find(({ person }) => person === member.personId)?.id ?? member.membershipId;
  const out = await workshop.client.query(
    `select id::int from membership where circle_id = $1 and (state <> 'active' or rests_until is not null)`,
    [circle.circleId],
  );
  real.resting = new Set(out.rows.map(({ id }) => id));
}

/** The connection fails when everything is written and nothing is committed. */
async function crash(real: Real, act: (work: Work) => Promise<unknown>): Promise<void> {
  const before = await look(real);
  const { now } = real;
  const lost = workshop.work(async (work) => {
    await act(work);
    throw new Error('the connection is lost');
  }, real.now);
  await expect(lost).rejects.toThrow('the connection is lost');
  real.now = now;
  expect(await look(real)).toEqual(before);
}

/** How often each deed came to what, over all runs. */
const came = new Map<string, number>();

const log = createLog({ level: 'error', destination: { write: (line: string) => void failed.push(line) } });
const failed: string[] = [];

async function sweep(real: Real): Promise<void> {
  const unknown: StepHandler = async () => {};
  const known = new Proxy(handlers, { get: (all, kind) => all[String(kind)] ?? unknown });
  const clock = { now: () => real.now };
  const { vault } = workshop;
  await sweepOnce({ db: workshop.db, clock, vault, log, handlers: known, onSkippedLate: leaveToLateAnswer });
  expect(failed).toEqual([]);
}

async function leaveToLateAnswer(work: Work, step: Step): Promise<void> {
  if (step.kind in reminderSteps) await closeSkipped(work, step);
}

async function build(): Promise<Real> {
  await workshop.client.query('delete from due_step');
  await workshop.client.query('delete from outbox');
  const circle = await buildCircle(workshop, { members: MEMBERS, nth: nth++ });
  await workshop.client.query(`update commitment set review_on = anchor_on + ${7 * (TURNS - 1)} where id = $1`, [
    circle.commitmentId,
  ]);
  const turns = await workshop.work((work) => planTurns(work, circle.commitmentId as CommitmentId));
  expect(turns).toHaveLength(TURNS);
  return { circle, turns, now: MONDAY, resting: new Set() };
}

const place = fc.record({
  turn: fc.nat({ max: TURNS - 1 }),
  other: fc.nat({ max: TURNS - 1 }),
  member: fc.nat({ max: MEMBERS - 1 }),
  byHolder: fc.nat({ max: 3 }).map((n) => n > 0),
  crashes: fc.nat({ max: 4 }).map((n) => n === 0),
});
/** A campaign in which these never came about has tried nothing. */
const WORTH_TRYING = [
  'finish answered',
  'cannot answered',
  'take answered',
  'name answered',
  'swap-ask asked',
  'swap-yes swapped',
  'swap-no declined',
  'undo undone',
  'close closed',
  'reopen reopened',
  'settle settled',
  'leave left',
  'rejoin joined',
  'escalate silent',
  'migrate migrated',
];

const OFTEN = ['cannot', 'wait', 'wait', 'swap-ask', 'swap-ask', 'swap-yes', 'undo', 'take', 'finish'] as const;
/** What can only follow on something that is rare itself. */
const AFTER_THE_RARE = [
  'reopen',
  'reopen',
  'reopen',
  'reopen',
  'settle',
  'settle',
  'settle',
  'swap-no',
  'swap-no',
  'swap-yes',
  'arrives',
  'rejoin',
] as const;

test('whatever people do, in whatever order, every turn stands as the model says', {
  timeout: deepOr(3_600_000, 600_000),
}, async () => {
  const seed = Number(process.env['SANAD_SEED'] ?? deepOr(randomInt(2 ** 31 - 1), USUAL_SEED));
  const startedMs = performance.now();
  let commands = 0;
  const deeds = [...(Object.keys(DEEDS) as (keyof typeof DEEDS)[]), ...OFTEN, ...OFTEN, ...AFTER_THE_RARE];
  const any = fc.tuple(fc.constantFrom(...deeds), place).map(([deed, where]) => new Deed(deed, where));

  await fc.assert(
    fc.asyncProperty(fc.commands([any], { maxCommands: 22, size: 'max' }), async (all) => {
      commands += [...all].length;
      const real = await build();
      await fc.asyncModelRun(() => ({ model: { refused: new Map(), done: new Map(), swapped: new Map() }, real }), all);
    }),
    {
      numRuns: RUNS,
      seed,
      endOnFailure: false,
      interruptAfterTimeLimit: deepOr(3_500_000, 550_000),
      markInterruptAsFailure: true,
    },
  );
  process.stdout.write(`${RUNS} runs, ${commands} commands, seed ${seed}\n`);
  printFigures(`${RUNS} runs, ${commands} commands, seed ${seed}`, startedMs);
  for (const worth of WORTH_TRYING) expect(came.get(worth) ?? 0, worth).toBeGreaterThan(0);
});
afterAll(() => process.stdout.write(JSON.stringify(Object.fromEntries([...came].toSorted())) + '\n'));
