import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { createDraft } from '../../src/chat/draft-store.ts';
import type { DistrictId, PersonId } from '../../src/db/ids.ts';
import type { Vault } from '../../src/db/vault.ts';
import type { Work } from '../../src/db/work.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { storeUpdates } from '../../src/inbox/store.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { erasePerson } from '../../src/my-data/erase-person.ts';
import { insertOffer, insertOfferAnswer } from '../../src/offers/store.ts';
import { recognise } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { insertAbsence } from '../../src/preferences/absence-store.ts';
import { setOfferedHelp, setPreferences } from '../../src/preferences/store.ts';
import { reportIncident } from '../../src/safeguarding/report-incident.ts';
import { insertWording } from '../../src/wording/store.ts';
import { type BuiltCircle, buildCircle, MONDAY, openWorkshop, type Workshop } from '../kit/circle.ts';
import { findLeaks } from '../kit/leaks.ts';
import { dumpTables, openEverything } from '../kit/plaintext.ts';

const TELEGRAM_ID = 4_777_123_456_789;
const GROUP_ID = -1_001_234_567_890;
const SECRETS = {
  name: 'اسمفريد',
  wording: 'كلمةمقترحة',
  incident: 'كلمةمقلقة',
  offer: 'عرضفريد',
  broadcast: 'إعلانفريد',
  inbox: 'رسالةفريدة',
  group: 'كلمةفيالمجموعة',
};

/** Where the number of somebody who is nobody now may stay: who did what still counts, and proof is kept of consents. */
const MAY_STAY = [
  'arrival.said_by',
  'assignment.answered_by',
  'broadcast.approved_by',
  'broadcast.drafted_by',
  'broadcast.ended_by',
  'buddy.asked_by',
  'circle_role.granted_by',
  'commitment.made_by',
  'consent.given_by',
  'consent.heard_by',
  'consent.withdrawn_by',
  'district.opened_by',
  'district_group.added_by',
  'erasure_request.decided_by',
  'erasure_request.person_id',
  'erasure_request.proposed_by',
  'exclusion.by',
  'family_check.answered_by',
  'family_offer.decided_by',
  'family_offer.offered_by',
  'family_profile.kept_by',
  'guest_question.asked_by',
  'guest_question.welcomed_by',
  'help_kind.changed_by',
  'help_pause.begun_by',
  'help_pause.ended_by',
  'incident.ended_by',
  'incident.reported_by',
  'incident_words.written_by',
  'invitation.for_person',
  'invitation.invited_by',
  'invitation.relinks',
  'invitation.used_by',
  'legal_reference.recorded_by',
  'legal_reference.withdrawn_by',
  'membership.decided_by',
  'membership.family_said_by',
  'membership.invited_by',
  'membership.person_id',
  'need.drafted_by',
  'need_claim.decided_by',
  'need_claim.person_id',
  'relink.account_id',
  'relink.asked_by',
  'relink.decided_by',
  'relink.person_id',
  'restriction.lifted_by',
  'restriction.set_by',
  'role.granted_by',
  'role_proposal.decided_by',
  'role_proposal.person_id',
  'role_proposal.proposed_by',
  'season.said_by',
  'turn_deed.by',
  'usual_hours.chosen_by',
  'wish.answered_by',
  'wording.decided_by',
  'wording.proposed_by',
];

let workshop: Workshop;
let vault: Vault;
let circle: BuiltCircle;
let personId: PersonId;

beforeAll(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 2 });
  personId = await workshop.work(async (work) => {
    vault = work.vault;
    return await leavesTraces(work);
  });
});

afterAll(async () => {
  await workshop.close();
});

test('after an erasure nothing of a person is in any table, opened or not, and their number stays only where it must', async () => {
  const before = `${await dumpTables(workshop.database.url)}\n${await openEverything(workshop.database.url, vault)}`;
  const secrets = [...Object.values(SECRETS), String(TELEGRAM_ID)];
  expect(secrets.filter((secret) => !before.includes(secret))).toEqual([]);
  const referring = await listReferring();
  // Every column that points at a person is declared above, or this person is in it and must be gone from it.
  expect((await listColumns()).filter((one) => !MAY_STAY.includes(one) && !referring.includes(one))).toEqual([]);

  const erased = await workshop.work((work) => erasePerson(work, { personId, by: null, how: 'request' }));

  expect(erased).toEqual({ kind: 'erased', left: 1, closed: 0 });
  const places = {
    'the tables': await dumpTables(workshop.database.url),
    'what the key opens': await openEverything(workshop.database.url, vault),
  };
  expect(findLeaks(places, secrets)).toEqual([]);
  expect((await listReferring()).filter((column) => !MAY_STAY.includes(column))).toEqual([]);
  expect(await count(`vouch v join membership m on m.id in (v.membership_id, v.voucher_id)`, 'm.person_id')).toBe(0);
  expect(await count('draft', 'person_id')).toBe(0);
});

test('what they wrote for others is shown to nobody any more, and a role on its way from or to them is over', async () => {
  const states = async (query: string) => (await workshop.db.execute<{ state: string }>(sql.raw(query))).rows;

  expect(await states('select state from wording')).toEqual([{ state: 'withdrawn' }]);
  expect(await states('select state from family_offer where words is not null')).toEqual([{ state: 'withdrawn' }]);
  expect(await states('select state from broadcast order by id')).toEqual([{ state: 'stopped' }, { state: 'sending' }]);
  expect(await states('select state from role_proposal')).toEqual([{ state: 'declined' }, { state: 'declined' }]);
});

test('of what others were sent only their words are missing: what waits is still sent, without them', async () => {
  const opened = await openEverything(workshop.database.url, vault);

  expect(opened).toContain('"words":"• — هنا"');
});

test('erasing somebody twice changes nothing more', async () => {
  const again = await workshop.work((work) => erasePerson(work, { personId, by: null, how: 'request' }));

  expect(again).toEqual({ kind: 'gone' });
});

/** Somebody who has left a trace in every table that can hold one. */
async function leavesTraces(work: Work): Promise<PersonId> {
  const { circleId, coordinator } = circle;
  const someone = await recognise(work, { id: TELEGRAM_ID, first_name: SECRETS.name }, 'ar');
  const { id } = someone;
  const membershipId = await insertRequest(work, { circleId, personId: id, tie: 'neighbour', invitedBy: coordinator });
  await decideOnJoining(work, { membershipId, by: coordinator, accept: true });
  const other = circle.members[0];
  const districtId = 1 as DistrictId;
  await insertWording(work, {
    circleId,
    words: SECRETS.wording,
    proposedBy: id,
    proposedHow: 'captain',
    isOwn: false,
  });
  await reportIncident(work, {
    source: 'words',
    circleId: null,
    districtId,
    reportedBy: id,
    byProxy: false,
    words: SECRETS.incident,
    administrators: new Set(),
  });
  await insertOffer(work, { circleId, kind: 'words', words: SECRETS.offer, offeredBy: id });
  const bread = await insertOffer(work, { circleId, kind: 'bread', offeredBy: coordinator });
  await insertOfferAnswer(work, bread, id);
  await setPreferences(work, id, { prefersVoice: true });
  await setOfferedHelp(work, id, ['groceries']);
  const fromOn = Temporal.PlainDate.from('2026-12-01');
  await insertAbsence(work, id, { fromOn, untilOn: fromOn });
  await createDraft(work, id, 'name', 3);
  const at = `'${MONDAY.toString()}'`;
  const [turnId] = await planTurns(work, circle.commitmentId);
  for (const query of [
    `insert into vouch (membership_id, voucher_id, asked_at) values (${membershipId}, ${other?.membershipId}, ${at})`,
    `insert into vouch (membership_id, voucher_id, asked_at) values (${other?.membershipId}, ${membershipId}, ${at})`,
    `insert into exclusion (person_id, kind, district_id, by, at) values (${id}, 'block', ${districtId}, ${coordinator}, ${at})`,
    `insert into wish (person_id, district_id, state, wished_at) values (${id}, ${districtId}, 'open', ${at})`,
    `insert into invitation_tries (person_id, tries, since) values (${id}, 2, ${at})`,
    `insert into bucket (person_id, spent, at, warned) values (${id}, 1, ${at}, false) on conflict do nothing`,
    `insert into role (person_id, kind, district_id, granted_by, granted_at) values (${id}, 'treasurer', ${districtId}, ${coordinator}, ${at})`,
    `insert into calendar_entry (person_id, turn_id, sequence, is_cancelled, starts_at, ends_at) values (${id}, ${turnId}, 0, false, ${at}, ${at})`,
    `insert into turn_deed (turn_id, kind, by, done_at, status_before, status_after, epoch_after) values (${turnId}, 'take', ${id}, ${at}, 'planned', 'accepted', 1)`,
    `insert into broadcast (id, district_id, audience, state, drafted_by, drafted_at, recipients)
      values (1, ${districtId}, '{"to":"members"}', 'sending', ${id}, ${at}, 1), (2, ${districtId}, '{"to":"members"}', 'sending', ${coordinator}, ${at}, 1)`,
    `insert into broadcast_recipient (broadcast_id, nr, person_id) values (2, 1, ${id})`,
    proposal('treasurer', id, coordinator),
    proposal('safeguarding', coordinator, id),
  ]) {
    await work.tx.execute(sql.raw(query));
  }
  const words = work.vault.seal('broadcast_words|words|1|ar', SECRETS.broadcast);
  await work.tx.execute(sql`insert into broadcast_words (broadcast_id, language, words) values (1, 'ar', ${words})`);
  await tellsOthers(work);
  return id;

  function proposal(kind: string, to: PersonId, by: PersonId): string {
    return `insert into role_proposal (kind, person_id, district_id, state, proposed_by, proposed_at)
      values ('${kind}', ${to}, ${districtId}, 'accepted', ${by}, ${at})`;
  }
}

async function tellsOthers(work: Work): Promise<void> {
  const queue = async (key: string, args: Record<string, string>, chatId = 555) => {
    const message = { text: { key: 'incident-theirs', args } };
    await queueMessage(work, { chatId, key, message, priority: PRIORITY.answer });
  };
  await queue('waits', { words: `• ${SECRETS.incident} هنا`, name: SECRETS.name });
  await queue('to-them', { words: SECRETS.inbox }, TELEGRAM_ID);
  await queue('was-sent', { words: SECRETS.offer });
  await work.tx.execute(sql`update outbox set status = 'sent', settled_at = now() where dedupe_key = 'was-sent'`);
  const from = { id: TELEGRAM_ID, is_bot: false, first_name: SECRETS.name };
  const message = { message_id: 1, date: 0, from };
  await storeUpdates({ db: workshop.db, vault: work.vault, now: work.now }, [
    { update_id: 7, message: { ...message, chat: { id: TELEGRAM_ID, type: 'private' }, text: SECRETS.inbox } },
    { update_id: 8, message: { ...message, chat: { id: GROUP_ID, type: 'supergroup' }, text: SECRETS.group } },
  ] as never);
}

/** Of the columns that point at a person those whose rows point at this one. */
async function listReferring(): Promise<string[]> {
  const found: string[] = [];
  for (const name of await listColumns()) {
    const [table = '', column = ''] = name.split('.');
    if ((await count(table, column)) > 0) found.push(name);
  }
  return found;
}

async function listColumns(): Promise<string[]> {
  const { rows } = await workshop.db.execute<{ name: string }>(sql`
    select distinct c.conrelid::regclass::text || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'person'::regclass order by 1`);
  return rows.map(({ name }) => name);
}

async function count(from: string, column: string): Promise<number> {
  const { rows } = await workshop.db.execute(sql.raw(`select 1 from ${from} where ${column} = ${personId}`));
  return rows.length;
}
