import { authorize } from '../access/authorize.ts';
import { mayAnswerFor } from '../buddies/answers-for.ts';
import { forSomebody } from '../buddies/messages.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { findMembership } from '../circles/membership-store.ts';
import { getCircle } from '../circles/store.ts';
import type { ClaimId, MembershipId, NeedId, PersonId } from '../db/ids.ts';
import type { Message, Press } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { readNeedPayload } from '../group-posts/payload.ts';
import { setSaidNo } from '../need-offering/asked-store.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { findNeed, getNeed } from '../needs/store.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { claimNeed, hasLeftTheCircle, isWanted } from './claim-need.ts';
import { claimCard, fullCard, needCard, writeButton } from './messages.ts';
import { freeOf } from './places.ts';
import { reportClaim } from './report-claim.ts';
import type { Claim } from './store.ts';
import { findClaim, listStanding } from './store.ts';
import { tellClaimer } from './tell-claimer.ts';
import { askTeam, closeTeamCards } from './tell-team.ts';
import { answerKeptPlace, decideOnClaim, withdrawClaim } from './withdraw-claim.ts';
import { claimWordsForm } from './words-form.ts';

/** Taking a need or a part of it, giving it back, and what a coordinator says to somebody from outside. */
export const claimHandlers: Handlers = {
  presses: {
    'need-take': onNeed(async (chat, need, { by, membershipId, draw }, { value }) => {
      const wish = { needId: need.id, by, membershipId, quantity: Math.max(1, value) };
      const claimed = await chat.once('claim-need', () => claimNeed(chat.work, wish));
      if (claimed.kind === 'offered') await askTeam(chat.work, claimed.claimId);
      if (claimed.kind === 'changed') await chat.toast({ key: 'need-changed' });
      if (claimed.kind === 'over') return await draw({ text: { key: 'need-card-over' } });
      if (claimed.kind === 'covered') return await draw({ text: { key: 'need-card-covered' } });
      await showOwn(chat, need.id, { by, membershipId, draw });
    }),
    'need-no': onNeed(async (chat, need, { membershipId, draw }) => {
      if (membershipId !== null) await setSaidNo(chat.work, need.id, membershipId);
      await draw({ text: { key: 'need-said-no' } });
    }),
    'claim-back': onClaim(async (chat, claim, draw) => {
      const { kind } = await chat.once('withdraw-claim', () => withdrawClaim(chat.work, claim.id, claim.personId));
      if (claim.waits === 'coordinator' && kind === 'done')
        await closeTeamCards(chat.work, claim, { key: 'claim-note-back' });
      await draw({ text: { key: kind === 'done' ? 'claim-given-back' : 'need-card-over' } });
    }),
    'claim-keep': onClaim(async (chat, claim, draw, { value }) => {
      const answer = { id: claim.id, yes: value === 1, by: claim.personId };
      await chat.once('answer-kept', () => answerKeptPlace(chat.work, answer));
      await drawClaim(chat, claim.id, draw);
    }),
    'claim-done': onClaim(async (chat, claim, draw, { value }) => {
      const report = { id: claim.id, done: value === 1, by: claim.personId };
      await chat.once('report-claim', () => reportClaim(chat.work, report));
      await drawClaim(chat, claim.id, draw);
    }),
    'claim-decide': onTeam(async (chat, claim, need, { value }) => {
      const wish = { id: claim.id, accept: value === 1, by: chat.person.id };
      const decided = await chat.once('decide-claim', () => decideOnClaim(chat.work, wish));
      const { name } = await getPerson(chat.work, claim.personId);
      if (decided.kind === 'gone') {
        await chat.toast({ key: 'claim-decided' });
        return await chat.redraw({ text: { key: 'claim-note-answered', args: { name } } });
      }
      const key = `claim-note-${decided.kind}`;
      await chat.redraw({
        text: { key, args: { name } },
        ...(decided.kind === 'accepted' ? { buttons: [[writeButton(claim.id)]] } : {}),
      });
      await closeTeamCards(chat.work, claim, { key, except: chat.person.telegramId });
      await tellDecided(chat, need, claim.id);
    }),
    'claim-write': onTeam(async (chat, claim) => {
      await openForm(chat, claimWordsForm, claim.id, 'say');
    }),
  },
};

/** What the button of a post in a group leads to, for whoever opens it. @returns false when this is not a payload of that button */
export async function showNeed(chat: Chat, payload: string): Promise<boolean> {
  const needId = readNeedPayload(chat.work.vault, payload);
  const need = needId === undefined ? undefined : await findNeed(chat.work, needId);
  if (!need) return false;
  const own = chat.actor.memberships.find(({ circleId, role }) => circleId === need.circleId && role === 'member');
  await showOwn(chat, need.id, { by: chat.person.id, membershipId: own?.id ?? null, draw: (card) => chat.say(card) });
  return true;
}

type Answerer = { by: PersonId; membershipId: MembershipId | null; draw: (card: Message) => Promise<void> };

/** The need as it stands for one person: what they have of it, what is free, or that it is over. */
async function showOwn(chat: Chat, needId: NeedId, { by, membershipId, draw }: Answerer): Promise<void> {
  const need = await putIntoWords(chat.work, await getNeed(chat.work, needId));
  const claims = await listStanding(chat.work, needId);
  const own = claims.find(({ personId }) => personId === by);
  if (own) return await draw(claimCard(need, own));
  const circle = await getCircle(chat.work, need.circleId);
  const isOpenTo = membershipId !== null || hasLeftTheCircle(need);
  if (need.endedAt !== null || !(await isWanted(chat.work, circle, need)))
    return await draw({ text: { key: 'need-card-over' } });
  if (!isOpenTo) return await draw({ text: { key: 'need-card-covered' } });
  const free = freeOf(need.quantity, claims);
  await draw(
    free === 0 ? fullCard(need, membershipId ?? 0) : needCard(need, { membershipId: membershipId ?? 0, free }),
  );
}

async function drawClaim(chat: Chat, id: ClaimId, draw: Answerer['draw']): Promise<void> {
  const claim = await findClaim(chat.work, id);
  if (!claim) return;
  await draw(claimCard(await putIntoWords(chat.work, await getNeed(chat.work, claim.needId)), claim));
}

/** A press on a need by a member it was shown to, by whoever answers for them, or by somebody from outside once it has left the circle. */
function onNeed(
  act: (chat: Chat, need: Need, answerer: Answerer, press: Required<Press>) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const need = await findNeed(chat.work, press.id as NeedId);
    const answerer = need && (await findAnswerer(chat, need, press.version as MembershipId));
    if (!need || !answerer) return await chat.toast({ key: 'press-not-yours' });
    await act(chat, need, answerer, press);
  };
}

async function findAnswerer(chat: Chat, need: Need, membershipId: MembershipId): Promise<Answerer | undefined> {
  const self = { by: chat.person.id, draw: (card: Message) => chat.redraw(card) };
  if (membershipId === 0) {
    const belongs = chat.actor.memberships.some(({ circleId }) => circleId === need.circleId);
    return hasLeftTheCircle(need) && !belongs ? { ...self, membershipId: null } : undefined;
  }
  const place = await findMembership(chat.work, membershipId);
  if (!place || place.circleId !== need.circleId || place.role !== 'member') return undefined;
  if (place.personId === chat.person.id)
    return authorize(chat.actor, 'take-turns', { circleId: need.circleId }) ? { ...self, membershipId } : undefined;
  return await answerFor(chat, { membershipId, personId: place.personId, circleId: need.circleId });
}

async function answerFor(
  chat: Chat,
  { circleId, ...held }: { membershipId: MembershipId; personId: PersonId; circleId: Need['circleId'] },
): Promise<Answerer | undefined> {
  const { districtId } = await getCircle(chat.work, circleId);
  if (!(await mayAnswerFor(chat.work, chat.actor, held, { circleId, districtId }))) return undefined;
  const { name } = await getPerson(chat.work, held.personId);
  const draw = (card: Message) => chat.redraw(forSomebody(card, { name }));
  return { by: held.personId, membershipId: held.membershipId, draw };
}

/** A press on what somebody has of a need, by themselves or whoever answers for them. */
function onClaim(
  act: (chat: Chat, claim: Claim, draw: Answerer['draw'], press: Required<Press>) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const claim = await findClaim(chat.work, press.id as ClaimId);
    if (!claim) return await chat.toast({ key: 'press-not-yours' });
    if (authorize(chat.actor, 'answer-own-claim', { subjectId: claim.personId }))
      return await act(chat, claim, (card) => chat.redraw(card), press);
    const { circleId } = await getNeed(chat.work, claim.needId);
    const { membershipId, personId } = claim;
    const other = membershipId === null ? undefined : await answerFor(chat, { membershipId, personId, circleId });
    if (!other) return await chat.toast({ key: 'press-not-yours' });
    await act(chat, claim, other.draw, press);
  };
}

function onTeam(act: (chat: Chat, claim: Claim, need: Need, press: Required<Press>) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const claim = await findClaim(chat.work, press.id as ClaimId);
    const need = claim && (await getNeed(chat.work, claim.needId));
    const circle = need && (await getCircle(chat.work, need.circleId));
    const place = circle && { circleId: circle.id, districtId: circle.districtId };
    if (!claim || !place || claim.personId === chat.person.id || !authorize(chat.actor, 'steer-need', place))
      return await chat.toast({ key: 'press-not-yours' });
    await act(chat, claim, need, press);
  };
}

/** Whoever would take something hears what a coordinator said; how to meet comes in the coordinator's own words. */
async function tellDecided(chat: Chat, need: Need, id: ClaimId): Promise<void> {
  const claim = await findClaim(chat.work, id);
  if (!claim) return;
  const inWords = await putIntoWords(chat.work, await getNeed(chat.work, need.id));
  await tellClaimer(chat.work, need, claim, {
    key: `claim:${id}:decided`,
    message: claimCard(inWords, claim),
    priority: PRIORITY.reminder,
    attention: 'free',
    notBefore: nextLoudMoment(chat.work.now, inWords.timeZone),
  });
}
