import { ImpossibleAct } from '../impossible.ts';
import { randomText } from '../random.ts';
import type { Group, Person, State } from '../state.ts';
import type { ChatInviteLink } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { botUser, chatView, unixSeconds, userView } from '../views.ts';
import { standingOf } from './groups.ts';
import type { InviteLink } from './invite-link.ts';
import { enter } from './membership.ts';
import { hasRight, isPresent } from './standing.ts';

/** How long the bot may write to somebody who asked to join (Bot API facts, F9). */
const MAY_WRITE_MS = 5 * 60_000;

type LinkOptions = Partial<
  Pick<InviteLink, 'name' | 'expireDate' | 'memberLimit' | 'createsJoinRequest' | 'isPrimary'>
>;

/** Makes a link through which people can join a group. */
export function makeLink(state: State, group: Group, options: LinkOptions & { creatorId: number }): InviteLink {
  const link: InviteLink = {
    link: `https://t.me/+${randomText(state, 16)}`,
    isPrimary: false,
    isRevoked: false,
    createsJoinRequest: false,
    joined: [],
    ...options,
  };
  group.inviteLinks.push(link);
  return link;
}

/** A link as the Bot API shows it. The links of other administrators are shown in part. */
export function linkView(state: State, group: Group, link: InviteLink): ChatInviteLink {
  const person = state.people[link.creatorId];
  const isOwn = link.creatorId === state.bot.id;
  const pending = group.joinRequests.filter((request) => request.link === link.link).length;
  return {
    invite_link: isOwn ? link.link : `${link.link.slice(0, -8)}...`,
    creator: isOwn || !person ? botUser(state) : userView(person),
    creates_join_request: link.createsJoinRequest,
    is_primary: link.isPrimary,
    is_revoked: link.isRevoked,
    ...(link.name ? { name: link.name } : {}),
    ...(link.expireDate ? { expire_date: link.expireDate } : {}),
    ...(link.memberLimit ? { member_limit: link.memberLimit } : {}),
    ...(pending > 0 ? { pending_join_request_count: pending } : {}),
  };
}

/** A person joins through a link. @throws {ImpossibleAct} when the link does not let them in */
export function joinThrough(state: State, person: Person, url: string, now: number): void {
  const { group, link } = usableLink(state, person, { url, now });
  if (!link) return enter(state, group, { person, by: userView(person) }, now);
  if (link.createsJoinRequest) {
    throw new ImpossibleAct(`${url} leads in only after asking: ${person.firstName} has to ask to join.`);
  }
  link.joined.push(person.id);
  enter(state, group, { person, by: userView(person), inviteLink: linkView(state, group, link) }, now);
}

/** A person asks to join through a link. Administrators answer, among them the bot if it may invite. */
export function askToJoin(state: State, person: Person, url: string, now: number): void {
  const { group, link } = usableLink(state, person, { url, now });
  if (!link?.createsJoinRequest) throw new ImpossibleAct(`${url} lets people in without asking.`);
  if (group.joinRequests.some(({ personId }) => personId === person.id)) return;
  group.joinRequests.push({ personId: person.id, link: link.link });
  if (!hasRight(group.bot, 'can_invite_users')) return;
  person.seen = true;
  person.mayBeWrittenToUntil = now + MAY_WRITE_MS;
  const request = {
    chat: chatView(group),
    from: userView(person),
    user_chat_id: person.id,
    date: unixSeconds(now),
    invite_link: linkView(state, group, link),
  };
  queueUpdate(state, { chat_join_request: request }, now);
}

/** An administrator, a person or the bot, answers somebody who asked to join. From then on the bot cannot write to them. */
export function answerRequest(
  state: State,
  group: Group,
  answer: { person: Person; by: Person | 'bot'; isWelcome: boolean },
  now: number,
): void {
  const { person, by, isWelcome } = answer;
  const request = group.joinRequests.find(({ personId }) => personId === person.id);
  if (!request) throw new ImpossibleAct(`${person.firstName} has not asked to join «${group.title}».`);
  group.joinRequests = group.joinRequests.filter((other) => other !== request);
  delete person.mayBeWrittenToUntil;
  if (!isWelcome) return;
  const link = group.inviteLinks.find((candidate) => candidate.link === request.link);
  link?.joined.push(person.id);
  const user = by === 'bot' ? botUser(state) : userView(by);
  const inviteLink = link ? { inviteLink: linkView(state, group, link) } : {};
  enter(state, group, { person, by: user, ...inviteLink, viaJoinRequest: true }, now);
}

function usableLink(
  state: State,
  person: Person,
  { url, now }: { url: string; now: number },
): { group: Group; link?: InviteLink } {
  const found = findLink(state, url);
  if (!found) throw new ImpossibleAct(`${url} does not lead into any group.`);
  const { group, link } = found;
  const standing = standingOf(state, group, person.id);
  if (isPresent(standing)) throw new ImpossibleAct(`${person.firstName} is in «${group.title}» already.`);
  if (standing.status === 'kicked') throw new ImpossibleAct(`${person.firstName} was removed from «${group.title}».`);
  if (!link) return { group };
  if (link.isRevoked) throw new ImpossibleAct(`${url} was revoked.`);
  if (link.expireDate && link.expireDate <= unixSeconds(now)) throw new ImpossibleAct(`${url} has expired.`);
  if (link.memberLimit && link.joined.length >= link.memberLimit) {
    throw new ImpossibleAct(`${url} has let in as many as it may.`);
  }
  return { group, link };
}

/** The group a link leads into: an invitation, or the name of a public group. */
function findLink(state: State, url: string): { group: Group; link?: InviteLink } | undefined {
  for (const group of Object.values(state.groups)) {
    if (group.deleted || group.upgradedTo !== undefined) continue;
    const link = group.inviteLinks.find((candidate) => candidate.link === url);
    if (link) return { group, link };
    if (group.username && url.toLowerCase() === `https://t.me/${group.username.toLowerCase()}`) return { group };
  }
  return undefined;
}
