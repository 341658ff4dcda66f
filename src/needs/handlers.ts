import { authorize } from '../access/authorize.ts';
import { inAudit } from '../access/for-family.ts';
import { mayHelpWith } from '../access/newcomer.ts';
import { recordAct } from '../access/store.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, getCircle, listMembers } from '../circles/store.ts';
import { claimCard, fullCard, needCard } from '../claims/messages.ts';
import { freeOf } from '../claims/places.ts';
import { listStanding } from '../claims/store.ts';
import type { CircleId, NeedId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import type { Family } from '../family/on-behalf.ts';
import { drawnFor, findFamily, speakerOf } from '../family/on-behalf.ts';
import { withdrawNeed } from '../need-offering/end-need.ts';
import { beginOffering, limitsOf } from '../need-offering/offer.ts';
import { drawTeamCard } from '../need-offering/team-card.ts';
import { tellTeam } from '../need-offering/tell-team.ts';
import { tellPerson } from '../people/tell-person.ts';
import { isRestricted } from '../restricting/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { decideOnNeed } from './decide-need.ts';
import { needForm } from './form.ts';
import { approvalCard, familyNeedCard, needsCard, needText } from './messages.ts';
import type { NeedState } from './need.ts';
import { isRunning, RUNNING } from './need.ts';
import { putIntoWords } from './read-need.ts';
import type { Need } from './store.ts';
import { findNeed, getNeed, listNeeds, lockNeed, setNeed } from './store.ts';
import { findWritable, needWordsForm } from './words-form.ts';

const FOR_FAMILY: readonly NeedState[] = ['draft', 'awaiting_family', ...RUNNING];

/** The needs of a circle: drafted by whoever belongs to it, approved by its family word for word, seen by each as far as it may be. */
export const needHandlers: Handlers = {
  presses: {
    needs: onCircle(showNeeds),
    'need-new': onCircle(async (chat, circle) => {
      if (circle.stage !== 'active') return await chat.toast({ key: 'need-not-wanted' }, { alert: true });
      await openForm(chat, needForm, circle.id);
    }),
    need: async (chat, press) => {
      const need = await findNeed(chat.work, press.id as NeedId);
      const circle = need && (await getCircle(chat.work, need.circleId));
      if (!need || !circle || !(await showNeed(chat, circle, need))) await chat.toast({ key: 'press-not-yours' });
    },
    'need-words': async (chat, press) => {
      const found = await findWritable(chat, press.id);
      if (!found) return await chat.toast({ key: 'press-not-yours' });
      await openForm(chat, needWordsForm, found.need.id);
    },
    'need-decide': onFamilyNeed(decide),
    'need-withdraw': async (chat, press) => {
      const need = await findNeed(chat.work, press.id as NeedId);
      const circle = need && (await getCircle(chat.work, need.circleId));
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      const family = circle && (await findFamily(chat, circle.id, 'approve-need'));
      if (!need || !place || !(family || authorize(chat.actor, 'steer-need', place)))
        return await chat.toast({ key: 'press-not-yours' });
      const by = family ? { by: family.by, capacity: inAudit(family).capacity } : { by: chat.person.id };
      await chat.once('withdraw-need', () => withdrawNeed(chat.work, need.id, by));
      const now = await putIntoWords(chat.work, await getNeed(chat.work, need.id));
      await chat.redraw(family ? drawnFor(family, familyNeedCard(now)) : await drawTeamCard(chat.work, now));
    },
    'need-arrived': onFamilyNeed(sayArrived),
  },
};

async function showNeeds(chat: Chat, circle: Circle): Promise<void> {
  const family = await findFamily(chat, circle.id, 'approve-need');
  const needs = await listNeeds(chat.work, circle.id, family ? FOR_FAMILY : RUNNING);
  const seen: Need[] = [];
  for (const need of needs) if (family || (await maySee(chat, circle, need))) seen.push(need);
  const inWords = await Promise.all(seen.map((need) => putIntoWords(chat.work, need)));
  const isTeam = authorize(chat.actor, 'steer-need', { circleId: circle.id, districtId: circle.districtId });
  const card = needsCard(circle, inWords, { back: family ? 'family-week' : isTeam ? 'circle-more' : undefined });
  await chat.redraw(family ? drawnFor(family, card) : card);
}

/** @returns false when this person may not see it */
async function showNeed(chat: Chat, circle: Circle, need: Need): Promise<boolean> {
  const inWords = await putIntoWords(chat.work, need);
  const family = await findFamily(chat, circle.id, 'approve-need');
  if (family) {
    await chat.redraw(drawnFor(family, familyNeedCard(inWords)));
    return true;
  }
  if (need.state === 'draft' || need.state === 'awaiting_family') return false;
  if (authorize(chat.actor, 'steer-need', { circleId: circle.id, districtId: circle.districtId })) {
    await chat.redraw(await drawTeamCard(chat.work, inWords));
    return true;
  }
  if (!(await maySee(chat, circle, need))) return false;
  const own = chat.actor.memberships.find(({ circleId, role }) => circleId === circle.id && role === 'member');
  const claims = await listStanding(chat.work, need.id);
  const theirs = claims.find(({ personId }) => personId === chat.person.id);
  const membershipId = own?.id ?? 0;
  const free = freeOf(need.quantity, claims);
  if (theirs) await chat.redraw(claimCard(inWords, theirs));
  else await chat.redraw(free === 0 ? fullCard(inWords, membershipId) : needCard(inWords, { membershipId, free }));
  return true;
}

/** A member sees what they could be asked for; whoever the family does not want for it sees nothing of it. */
async function maySee(chat: Chat, circle: Circle, need: Need): Promise<boolean> {
  if (authorize(chat.actor, 'steer-need', { circleId: circle.id, districtId: circle.districtId })) return true;
  if (!isRunning(need.state) || need.pausedAt !== null) return false;
  const members = await listMembers(chat.work, circle.id);
  const own = members.find(({ personId, role }) => personId === chat.person.id && role === 'member');
  if (!own || (await isRestricted(chat.work, own.id, need.kind))) return false;
  return mayHelpWith((await limitsOf(chat.work, need)).sensitivity, own);
}

/** Only what stands on the card is approved: where the words have changed since, the present ones are shown. */
async function decide(chat: Chat, family: Family, seen: Need, { value, version }: Required<Press>): Promise<void> {
  const { circle } = family;
  const wish = { id: seen.id, wordingId: version, approve: value === 1, acting: { by: family.by, how: family.how } };
  const decided = await chat.once('decide-need', () => decideOnNeed(chat.work, wish));
  const need = await putIntoWords(chat.work, await getNeed(chat.work, seen.id));
  switch (decided.kind) {
    case 'approved':
      await beginOffering(chat.work, await getNeed(chat.work, need.id));
      await tellTeam(chat.work, need);
      return await chat.redraw(
        drawnFor(family, {
          text: { key: 'need-approved', args: { need: { text: needText(need) } } },
          buttons: familyNeedCard(need).buttons ?? [],
        }),
      );
    case 'declined':
      await tellDeclined(chat, circle, need);
      return await chat.redraw(drawnFor(family, { text: { key: 'need-declined' } }));
    case 'gone':
      await chat.toast({ key: 'need-gone' });
      return await chat.redraw(drawnFor(family, familyNeedCard(need)));
    case 'names':
      await chat.toast({ key: 'need-names' }, { alert: true });
      return await chat.redraw(drawnFor(family, approvalCard(need)));
    case 'past':
    case 'not-wanted':
      return await chat.redraw(drawnFor(family, { text: { key: `need-${decided.kind}` } }));
  }
}

/** Who suggested it hears that it goes no further, and is given no reason. */
async function tellDeclined(chat: Chat, circle: Circle, need: Need): Promise<void> {
  if (need.draftedHow === 'guardian' || need.draftedHow === 'proxy') return;
  await tellPerson(chat.work, need.draftedBy, {
    key: `need:${need.id}:declined`,
    message: { text: { key: 'need-declined-note', args: { codeName: circle.codeName } } },
    priority: PRIORITY.reminder,
    attention: 'counted',
    notBefore: nextLoudMoment(chat.work.now, circle.timeZone),
  });
}

/** Said once or not at all. Whoever did it hears nothing of it, either way. */
async function sayArrived(chat: Chat, family: Family, { id }: Need, { value }: Required<Press>): Promise<void> {
  const need = await lockNeed(chat.work, id);
  if (need?.state !== 'fulfilled') return await chat.toast({ key: 'arrival-said' });
  const has = value === 1;
  if (has) await setNeed(chat.work, id, { state: 'confirmed' });
  await recordAct(chat.work, {
    ...inAudit(family),
    act: has ? 'say-arrived' : 'say-missing',
    object: 'need',
    objectId: id,
  });
  await chat.redraw(drawnFor(family, { text: { key: has ? 'arrival-arrived' : 'arrival-missing' } }));
  if (has) return;
  const inWords = await putIntoWords(chat.work, need);
  await tellCoordinators(chat.work, {
    circleId: need.circleId,
    key: `need:${id}:missing`,
    message: {
      text: { key: 'need-missing-note', args: { family: speakerOf(family), need: { text: needText(inWords) } } },
    },
  });
}

function onCircle(act: (chat: Chat, circle: Circle) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const circle = await findCircle(chat.work, press.id as CircleId);
    if (!circle || !authorize(chat.actor, 'draft-need', { circleId: circle.id, districtId: circle.districtId }))
      return await chat.toast({ key: 'press-not-yours' });
    await act(chat, circle);
  };
}

function onFamilyNeed(
  act: (chat: Chat, family: Family, need: Need, press: Required<Press>) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const need = await findNeed(chat.work, press.id as NeedId);
    const family = need && (await findFamily(chat, need.circleId, 'approve-need'));
    if (family) await act(chat, family, need, press);
    else await chat.toast({ key: 'press-not-yours' });
  };
}
