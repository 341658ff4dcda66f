import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeTurn } from '../../src/answers/answer.ts';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { familySays } from '../../src/approving/family-says.ts';
import { joinRota } from '../../src/commitments/add-commitment.ts';
import type { InvitationId, MembershipId, PersonId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { invite } from '../../src/inviting/invite.ts';
import { openInvitation } from '../../src/inviting/open-invitation.ts';
import { askToJoin } from '../../src/joining/ask-to-join.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { endPlace } from '../../src/leaving/end-place.ts';
import { recognise } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

/** The figures of a release are taken with SANAD_DEEP=1: a thousand rounds each. */
const ROUNDS = process.env['SANAD_DEEP'] ? 1000 : 60;
const TIMEOUT_MS = 600_000;

let workshop: Workshop;
let circle: BuiltCircle;
let nextId = 10_000;

beforeAll(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 4 });
});
afterAll(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test(
  'two people open one invitation at once: one of them asks to join, the other learns that it is over',
  async () => {
    const figures = { rounds: 0, asked: 0, over: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const invited = await workshop.work((work) =>
        invite(work, {
          by: circle.coordinator,
          place: { into: 'member', circleId: circle.circleId, tie: 'neighbour' },
        }),
      );
      if (invited.kind !== 'invited') throw new Error(invited.kind);
      const people = [await newcomer(), await newcomer()];

      const kinds = await Promise.all(people.map((id) => workshop.work((work) => join(work, id, invited.id))));

      expect(kinds.toSorted()).toEqual(['asked', 'over']);
      const requests = await count(`select 1 from membership where person_id = any($1)`, [people]);
      expect(requests).toBe(1);
      await declineAll();
      figures.rounds += 1;
      figures.asked += kinds.filter((kind) => kind === 'asked').length;
      figures.over += kinds.filter((kind) => kind === 'over').length;
    }
    report('two people, one invitation', figures);
  },
  TIMEOUT_MS,
);

test(
  'a welcome against the family’s no: one of them counts, and nobody is left in the circle whom the family refused',
  async () => {
    const guardian = await guardianOf();
    const figures = { rounds: 0, welcomed: 0, vetoed: 0, ghosts: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const membershipId = await request(await newcomer());

      const [welcome, no] = await race(
        round,
        () => workshop.work((work) => decideOnJoining(work, { membershipId, by: circle.coordinator, accept: true })),
        () => workshop.work((work) => familySays(work, { membershipId, by: guardian, isFine: false })),
      );

      expect([welcome.kind, no.kind]).toEqual(
        welcome.kind === 'decided' ? ['decided', 'joined'] : ['already', 'vetoed'],
      );
      const state = await stateOf(membershipId);
      expect(state).toBe(welcome.kind === 'decided' ? 'active' : 'declined');
      figures.rounds += 1;
      figures[no.kind === 'vetoed' ? 'vetoed' : 'welcomed'] += 1;
      if (no.kind === 'vetoed' && state === 'active') figures.ghosts += 1;
    }
    report('welcome against veto', figures);
    expect(figures.ghosts).toBe(0);
  },
  TIMEOUT_MS,
);

test(
  'a yes to a turn against the end of a place: the turn never stays with somebody who is gone, and has one holder at most',
  async () => {
    const guardian = await guardianOf();
    const figures = { rounds: 0, accepted: 0, refused: 0, ghosts: 0, doubles: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const { turnId, membershipId, personId, epoch } = await askedTurn();

      const [taken, ended] = await race(
        round,
        () => workshop.work((work) => takeTurn(work, { turnId, epoch, by: personId })),
        () => workshop.work((work) => endPlace(work, { membershipId, by: guardian, ending: 'family' })),
      );

      expect(ended.kind).toBe('ended');
      figures.rounds += 1;
      figures[taken.kind === 'answered' ? 'accepted' : 'refused'] += 1;
      figures.ghosts += await count(
        `select 1 from assignment a join membership m on m.id = a.membership_id
        where a.ended_at is null and m.state <> 'active'`,
      );
      figures.doubles += await count(
        `select turn_id from assignment where ended_at is null group by turn_id having count(*) > 1`,
      );
      expect(await stateOf(membershipId)).toBe('ended');
    }
    report('yes to a turn against the end of a place', figures);
    expect([figures.ghosts, figures.doubles]).toEqual([0, 0]);
  },
  TIMEOUT_MS,
);

test(
  'a link that is opened while its maker’s place ends: either the request is there, or the link leads nowhere',
  async () => {
    const guardian = await guardianOf();
    const figures = { rounds: 0, asked: 0, over: 0, open: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const inviter = await newcomer();
      const place = await settledMember(inviter);
      const invited = await workshop.work((work) =>
        invite(work, { by: inviter, place: { into: 'member', circleId: circle.circleId, tie: 'friend' } }),
      );
      if (invited.kind !== 'invited') throw new Error(invited.kind);
      const person = await newcomer();

      const [kind] = await race(
        round,
        () => workshop.work((work) => join(work, person, invited.id)),
        () => workshop.work((work) => endPlace(work, { membershipId: place, by: guardian, ending: 'family' })),
      );

      expect(['asked', 'over']).toContain(kind);
      figures.rounds += 1;
      figures[kind as 'asked' | 'over'] += 1;
      figures.open += await count(
        `select 1 from invitation where invited_by = $1 and used_at is null and revoked_at is null`,
        [inviter],
      );
      await declineAll();
    }
    report('a link against the end of its maker’s place', figures);
    expect(figures.open).toBe(0);
  },
  TIMEOUT_MS,
);

/** Begins both at once, each of them first in every other round. */
async function race<A, B>(round: number, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  if (round % 2 === 0) return await Promise.all([one(), other()]);
  const second = other();
  return await Promise.all([one(), second]);
}

async function join(work: Work, personId: PersonId, invitationId: InvitationId): Promise<string> {
  const id = await telegramIdOf(personId);
  const person = await recognise(work, { id, first_name: 'شخص' }, 'ar');
  const opened = await openInvitation(work, person, { id: invitationId });
  if (opened.kind !== 'open') return opened.kind;
  return (await askToJoin(work, { person, invitation: opened.invitation, circleId: circle.circleId, tie: 'neighbour' }))
    .kind;
}

/** A turn that somebody who joined a moment ago is asked to cover. */
async function askedTurn(): Promise<{ turnId: TurnId; membershipId: MembershipId; personId: PersonId; epoch: number }> {
  const personId = await newcomer();
  const membershipId = await settledMember(personId);
  const commitment = { id: circle.commitmentId, circleId: circle.circleId };
  await workshop.work((work) => joinRota(work, commitment, membershipId));
  await workshop.work((work) => planTurns(work, circle.commitmentId));
  const turnId = await aTurnAskedOf(membershipId);
  const { rows } = await workshop.client.query('select epoch from turn where id = $1', [turnId]);
  return { turnId, membershipId, personId, epoch: rows[0].epoch };
}

/** Brings a coming turn to this member as a question, whoever held it before. */
async function aTurnAskedOf(membershipId: MembershipId): Promise<TurnId> {
  const { rows } = await workshop.client.query(
    `select id::int from turn where commitment_id = $1 and status in ('planned', 'seeking_cover') order by starts_at limit 1`,
    [circle.commitmentId],
  );
  const turnId = rows[0].id as TurnId;
  await workshop.client.query(
    `update assignment set ended_at = now(), outcome = 'unreachable' where turn_id = $1 and ended_at is null`,
    [turnId],
  );
  await workshop.client.query(
    `insert into assignment (turn_id, circle_id, membership_id, kind, why, started_at) values ($1, $2, $3, 'cover', 'cover', now())`,
    [turnId, circle.circleId, membershipId],
  );
  await workshop.client.query(`update turn set status = 'seeking_cover', epoch = epoch + 1 where id = $1`, [turnId]);
  return turnId;
}

async function settledMember(personId: PersonId): Promise<MembershipId> {
  const membershipId = await request(personId);
  await workshop.work((work) => decideOnJoining(work, { membershipId, by: circle.coordinator, accept: true }));
  await workshop.client.query('update membership set settled_in_at = now() where id = $1', [membershipId]);
  return membershipId;
}

async function request(personId: PersonId): Promise<MembershipId> {
  const wish = { circleId: circle.circleId, personId, tie: 'neighbour', invitedBy: circle.coordinator } as const;
  return await workshop.work((work) => insertRequest(work, wish));
}

async function newcomer(): Promise<PersonId> {
  const id = nextId++;
  return (await workshop.work((work) => recognise(work, { id, first_name: `شخص ${id}` }, 'ar'))).id;
}

async function telegramIdOf(personId: PersonId): Promise<number> {
  const { rows } = await workshop.client.query('select telegram_id::bigint as id from person where id = $1', [
    personId,
  ]);
  return Number(rows[0].id);
}

async function guardianOf(): Promise<PersonId> {
  const { rows } = await workshop.client.query(
    `select person_id::int as id from membership where circle_id = $1 and role = 'guardian'`,
    [circle.circleId],
  );
  return rows[0].id;
}

async function stateOf(membershipId: MembershipId): Promise<string> {
  const { rows } = await workshop.client.query('select state from membership where id = $1', [membershipId]);
  return rows[0].state;
}

async function declineAll(): Promise<void> {
  await workshop.client.query(`update membership set state = 'declined' where state = 'requested'`);
}

async function count(query: string, values: unknown[] = []): Promise<number> {
  return (await workshop.client.query(query, values)).rows.length;
}

function report(what: string, figures: Record<string, number>): void {
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}
