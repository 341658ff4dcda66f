import type { NewCommitment } from '../../src/commitments/add-commitment.ts';
import { addCommitment, WEIGHTS } from '../../src/commitments/add-commitment.ts';
import type { CommitmentId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import type { StepHandler } from '../../src/jobs/steps.ts';
import { sweepOnce } from '../../src/jobs/sweep.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { closeSkipped, reminderSteps } from '../../src/reminders/remind.ts';
import { createLog } from '../../src/runtime/log.ts';
import { swapSteps } from '../../src/swaps/settle-unswapped.ts';
import { weekly } from '../../src/time/recurrence.ts';
import { localDateTime } from '../../src/time/wall-time.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle } from '../kit/circle.ts';

/** One turn on a Thursday far ahead, planned on a Monday more than two weeks before, and nobody else's turn near it. */
export const TURN_ON = '2026-12-17';

export type Timeline = {
  circle: BuiltCircle;
  turnId: TurnId;
  /** Steps are taken each when it is due, until this local time. */
  passTo(local: string): Promise<void>;
  /** The time is this at once, as after an outage: what is due by then is taken now. */
  jumpTo(local: string): Promise<void>;
  now(): Temporal.Instant;
  /** What was written to whom and for when, in the order of time, such as `2026-12-16T19:00 m0 card`. What was withdrawn is not among it. */
  written(): Promise<string[]>;
  status(): Promise<string>;
};

type Plan = { kind: string; window: { opensAt: string; lastsDays?: number; closesAt: string } };
type Place = { nth: number; timeZone?: string; on?: string; from?: string; captain?: boolean; members?: number };

const STEPS: Readonly<Record<string, StepHandler>> = { ...reminderSteps, ...swapSteps };
const log = createLog({ level: 'error', destination: { write: (line) => process.stderr.write(line) } });

/** The steps of one turn of a circle of its own, taken as a running program takes them; `m0` is whose turn it is, `c` coordinates. */
export async function openTimeline(workshop: Workshop, { kind, window }: Plan, place: Place): Promise<Timeline> {
  const { nth, timeZone = 'Africa/Casablanca', on = TURN_ON, from = '2026-11-23T10:00', captain, members = 3 } = place;
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
  let now = at(from);
  const circle = await buildCircle(workshop, { members, nth });
  const { client } = workshop;
  await client.query('delete from outbox');
  await client.query('update circle set time_zone = $1 where id = $2', [timeZone, circle.circleId]);
  await workshop.work((work) => add(work, circle, { kind, window, on }), now);
  const { rows } = await client.query<{ id: TurnId }>('select id::int from turn where circle_id = $1', [
    circle.circleId,
  ]);
  const [turn] = rows;
  if (!turn || rows.length > 1) throw new Error('there should be one turn');
  const leader = circle.members.at(-1)?.membershipId;
  if (captain) {
    await client.query(
      `insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at) values ($1, $2, 'captain', $3, now())`,
      [leader, circle.circleId, circle.coordinator],
    );
  }
  const sweep = async () => {
    const handlers = new Proxy(STEPS, { get: (all, name) => all[String(name)] ?? (async () => {}) });
    const onSkippedLate = async (work: Work, step: Parameters<StepHandler>[1]) => void (await closeSkipped(work, step));
    await sweepOnce({
      db: workshop.db,
      vault: workshop.vault,
      clock: { now: () => now },
      log,
      handlers,
      onSkippedLate,
    });
  };
  /** What waits until then goes out. */
  const send = async () =>
    await client.query(
      `update outbox set status = 'sent', settled_at = $1 where status = 'pending' and not_before <= $1`,
      [now.toString()],
    );
  return {
    circle,
    turnId: turn.id,
    now: () => now,
    passTo: async (local) => {
      for (;;) {
        const { rows: due } = await client.query<{ at: Date | null }>(
          'select min(due_at) as at from due_step where fired_at is null and due_at <= $1',
          [at(local).toString()],
        );
        const next = due[0]?.at;
        if (!next) break;
        const moment = Temporal.Instant.fromEpochMilliseconds(next.getTime());
        if (Temporal.Instant.compare(moment, now) > 0) now = moment;
        await sweep();
        await send();
      }
      now = at(local);
      await send();
    },
    jumpTo: async (local) => {
      now = at(local);
      await sweep();
      await send();
    },
    written: async () => {
      const { rows: all } = await client.query<{ key: string; chat: string; before: Date }>(
        `select dedupe_key as key, chat_id as chat, not_before as before from outbox
         where status in ('pending', 'sent') and method = 'sendMessage' and dedupe_key like $1 order by not_before, id`,
        [`turn:${turn.id}:%`],
      );
      return all.map(({ key, chat, before }) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(before.getTime());
        const what = key
          .split(':')
          .slice(3)
          .filter((part) => part !== chat);
        return `${localDateTime(instant, timeZone).toString().slice(0, 16)} ${who(Number(chat) - 1000 * nth)} ${what.join(':')}`;
      });
    },
    status: async () => {
      const found = await client.query<{ status: string }>('select status from turn where id = $1', [turn.id]);
      return found.rows[0]?.status ?? '';
    },
  };
}

function who(chat: number): string {
  return chat === 1 ? 'c' : `m${chat - 100}`;
}

async function add(work: Work, circle: BuiltCircle, { kind, window, on }: Plan & { on: string }): Promise<void> {
  const anchorOn = Temporal.PlainDate.from(on);
  const { opensAt, lastsDays = 1, closesAt } = window;
  const wish: NewCommitment = {
    circleId: circle.circleId,
    kind,
    series: {
      recurrence: weekly({ weekday: anchorOn.dayOfWeek }),
      anchorOn,
      opensAt: Temporal.PlainTime.from(opensAt),
      lastsDays,
      closesAt: Temporal.PlainTime.from(closesAt),
    },
    reviewOn: anchorOn,
    until: 'review',
    effort: 1,
    who: circle.members.map(({ membershipId: member }) => ({ member, weight: WEIGHTS.normal })),
    by: circle.coordinator,
  };
  const added = await addCommitment(work, wish);
  if (added.kind !== 'added') throw new Error(`not added: ${added.kind}`);
  await planTurns(work, added.commitmentId as CommitmentId);
}
