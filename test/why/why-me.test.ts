import { afterEach, beforeEach, expect, test } from 'vitest';
import { declineTurn, finishTurn, takeTurn } from '../../src/answers/answer.ts';
import { joinRota } from '../../src/commitments/add-commitment.ts';
import { getCommitment } from '../../src/commitments/store.ts';
import type { MembershipId, PersonId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { loadLanguages } from '../../src/language/languages.ts';
import { LANGUAGES } from '../../src/language/text.ts';
import { leaveRota } from '../../src/leaving/leave-rota.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { findTurn } from '../../src/turns/store.ts';
import { whyMe } from '../../src/why/why-me.ts';
import { HELD_OR_ASKED } from '../kit/asked.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const languages = loadLanguages();

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('the numbers of every turn are those of the ledger, counted by other means, in every language', async () => {
  const circle = await buildCircle(workshop, { members: 4 });
  const late = circle.members.at(3) as BuiltCircle['members'][number];
  await workshop.work((work) => leaveRota(work, circle.commitmentId, late.membershipId));
  await plan(circle);
  // Five turns are done, the third of them by somebody else than planned; the fourth member comes back after two.
  for (let week = 0; week < 5; week++) {
    if (week === 2) await join(circle, late.membershipId);
    const turn = await nextTurn();
    if (week === 2) {
      await decline(turn);
      await take(await read(turn.id));
    }
    await finish(await read(turn.id));
  }

  const held = await heldTurns();
  expect(held.length).toBeGreaterThan(2);
  for (const { id, member } of held) {
    const why = await explainTurn(id);
    const counted = await countedFor(circle, member);

    for (const language of LANGUAGES) {
      const words = languages.render(language, { key: 'why', args: why });
      expect(numbersIn(words), `${language}: ${words}`).toEqual(
        counted.could === 0 ? [] : expectedDigits(language, counted),
      );
    }
  }
});

test('who is asked after a refusal is told so, and nothing of who refused', async () => {
  const circle = await buildCircle(workshop, { members: 3 });
  await plan(circle);
  const turn = await nextTurn();

  await decline(turn);

  const words = languages.render('ar', { key: 'why', args: await explainTurn(turn.id) });
  expect(words).toMatch(/لم تتم بعد أي نوبة/u);
  expect(words).toMatch(/تعذّر الأمر على من سُئل قبلك/u);
  expect(words).not.toMatch(/شخص/u);
});

test('a heavy turn says what it counts for, and a promise that it is one', async () => {
  const circle = await buildCircle(workshop, { members: 1 });
  await workshop.client.query('update commitment set effort = 2');
  await plan(circle);
  const { id } = await nextTurn();
  const heavy = languages.render('fr', { key: 'why', args: await explainTurn(id) }).replace(/[\u2068\u2069]/gu, '');
  await workshop.client.query('update commitment set promised_by = $1', [circle.members[0]?.membershipId]);

  const promised = languages.render('fr', { key: 'why', args: await explainTurn(id) });

  expect(heavy).toMatch(/Personne d’autre n’est libre/u);
  expect(heavy).toMatch(/Ce tour compte pour 2/u);
  expect(promised).toMatch(/est votre promesse/u);
});

test('whoever did a turn more since theirs was planned reads that it counts later, not that they have most left', async () => {
  const circle = await buildCircle(workshop, { members: 3 });
  await plan(circle);
  const first = await nextTurn();
  await decline(first);
  const taker = await read(first.id);
  await take(taker);
  await finish(await read(first.id));
  const own = await nextTurn();
  expect(own.personId).toBe(taker.personId);

  const words = languages.render('ar', { key: 'why', args: await explainTurn(own.id) });

  expect(words).toMatch(/وما أنجزته بعد ذلك يُحسب لك في النوبات القادمة/u);
  expect(words).not.toMatch(/أكثر من أي شخص/u);
});

test('a turn that nobody holds has no reason', async () => {
  const circle = await buildCircle(workshop, { members: 1 });
  await plan(circle);
  const turn = await nextTurn();
  await decline(turn);

  const why = await workshop.work(async (work) => whyMe(work, await get(work, turn.id), turn.personId));

  expect(why).toBeUndefined();
});

type Seen = { id: TurnId; epoch: number; personId: PersonId };

async function read(id: TurnId): Promise<Seen> {
  const { rows } = await workshop.client.query(
    `select t.id::int, t.epoch, m.person_id::int as "personId"
     from turn t join ${HELD_OR_ASKED} a on a.turn_id = t.id join membership m on m.id = a.membership_id where t.id = $1`,
    [id],
  );
  return rows[0];
}

async function nextTurn(): Promise<Seen> {
  const { rows } = await workshop.client.query(
    `select id::int from turn where status = 'planned' order by starts_at limit 1`,
  );
  return await read(rows[0].id);
}

async function heldTurns(): Promise<{ id: TurnId; member: MembershipId }[]> {
  const { rows } = await workshop.client.query(
    `select turn_id::int as id, membership_id::int as member from assignment where ended_at is null order by turn_id`,
  );
  return rows;
}

/** What a person could take, did, and owed in turns, straight from the stored rows. */
async function countedFor(
  { commitmentId }: BuiltCircle,
  member: MembershipId,
): Promise<{ could: number; done: number; share: number }> {
  const { rows } = await workshop.client.query(
    `with since as (select coalesce(max(id), 0) as id from rota_event where commitment_id = $1 and kind = 'joined' and membership_id = $2),
     settled as (select e.* from rota_event e, since where e.commitment_id = $1 and e.kind = 'settled' and e.id > since.id)
     select (select count(*)::int from settled e where (e.details->>'doer')::int = $2
          or exists (select 1 from jsonb_array_elements(e.details->'eligible') one where (one->>'member')::int = $2)) as could,
       (select count(*)::int from settled e where (e.details->>'doer')::int = $2) as done,
       (select coalesce(sum(n.units), 0)::int from rota_entry n join rota_event e on e.id = n.event_id, since
         where e.commitment_id = $1 and n.membership_id = $2 and e.id > since.id) as owes`,
    [commitmentId, member],
  );
  const { could, done, owes } = rows[0];
  return { could, done, share: Math.max(0, Math.round(2 * (owes / 720_720 + done)) / 2) };
}

function numbersIn(words: string): number[] {
  return [...words.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}

/** One and two are words in Arabic and Darija where a turn is counted. */
function expectedDigits(
  language: (typeof LANGUAGES)[number],
  { could, done, share }: { could: number; done: number; share: number },
): number[] {
  const isWord = (language === 'ar' || language === 'ary' || language === 'zgh') && could <= 2;
  return [...(isWord ? [] : [could]), done, ...(share < 1 && share > 0 ? [] : [Math.floor(share)])];
}

async function explainTurn(id: TurnId): Promise<NonNullable<NonNullable<Awaited<ReturnType<typeof whyMe>>>['args']>> {
  const why = await workshop.work(async (work) => whyMe(work, await get(work, id), (await read(id)).personId));
  if (!why?.args) throw new Error(`nobody holds turn ${id}`);
  return why.args;
}

async function get(work: Work, id: TurnId) {
  const turn = await findTurn(work, id);
  if (!turn) throw new Error(`no turn ${id}`);
  return turn;
}

async function plan({ commitmentId }: BuiltCircle): Promise<void> {
  await workshop.work((work) => planTurns(work, commitmentId));
}

async function join(circle: BuiltCircle, membershipId: MembershipId): Promise<void> {
  await workshop.work(async (work) => {
    await joinRota(work, await getCommitment(work, circle.commitmentId), membershipId);
  });
}

async function finish({ id, epoch, personId }: Seen): Promise<void> {
  await workshop.work((work) => finishTurn(work, { turnId: id, epoch, by: personId }));
}

async function decline({ id, epoch, personId }: Seen): Promise<void> {
  await workshop.work((work) => declineTurn(work, { turnId: id, epoch, by: personId }));
}

async function take({ id, epoch, personId }: Seen): Promise<void> {
  await workshop.work((work) => takeTurn(work, { turnId: id, epoch, by: personId }));
}
