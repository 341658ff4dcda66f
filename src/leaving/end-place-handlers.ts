import type { Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import { tellDecided } from '../approving/tell-approvers.ts';
import { tellNewcomer } from '../approving/tell-newcomer.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { Membership } from '../circles/membership-store.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { MembershipId, TelegramId } from '../db/ids.ts';
import { getPerson } from '../people/store.ts';
import type { Ending } from './end-place.ts';
import { endPlace } from './end-place.ts';
import { endPlaceCard } from './messages.ts';

/** The end of somebody's place, for the family, the coordinators and the safeguarding persons. */
export function createEndPlaceHandlers(administrators: ReadonlySet<TelegramId>): Handlers {
  return {
    presses: {
      'end-place': async (chat, press) => {
        const found = await findPlace(chat, press.id);
        if (!found || !endingFor(chat, found, press.value)) return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw(endPlaceCard(found.about, press.value));
      },
      'end-place-yes': async (chat, press) => {
        const found = await findPlace(chat, press.id);
        const ending = found && endingFor(chat, found, press.value);
        if (!found || !ending) return await chat.toast({ key: 'press-not-yours' });
        const wish = { membershipId: found.membership.id, by: chat.person.id, ending };
        const ended = await endPlace(chat.work, wish);
        if (ended.kind === 'gone') return await chat.redraw({ text: { key: 'place-ended-before' } });
        await chat.redraw({ text: { key: 'place-ended-note', args: { name: found.about.name } } });
        if (ended.membership.state !== 'declined') return;
        await tellDecided(chat.work, ended.membership, { by: chat.person.id, administrators });
        await tellNewcomer(chat.work, ended.membership);
      },
      'leave-as-is': async (chat) => await chat.redraw({ text: { key: 'nothing-changed' } }),
    },
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

/** Nobody ends their own place here: for that there is leaving. */
async function findPlace(chat: Chat, id: number) {
  const membership = await findMembership(chat.work, id as MembershipId);
  const circle = membership && (await findCircle(chat.work, membership.circleId));
  if (!membership || !circle || membership.tie === null || membership.personId === chat.person.id) return undefined;
  const { name } = await getPerson(chat.work, membership.personId);
  return {
    membership,
    circle,
    about: { id, circleId: circle.id, name, codeName: circle.codeName, tie: membership.tie },
  };
}

/** @returns undefined when the one who presses may not end this place in this way */
function endingFor(chat: Chat, { membership, circle }: Found, value: number): Ending | undefined {
  const place = placeOf(circle);
  if (value > 0) {
    const action = isRequest(membership) ? 'block-joiner' : 'block-member';
    if (!authorize(chat.actor, action, place)) return undefined;
    return value === 1 ? 'block-circle' : 'block-district';
  }
  if (isRequest(membership)) return undefined;
  if (authorize(chat.actor, 'restrict-member', place)) return 'family';
  return authorize(chat.actor, 'remove-member', place) ? 'team' : undefined;
}

function isRequest({ state }: Membership): boolean {
  return state === 'requested';
}

function placeOf(circle: Circle): Required<Pick<Place, 'circleId' | 'districtId'>> {
  return { circleId: circle.id, districtId: circle.districtId };
}
