import { like, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DistrictId } from '../../src/db/ids.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import { openContent } from '../../src/delivery/outbox-store.ts';
import { lookAtDistrict } from '../../src/fading/look.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { type BuiltCircle, buildCircle, openWorkshop, type Workshop } from '../kit/circle.ts';

const LOOK = Temporal.Instant.from('2027-01-11T09:00:00Z');
const DISTRICT = 1 as DistrictId;

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 4 });
  await workshop.work((work) => planTurns(work, circle.commitmentId));
});
afterEach(async () => await workshop.close());

test('of what fades in a circle without a captain the coordinators hear on one card, and the same not again for a month', async () => {
  await bearsMost();
  await findNobody();

  await look(LOOK);
  await look(LOOK);
  await look(LOOK.add({ hours: 24 * 7 }));

  const [card, ...more] = await listCards();
  expect(more).toEqual([]);
  expect(card).toEqual({
    key: 'fading:d1:1:2027-01-11',
    lines: ['fading-overloaded', 'fading-thin'],
    acts: ['invite-member'],
  });
  await workshop.db.execute(
    sql`update turn set on_date = on_date + 400, starts_at = starts_at + interval '31 days', ends_at = ends_at + interval '31 days'`,
  );
  await look(LOOK.add({ hours: 24 * 31 }));
  expect((await listCards()).map(({ lines }) => lines).slice(1)).toEqual([['fading-overloaded', 'fading-thin']]);
});

test('the captain hears of the circle, and the coordinators of what is about the captain', async () => {
  await bearsMost();
  await findNobody();
  const [captain] = circle.members;
  await workshop.db.execute(sql`
    insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at)
    values (${captain?.membershipId}, ${circle.circleId}, 'captain', ${circle.coordinator}, now())`);

  await look(LOOK);

  expect((await listCards()).map(({ key, lines }) => [key, lines])).toEqual([
    [`fading:${circle.circleId}:2027-01-11`, ['fading-thin']],
    ['fading:d1:1:2027-01-11', ['fading-overloaded']],
  ]);
});

test('where nothing fades, nobody hears anything', async () => {
  await look(LOOK);

  expect(await listCards()).toEqual([]);
});

async function look(now: Temporal.Instant): Promise<void> {
  await workshop.work((work) => lookAtDistrict(work, DISTRICT), now);
}

/** Two were away for five turns, and the first member had each of them. */
async function bearsMost(): Promise<void> {
  const [first, second] = circle.members;
  const there = JSON.stringify([first, second].map((one) => ({ member: one?.membershipId, weight: 2 })));
  await workshop.db.execute(sql`
    with borne as (update turn set status = 'accepted', eligible = ${there}::jsonb where id in
      (select id from turn order by starts_at limit 5) returning id)
    update assignment set membership_id = ${first?.membershipId} where turn_id in (select id from borne)`);
}

/** Three turns around the day of the look have nobody. */
async function findNobody(): Promise<void> {
  await workshop.db.execute(sql`
    with sought as (update turn set status = 'escalated' where id in (select id from turn order by starts_at desc limit 3) returning id)
    update assignment set ended_at = now(), outcome = 'left' where turn_id in (select id from sought)`);
}

async function listCards(): Promise<{ key: string; lines: string[]; acts: string[] }[]> {
  const rows = await workshop.db
    .select({ key: outbox.dedupeKey, payload: outbox.payload })
    .from(outbox)
    .where(like(outbox.dedupeKey, 'fading:%'))
    .orderBy(outbox.id);
  return rows.map((row) => {
    const content = openContent(workshop, row);
    if (content.kind !== 'message') throw new Error('not a message');
    const { lines } = (content.message.text.args ?? {})['lines'] as { lines: { key: string }[] };
    const acts = (content.message.buttons ?? []).flat().map((button) => ('press' in button ? button.press.action : ''));
    return { key: row.key, lines: lines.map(({ key }) => key), acts };
  });
}
