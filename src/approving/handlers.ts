import type { Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle, listWaiting } from '../circles/store.ts';
import type { CircleId, MembershipId, PersonId, TelegramId } from '../db/ids.ts';
import { endPlaceCard } from '../leaving/messages.ts';
import { decideOnJoining } from './decide-on-joining.ts';
import { familySays } from './family-says.ts';
import { decidedCard, decidedForFamily, familyCard, requestCard } from './messages.ts';
import { readRequest } from './read-request.ts';
import { listApprovers, showWhatIsKnown, tellDecided } from './tell-approvers.ts';
import { tellNewcomer } from './tell-newcomer.ts';

const REQUESTS_SHOWN = 5;

type Administrators = ReadonlySet<TelegramId>;

/** A coordinator's answer to somebody who asks to join, and the family's. */
export function createApprovalHandlers(administrators: Administrators): Handlers {
  return {
    presses: {
      requests: showRequests(administrators),
      decide: async (chat, press) => {
        const found = await findRequest(chat, press.id);
        if (!found || !(await mayApprove(chat, found.place, { administrators, except: found.membership.personId })))
          return await chat.toast({ key: 'press-not-yours' });
        const wish = { membershipId: found.membership.id, by: chat.person.id, accept: press.value === 1 };
        const outcome = await decideOnJoining(chat.work, wish);
        if (outcome.kind === 'not-active') return await chat.toast({ key: 'invite-awaits-consent' }, { alert: true });
        if (outcome.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw(decidedCard(outcome.membership, found.request));
        if (outcome.kind === 'already') return await chat.toast({ key: 'join-decided-before' });
        await tellDecided(chat.work, outcome.membership, { by: chat.person.id, administrators });
        await tellNewcomer(chat.work, outcome.membership);
      },
      'family-say': async (chat, press) => {
        const found = await findRequest(chat, press.id);
        if (!found || !authorize(chat.actor, 'veto-joiner', found.place))
          return await chat.toast({ key: 'press-not-yours' });
        await takeFamilyAnswer(chat, found, { isFine: press.value === 1, administrators });
      },
    },
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

async function takeFamilyAnswer(
  chat: Chat,
  { membership: { id }, request }: Found,
  { isFine, administrators }: { isFine: boolean; administrators: Administrators },
): Promise<void> {
  const outcome = await familySays(chat.work, { membershipId: id, by: chat.person.id, isFine });
  switch (outcome.kind) {
    case 'gone':
      return await chat.toast({ key: 'press-not-yours' });
    case 'joined':
      return await chat.redraw(isFine ? decidedForFamily(outcome.membership, request) : endPlaceCard(request, 0));
    case 'over':
      await chat.redraw(decidedForFamily(outcome.membership, request));
      return await chat.toast({ key: 'join-decided-before' });
    case 'noted':
      await chat.redraw({ text: { key: 'family-said-fine', args: { name: request.name } } });
      return await showWhatIsKnown(chat.work, id, { state: 'family', administrators });
    case 'vetoed':
      await chat.redraw({ text: { key: 'family-said-no', args: { name: request.name } } });
      await tellDecided(chat.work, outcome.membership, { by: chat.person.id, administrators });
      await tellNewcomer(chat.work, outcome.membership);
  }
}

function showRequests(administrators: Administrators): PressHandler {
  return async (chat, press) => {
    const circle = await findCircle(chat.work, press.id as CircleId);
    const place = circle && { circleId: circle.id, districtId: circle.districtId };
    const isApprover = place !== undefined && (await mayApprove(chat, place, { administrators }));
    if (!place || !(isApprover || authorize(chat.actor, 'veto-joiner', place)))
      return await chat.toast({ key: 'press-not-yours' });
    const waiting = (await listWaiting(chat.work, place.circleId)).filter(
      ({ personId, familySaid }) => personId !== chat.person.id && (isApprover || familySaid === null),
    );
    if (waiting.length === 0) return await chat.toast({ key: 'join-nobody-waits' });
    for (const { id } of waiting.slice(0, REQUESTS_SHOWN)) {
      const found = await readRequest(chat.work, id);
      if (found) await chat.say(isApprover ? requestCard(found.request) : familyCard(found.request));
    }
  };
}

/** Nobody answers for themselves. */
async function findRequest(chat: Chat, id: number) {
  const membership = await findMembership(chat.work, id as MembershipId);
  const found = membership && membership.personId !== chat.person.id && (await readRequest(chat.work, membership.id));
  if (!found) return undefined;
  const place = { circleId: found.circle.id, districtId: found.circle.districtId };
  return { membership, request: found.request, place };
}

/** A coordinator of the district; where none can be reached, an administrator stands in. */
async function mayApprove(
  chat: Chat,
  place: Required<Pick<Place, 'districtId'>>,
  who: { administrators: Administrators; except?: PersonId },
): Promise<boolean> {
  if (authorize(chat.actor, 'approve-joiner', place)) return true;
  if (!authorize(chat.actor, 'approve-instead', place)) return false;
  const approvers = await listApprovers(chat.work, place.districtId, who);
  return approvers.some(({ id }) => id === chat.person.id);
}
