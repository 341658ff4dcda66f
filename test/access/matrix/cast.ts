import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { UserFromGetMe } from 'grammy/types';
import { grantCoordination } from '../../../src/access/store.ts';
import type { Audience } from '../../../src/broadcasts/store.ts';
import { insertDraft, setBroadcast } from '../../../src/broadcasts/store.ts';
import { insertPersonWithoutTelegram } from '../../../src/buddies/phone-store.ts';
import { answerBuddy, insertBuddy } from '../../../src/buddies/store.ts';
import { createCapabilities } from '../../../src/capabilities.ts';
import { endMembership } from '../../../src/circles/membership-store.ts';
import { openCircle } from '../../../src/circles/open-circle.ts';
import { setStage } from '../../../src/circles/store.ts';
import { insertClaim } from '../../../src/claims/store.ts';
import { addCommitment } from '../../../src/commitments/add-commitment.ts';
import { changeChoice } from '../../../src/consent/change-choice.ts';
import { beginConsent } from '../../../src/consent/consent-term.ts';
import { FIRST_CHOICES } from '../../../src/consent/purposes.ts';
import { insertGuardian } from '../../../src/consent/store.ts';
import type { Client, Db } from '../../../src/db/connect.ts';
import { connect } from '../../../src/db/connect.ts';
import type {
  BroadcastId,
  BuddyId,
  CircleId,
  ClaimId,
  CommitmentId,
  DistrictId,
  ErasureRequestId,
  IncidentId,
  InvitationId,
  MembershipId,
  NeedId,
  OfferId,
  PersonId,
  RelinkId,
  TurnId,
  WordingId,
} from '../../../src/db/ids.ts';
import { exclusion } from '../../../src/db/schema/joining.ts';
import { circleRole, invitation, membership, role } from '../../../src/db/schema/people.ts';
import { assignment } from '../../../src/db/schema/turns.ts';
import type { Vault } from '../../../src/db/vault.ts';
import { createVault } from '../../../src/db/vault.ts';
import type { Work } from '../../../src/db/work.ts';
import { openDistrict } from '../../../src/districts/open-district.ts';
import { insertErasureRequest } from '../../../src/erase-request/store.ts';
import { insertExclusion } from '../../../src/exclusions/store.ts';
import { saveProfile } from '../../../src/family-profile/store.ts';
import { insertGuestQuestion, welcomeGuest } from '../../../src/guests/store.ts';
import { insertGroup, insertWish } from '../../../src/helping/store.ts';
import { createToken, hashToken } from '../../../src/inviting/token.ts';
import { CHARTER_VERSION } from '../../../src/joining/charter.ts';
import { insertRequest } from '../../../src/joining/store.ts';
import { insertNeed, setNeed } from '../../../src/needs/store.ts';
import { insertOffer } from '../../../src/offers/store.ts';
import { recognise } from '../../../src/people/store.ts';
import { planTurns } from '../../../src/planning/plan-turns.ts';
import { insertRelink } from '../../../src/relinking/store.ts';
import { insertProposal } from '../../../src/roles/store.ts';
import { reportIncident } from '../../../src/safeguarding/report-incident.ts';
import { insertSwap } from '../../../src/swaps/store.ts';
import { createRecordingFetch } from '../../../src/telegram/record-calls.ts';
import { listTurnsHeldBy, setTurn } from '../../../src/turns/store.ts';
import { insertVouch } from '../../../src/vouching/store.ts';
import { proposeWording } from '../../../src/wording/change-wording.ts';
import { insertWording } from '../../../src/wording/store.ts';
import { MONDAY, weeklyFrom } from '../../kit/circle.ts';
import { createTestDatabase } from '../../kit/database.ts';

/** Every kind of person there is, as seen from one circle of one district. */
export const ACTORS = [
  'outsider',
  'exMember',
  'asker',
  'otherMember',
  'otherGuardian',
  'otherCoordinator',
  'newcomer',
  'member',
  'holder',
  'inner',
  'captain',
  'guardian',
  'proxy',
  'coordinator',
  'safeguarding',
  'treasurer',
  'administrator',
] as const;

export type ActorName = (typeof ACTORS)[number];

/** What buttons are about. */
export type Things = {
  districtId: DistrictId;
  circleId: CircleId;
  commitmentId: CommitmentId;
  /** Held by `holder`. */
  turnId: TurnId;
  /** Held by nobody. */
  freeTurnId: TurnId;
  /** The inner-circle member asks the captain. */
  swapId: number;
  /** About `otherMember`, for turns of the circle: one the family is asked, one they are. */
  guests: { family: number; person: number };
  promiseId: CommitmentId;
  /** Somebody's wish to join the circle. */
  requestId: MembershipId;
  invitations: { guardian: number; proxy: number; member: number; coordinator: number; relink: number };
  personId: PersonId;
  /** Said by `guardian`. */
  incidentId: IncidentId;
  /** Made by the family, not passed on yet. */
  offerId: OfferId;
  /** Proposed by `coordinator`. */
  wordingId: WordingId;
  /** One that is open, of which `member` takes a part and `outsider` would; one whose words wait for the family. */
  needs: { open: NeedId; waiting: NeedId; wordingId: WordingId; claimId: ClaimId; offeredId: ClaimId };
  safeguardingId: PersonId;
  /** One offered to `member`, one that `holder` accepted and the coordinator proposed. */
  proposals: { offered: number; accepted: number };
  memberships: { [name in ActorName]?: MembershipId };
  /** Somebody without Telegram: `member` answers for them, `inner` is asked to. */
  phoneOnly: { membershipId: MembershipId; buddyId: BuddyId; askedId: BuddyId; turnId: TurnId };
  /** A new account of `holder`, by a link of the coordinator's. */
  relinkId: RelinkId;
  /** `holder` asked to be erased, and `administrator` passed it on. */
  erasureId: ErasureRequestId;
  /** Written by `coordinator` to the members of the circle, one in each state. */
  broadcasts: { [state in BroadcastState]: BroadcastId };
  /** Somebody the family of the circle would rather not have, and whom the association keeps out of the district. */
  exclusions: { veto: number; block: number };
};

type BroadcastState = 'draft' | 'proposed' | 'waiting' | 'sending';

export type Cast = {
  client: Client;
  db: Db;
  vault: Vault;
  capabilities: ReturnType<typeof createCapabilities>;
  telegramIds: { [name in ActorName]: number };
  things: Things;
  close(): Promise<void>;
};

const BOT = { id: 99, is_bot: true, first_name: 'سند', username: 'sanad_bot' } as UserFromGetMe;
const FIRST_ID = 1001;

/** Two districts with a circle each, and one person of every kind. */
export async function assembleCast(): Promise<Cast> {
  const database = await createTestDatabase();
  const { client, db } = connect(database.url, { connections: 4 });
  const vault = createVault([randomBytes(32)]);
  const telegramIds = Object.fromEntries(ACTORS.map((name, at) => [name, FIRST_ID + at])) as Cast['telegramIds'];
  const things = await db.transaction(async (tx) => await settle({ tx, now: MONDAY, vault }, telegramIds));
  const capabilities = createCapabilities({
    vault,
    botToken: '1:test',
    botInfo: BOT,
    recording: createRecordingFetch(),
    administrators: new Set([telegramIds.administrator]),
    defaultLanguage: 'ar',
    timeZone: 'Africa/Casablanca',
  });
  const close = async () => {
    await client.end();
    await database.drop();
  };
  return { client, db, vault, capabilities, telegramIds, things, close };
}

async function settle(work: Work, telegramIds: Cast['telegramIds']): Promise<Things> {
  const people = {} as { [name in ActorName]: PersonId };
  for (const name of ACTORS) {
    people[name] = (await recognise(work, { id: telegramIds[name], first_name: name }, 'ar')).id;
  }
  const here = await openPlace(work, { name: 'حي السلام', codeName: 'F-1', by: people.coordinator });
  const there = await openPlace(work, { name: 'حي النور', codeName: 'F-2', by: people.otherCoordinator });
  await consent(work, here.circleId, people.guardian);
  await consent(work, there.circleId, people.otherGuardian);
  await shareAddress(work, here.circleId, people.guardian);
  for (const kind of ['safeguarding', 'treasurer'] as const) {
    const grant = { personId: people[kind], grantedBy: people.administrator, grantedAt: work.now };
    await work.tx.insert(role).values({ ...grant, kind, districtId: here.districtId });
  }
  const memberships: Things['memberships'] = {};
  for (const name of ['holder', 'member', 'inner', 'captain', 'exMember'] as const) {
    memberships[name] = await join(work, here.circleId, people[name], people.coordinator);
  }
  const settledIn = ['holder', 'member', 'inner', 'captain', 'exMember'].map((name) => people[name as ActorName]);
  await work.tx.update(membership).set({ settledInAt: work.now }).where(inArray(membership.personId, settledIn));
  memberships.newcomer = await join(work, here.circleId, people.newcomer, people.coordinator);
  memberships.otherMember = await join(work, there.circleId, people.otherMember, people.otherCoordinator);
  memberships.proxy = await representFamily(work, here.circleId, people.proxy);
  for (const kind of ['captain', 'inner'] as const) {
    const membershipId = memberships[kind] as MembershipId;
    const granted = { grantedBy: people.coordinator, grantedAt: work.now };
    await work.tx.insert(circleRole).values({ membershipId, circleId: here.circleId, kind, ...granted });
  }
  await endMembership(work, memberships.exMember as MembershipId);
  const requestId = await insertRequest(work, {
    circleId: here.circleId,
    personId: people.asker,
    tie: 'neighbour',
    invitedBy: people.member,
  });
  await insertGroup(work, -100_700, people.coordinator);
  await insertWish(work, people.outsider, here.districtId);
  await insertVouch(work, requestId, memberships.captain as MembershipId);
  const { incidentId } = await reportIncident(work, {
    ...here,
    source: 'family',
    reportedBy: people.guardian,
    byProxy: false,
    administrators: new Set(),
  });
  const proposal = {
    circleId: here.circleId,
    words: 'أسرة قريبة',
    by: people.coordinator,
    how: 'coordinator',
  } as const;
  const offerId = await insertOffer(work, { circleId: here.circleId, kind: 'bread', offeredBy: people.guardian });
  const wordingId = await proposeWording(work, proposal);
  const { commitmentId, turnId, freeTurnId, laterTurnId, swapId, promiseId } = await promise(
    work,
    here.circleId,
    people.coordinator,
    memberships,
  );
  return {
    districtId: here.districtId,
    circleId: here.circleId,
    commitmentId,
    turnId,
    freeTurnId,
    swapId,
    guests: await askAboutGuests(work, here.circleId, { people, memberships, turnIds: [freeTurnId, turnId] }),
    promiseId,
    requestId,
    invitations: await invite(work, here, { by: people.coordinator, relinks: people.newcomer }),
    personId: people.member,
    incidentId,
    offerId,
    wordingId,
    needs: await askFor(work, here.circleId, { people, memberships }),
    safeguardingId: people.safeguarding,
    proposals: await propose(work, here, { people, memberships }),
    memberships,
    phoneOnly: await addPhoneOnly(work, here.circleId, {
      by: people.coordinator,
      memberships,
      turnId: laterTurnId,
    }),
    relinkId: await startRelink(work, here.circleId, people),
    erasureId: await passOnErasure(work, people),
    broadcasts: await writeBroadcasts(work, here, people.coordinator),
    exclusions: await keepOut(work, here, people),
  };
}

async function askFor(
  work: Work,
  circleId: CircleId,
  { people, memberships }: { people: { [name in ActorName]: PersonId }; memberships: Things['memberships'] },
): Promise<Things['needs']> {
  const on = Temporal.PlainDate.from('2026-11-30');
  const what = { kind: 'groceries', asks: 'time', quantity: 3, unit: 'mornings', urgency: 'soon' } as const;
  const when = { fromOn: on, untilOn: on, part: 'any', area: undefined, audience: 'open' } as const;
  const by = { circleId, draftedBy: people.guardian, draftedHow: 'guardian' } as const;
  const words = { circleId, words: '', proposedBy: people.guardian, proposedHow: 'guardian', purpose: 'need' } as const;
  const approved = await insertWording(work, { ...words, isOwn: true });
  const open = await insertNeed(work, { ...what, ...when, ...by, state: 'part_covered', wordingId: approved });
  await setNeed(work, open, { reach: 'circle', publishedAt: work.now });
  const wordingId = await insertWording(work, { ...words, isOwn: false });
  const waiting = await insertNeed(work, { ...what, ...when, ...by, state: 'awaiting_family', wordingId });
  const one = { needId: open, quantity: 1 };
  const taken = { personId: people.member, membershipId: memberships.member ?? null };
  const claim = await insertClaim(work, { ...one, ...taken, state: 'accepted', waits: null });
  const stranger = { personId: people.outsider, membershipId: null };
  const offered = await insertClaim(work, { ...one, ...stranger, state: 'offered', waits: 'coordinator' });
  return { open, waiting, wordingId, claimId: claim.id, offeredId: offered.id };
}

async function openPlace(work: Work, { name, codeName, by }: { name: string; codeName: string; by: PersonId }) {
  const opened = await openDistrict(work, { name, by });
  if (opened.kind !== 'opened') throw new Error('the district is there already');
  const { districtId } = opened;
  await grantCoordination(work, { personId: by, districtId, grantedBy: by });
  const circle = await openCircle(work, { districtId, codeName, timeZone: 'Africa/Casablanca', by });
  if (circle.kind !== 'opened') throw new Error('the circle is there already');
  return { districtId, circleId: circle.circleId };
}

async function consent(work: Work, circleId: CircleId, guardian: PersonId): Promise<void> {
  await insertGuardian(work, { circleId, personId: guardian, invitedBy: guardian });
  await beginConsent(work, { circleId, choices: FIRST_CHOICES, givenBy: guardian, givenHow: 'self' });
  await setStage(work, circleId, 'active');
}

/** The guardian's address is kept and shared. */
async function shareAddress(work: Work, circleId: CircleId, guardian: PersonId): Promise<void> {
  await saveProfile(work, circleId, { profile: { address: 'زنقة 7' }, by: guardian, how: 'guardian' });
  const acting = { by: guardian, how: 'self' } as const;
  await changeChoice(work, { circleId, choice: 'address', allow: true, acting });
}

async function join(work: Work, circleId: CircleId, personId: PersonId, by: PersonId): Promise<MembershipId> {
  const at = { requestedAt: work.now, decidedBy: by, decidedAt: work.now, invitedBy: by };
  const who = { circleId, personId, role: 'member', tie: 'neighbour', charterVersion: CHARTER_VERSION } as const;
  const values = { ...who, state: 'active', ...at } as const;
  const [row] = await work.tx.insert(membership).values(values).returning({ id: membership.id });
  return (row as { id: MembershipId }).id;
}

async function representFamily(work: Work, circleId: CircleId, personId: PersonId): Promise<MembershipId> {
  const at = { requestedAt: work.now, decidedBy: personId, decidedAt: work.now, invitedBy: personId };
  const values = { circleId, personId, role: 'proxy', tie: null, state: 'active', ...at } as const;
  const [row] = await work.tx.insert(membership).values(values).returning({ id: membership.id });
  return (row as { id: MembershipId }).id;
}

async function propose(
  work: Work,
  place: { districtId: DistrictId; circleId: CircleId },
  { people, memberships }: { people: { [name in ActorName]: PersonId }; memberships: Things['memberships'] },
): Promise<Things['proposals']> {
  const write = async (name: 'member' | 'holder', state: 'offered' | 'accepted') => {
    const membershipId = memberships[name] as MembershipId;
    const who = { personId: people[name], membershipId, proposedBy: people.coordinator };
    const row = await insertProposal(work, { ...place, ...who, kind: 'inner', state });
    return row?.id ?? 0;
  };
  return { offered: await write('member', 'offered'), accepted: await write('holder', 'accepted') };
}

async function askAboutGuests(
  work: Work,
  circleId: CircleId,
  {
    people,
    memberships,
    turnIds: [spare, other],
  }: {
    people: { [name in ActorName]: PersonId };
    memberships: Things['memberships'];
    turnIds: readonly [TurnId, TurnId];
  },
): Promise<Things['guests']> {
  const question = { circleId, epoch: 0, membershipId: memberships.otherMember as MembershipId };
  const asked = { ...question, askedBy: people.coordinator };
  const family = await insertGuestQuestion(work, { ...asked, turnId: spare });
  const person = await insertGuestQuestion(work, { ...asked, turnId: other });
  await welcomeGuest(work, person.id, people.guardian);
  return { family: family.id, person: person.id };
}

/** One member asks another for a swap of the first turns they have. */
async function askForSwap(
  work: Work,
  circleId: CircleId,
  { asker, other }: { asker: MembershipId; other: MembershipId },
): Promise<number> {
  const [[turnId], [otherTurnId]] = [await listTurnsHeldBy(work, asker, {}), await listTurnsHeldBy(work, other, {})];
  if (turnId === undefined || otherTurnId === undefined) throw new Error('there is nothing to swap');
  await setTurn(work, turnId, { status: 'seeking_cover' });
  const { id } = await insertSwap(work, {
    circleId,
    turnId,
    membershipId: asker,
    otherTurnId,
    otherMembershipId: other,
    epoch: 0,
    otherEpoch: 0,
    statusBefore: 'planned',
    expiresAt: MONDAY.add({ hours: 24 * 9 }),
  });
  return id;
}

/** A weekly commitment whose first turn is with `holder` and whose second one is with nobody, and a promise that `holder` is asked to make. */
async function promise(work: Work, circleId: CircleId, by: PersonId, memberships: Things['memberships']) {
  const members = (['holder', 'member', 'inner', 'captain'] as const).map((name) => memberships[name] as MembershipId);
  const window = { opensAt: new Temporal.PlainTime(9), lastsDays: 3, closesAt: new Temporal.PlainTime(19) };
  const weekly = weeklyFrom(new Temporal.PlainDate(2026, 11, 26), { ...window, members });
  const added = await addCommitment(work, {
    circleId,
    kind: 'groceries',
    ...weekly,
    by,
  });
  if (added.kind !== 'added') throw new Error('the commitment was refused');
  const [turnId, freeTurnId, laterTurnId] = await planTurns(work, added.commitmentId);
  if (turnId === undefined || freeTurnId === undefined || laterTurnId === undefined)
    throw new Error('no turns were planned');
  await work.tx
    .update(assignment)
    .set({ endedAt: work.now, outcome: 'cannot' })
    .where(eq(assignment.turnId, freeTurnId));
  await setTurn(work, freeTurnId, { status: 'seeking_cover' });
  const promised = await addCommitment(work, {
    circleId,
    kind: 'visit',
    ...weekly,
    who: { promisedBy: memberships['holder'] as MembershipId },
    by,
  });
  if (promised.kind !== 'added') throw new Error('the promise was refused');
  const swapId = await askForSwap(work, circleId, {
    asker: memberships.inner as MembershipId,
    other: memberships.captain as MembershipId,
  });
  return {
    commitmentId: added.commitmentId,
    turnId,
    freeTurnId,
    laterTurnId,
    swapId,
    promiseId: promised.commitmentId,
  };
}

async function invite(
  work: Work,
  { districtId, circleId }: { districtId: DistrictId; circleId: CircleId },
  { by, relinks }: { by: PersonId; relinks: PersonId },
): Promise<Things['invitations']> {
  const write = async (
    values:
      | { into: 'guardian' | 'proxy' | 'member'; circleId: CircleId; tie?: 'neighbour' }
      | { into: 'relink'; circleId: CircleId; relinks: PersonId }
      | { into: 'coordinator'; districtId: DistrictId },
  ) => {
    const tokenHash = hashToken(createToken()) as Buffer;
    const times = { invitedAt: work.now, expiresAt: work.now.add({ hours: 48 }) };
    const [row] = await work.tx
      .insert(invitation)
      .values({ ...values, tokenHash, invitedBy: by, ...times })
      .returning({ id: invitation.id });
    return row?.id ?? 0;
  };
  return {
    guardian: await write({ into: 'guardian', circleId }),
    proxy: await write({ into: 'proxy', circleId }),
    member: await write({ into: 'member', circleId, tie: 'neighbour' }),
    coordinator: await write({ into: 'coordinator', districtId }),
    relink: await write({ into: 'relink', circleId, relinks }),
  };
}

/** Somebody without Telegram, in a circle with somebody who answers for them and somebody who is asked to. */
async function addPhoneOnly(
  work: Work,
  circleId: CircleId,
  { by, memberships, turnId }: { by: PersonId; memberships: Things['memberships']; turnId: TurnId },
): Promise<Things['phoneOnly']> {
  const personId = await insertPersonWithoutTelegram(work, { name: 'الحاج إبراهيم', phone: '+212612345678' });
  const membershipId = await join(work, circleId, personId, by);
  const about = { circleId, membershipId, askedBy: by };
  const buddyId = await insertBuddy(work, { ...about, buddyMembershipId: memberships.member as MembershipId });
  await answerBuddy(work, buddyId, 'accepted');
  const askedId = await insertBuddy(work, { ...about, buddyMembershipId: memberships.inner as MembershipId });
  await work.tx.update(assignment).set({ membershipId }).where(eq(assignment.turnId, turnId));
  return { membershipId, buddyId, askedId, turnId };
}

async function startRelink(
  work: Work,
  circleId: CircleId,
  people: { [name in ActorName]: PersonId },
): Promise<RelinkId> {
  const account = await recognise(work, { id: FIRST_ID + 500, first_name: 'new account' }, 'ar');
  const tokenHash = hashToken(createToken()) as Buffer;
  const by = people.coordinator;
  const times = { invitedAt: work.now, expiresAt: work.now.add({ hours: 48 }), usedBy: account.id, usedAt: work.now };
  const [row] = await work.tx
    .insert(invitation)
    .values({ into: 'relink', circleId, relinks: people.holder, tokenHash, invitedBy: by, ...times })
    .returning({ id: invitation.id });
  const relink = await insertRelink(work, {
    invitationId: row?.id as InvitationId,
    personId: people.holder,
    accountId: account.id,
    telegramId: account.telegramId,
    circleId,
    askedBy: by,
  });
  return relink.id;
}

async function passOnErasure(work: Work, people: { [name in ActorName]: PersonId }): Promise<ErasureRequestId> {
  const values = { personId: people.holder, proposedBy: people.administrator };
  const request = await insertErasureRequest(work, values);
  if (!request) throw new Error('no request was written');
  return request.id;
}

async function keepOut(
  work: Work,
  { districtId, circleId }: { districtId: DistrictId; circleId: CircleId },
  people: { [name in ActorName]: PersonId },
): Promise<Things['exclusions']> {
  const { id: personId } = await recognise(work, { id: FIRST_ID + 600, first_name: 'kept out' }, 'ar');
  await insertExclusion(work, { personId, kind: 'veto', by: people.guardian, circleId });
  await insertExclusion(work, { personId, kind: 'block', by: people.safeguarding, districtId });
  const rows = await work.tx.select({ id: exclusion.id, kind: exclusion.kind }).from(exclusion);
  const idOf = (kind: 'veto' | 'block') => rows.find((row) => row.kind === kind)?.id ?? 0;
  return { veto: idOf('veto'), block: idOf('block') };
}

async function writeBroadcasts(
  work: Work,
  { districtId, circleId }: { districtId: DistrictId; circleId: CircleId },
  by: PersonId,
): Promise<Things['broadcasts']> {
  const write = async (state: BroadcastState): Promise<BroadcastId> => {
    const audience: Audience = { to: 'members', circleId };
    const words = new Map([['ar', 'نلتقي غدا'] as const]);
    const id = await insertDraft(work, { districtId, audience, asksForGoods: false, draftedBy: by, words });
    // The list of one that is being sent has an end ahead.
    const recipients = state === 'sending' ? 1 : 0;
    if (state !== 'draft') await setBroadcast(work, id, { state, recipients });
    return id;
  };
  return {
    proposed: await write('proposed'),
    waiting: await write('waiting'),
    sending: await write('sending'),
    draft: await write('draft'),
  };
}
