import type { Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import { canAnswer } from '../buddies/answers-for.ts';
import { findPhone } from '../buddies/phone-store.ts';
import { listBuddiesOf } from '../buddies/store.ts';
import type { Chat } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle, CircleMember } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import { listCommitmentsOf } from '../commitments/store.ts';
import type { MembershipId } from '../db/ids.ts';
import { personCode } from '../my-data/person-code.ts';
import { loadPreferences } from '../preferences/store.ts';
import { localDate } from '../time/wall-time.ts';
import type { MemberCard } from './messages.ts';

/** What whoever looks may know of a member, and do. @returns undefined when they may see nothing, or look at themselves */
export async function readMember(chat: Chat, id: MembershipId): Promise<MemberCard | undefined> {
  const membership = await findMembership(chat.work, id);
  const circle = membership && (await findCircle(chat.work, membership.circleId));
  if (membership?.state !== 'active' || !circle || membership.tie === null || membership.personId === chat.person.id)
    return undefined;
  const member = (await listMembers(chat.work, circle.id)).find((one) => one.id === id);
  if (!member || !maySeePeople(chat, circle)) return undefined;
  const about = { id, circleId: circle.id, name: member.name, codeName: circle.codeName, tie: membership.tie };
  const since = membership.decidedAt ?? membership.requestedAt;
  const known = { since: localDate(since, circle.timeZone), isNewcomer: member.isNewcomer };
  const may = await rightsOver(chat, circle, member);
  if (!caresFor(chat, circle)) return { ...about, may };
  const code = may.relink ? personCode(chat.work.vault, member.personId) : undefined;
  return { ...about, known: { ...known, ...(await readReach(chat, member)), code }, may };
}

/** Whether somebody sees the people of a circle at all: its family, the captain, its coordinators and the safeguarding persons. */
export function maySeePeople(chat: Chat, circle: Circle): boolean {
  const place = placeOf(circle);
  return mayEnd(chat, place) || caresFor(chat, circle);
}

/** Whether somebody is the one who looks after the members: the captain or a coordinator. */
export function caresFor(chat: Chat, circle: Circle): boolean {
  return authorize(chat.actor, 'choose-buddy', placeOf(circle));
}

async function readReach(chat: Chat, member: CircleMember) {
  const buddies = await listBuddiesOf(chat.work, member.id);
  const live = buddies.find(({ state }) => state === 'accepted') ?? buddies[0];
  const isAsked = live?.state === 'asked';
  const buddy = live && {
    name: live.name,
    state: isAsked ? ('asked' as const) : ('accepted' as const),
    isReached: live.reachable,
  };
  const reach = canAnswer(member) ? ('reached' as const) : member.telegramId === null ? 'phone' : 'out';
  const { prefersVoice } = await loadPreferences(chat.work, member.personId);
  return { reach, buddy, prefersVoice } as const;
}

async function rightsOver(chat: Chat, circle: Circle, member: CircleMember): Promise<MemberCard['may']> {
  const place = placeOf(circle);
  const may = (action: Parameters<typeof authorize>[1]) => authorize(chat.actor, action, place);
  const isOut = !canAnswer(member);
  const hasRoles = member.telegramId !== null && (may('propose-circle-role') || may('withdraw-circle-role'));
  return {
    call: may('call-member') && (await findPhone(chat.work, member.personId)) !== undefined,
    chooseBuddy: isOut && may('choose-buddy'),
    relink: may('relink-account'),
    forgive: may('forgive-balance') && (await listCommitmentsOf(chat.work, member.id)).length > 0,
    roles: hasRoles,
    end: mayEnd(chat, place),
    block: may('block-member'),
  };
}

function mayEnd(chat: Chat, place: Place): boolean {
  return authorize(chat.actor, 'restrict-member', place) || authorize(chat.actor, 'remove-member', place);
}

function placeOf(circle: Circle): Required<Pick<Place, 'circleId' | 'districtId'>> {
  return { circleId: circle.id, districtId: circle.districtId };
}
