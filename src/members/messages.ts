import type { Tie } from '../circles/membership-store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

const PEOPLE_SHOWN = 8;

export type MemberLine = { id: number; name: string; isOut: boolean };

/**
 * The members of a circle, some at a time, each a button to their own card. Whoever cannot be reached is marked for those who can do
 * something about it.
 */
export function peopleCard(
  { id, codeName }: { id: number; codeName: string },
  members: readonly MemberLine[],
  { page, mayAdd, back }: { page: number; mayAdd: boolean; back: boolean },
): Message {
  const first = page * PEOPLE_SHOWN;
  const buttons = members
    .slice(first, first + PEOPLE_SHOWN)
    .map(({ id: memberId, name, isOut }): Button[] => [
      { label: { key: isOut ? 'member-line-out' : 'name', args: { name } }, press: { action: 'member', id: memberId } },
    ]);
  const rest = members.length > first + PEOPLE_SHOWN;
  const next = rest ? page + 1 : 0;
  if (rest || page > 0) buttons.push([{ label: { key: 'button-more' }, press: { action: 'people', id, value: next } }]);
  if (mayAdd) buttons.push([{ label: { key: 'button-member-add' }, press: { action: 'member-add', id } }]);
  if (back) buttons.push([{ label: { key: 'button-back' }, press: { action: 'circle', id } }]);
  return { text: { key: 'people-card', args: { codeName, members: members.length } }, buttons };
}

export type MemberCard = {
  id: number;
  circleId: number;
  name: string;
  codeName: string;
  tie: Tie;
  /** Only for those who care for the members. */
  known?: {
    since: Temporal.PlainDate;
    isNewcomer: boolean;
    prefersVoice: boolean;
    reach: 'reached' | 'phone' | 'out';
    buddy: { name: string; state: 'asked' | 'accepted'; isReached: boolean } | undefined;
    /** Their code, for a coordinator whom they ask to have everything erased. */
    code: string | undefined;
  };
  may: {
    call: boolean;
    relink: boolean;
    chooseBuddy: boolean;
    forgive: boolean;
    roles: boolean;
    end: boolean;
    block: boolean;
  };
};

/** One member, and what the one who looks may do. Whoever cannot be reached is never said to have closed anything. */
export function memberCard(member: MemberCard): Message {
  const { id, name, codeName, circleId, may } = member;
  const tie = { text: { key: `tie-${member.tie}` } };
  const lines = member.known ? linesOf(member.known) : [];
  const press = (action: string, value = 0) => ({ action, id, value });
  const rows: [boolean, Button][] = [
    [may.call, { label: { key: 'button-member-call' }, press: press('member-call') }],
    [may.chooseBuddy, { label: { key: 'button-buddy' }, press: press('buddy-choose') }],
    [may.relink, { label: { key: 'button-relink' }, press: press('relink') }],
    [may.forgive, { label: { key: 'button-forgive' }, press: press('forgive') }],
    [may.roles, { label: { key: 'button-roles' }, press: press('circle-role-of') }],
    [may.end, { label: { key: 'button-end-place' }, press: press('end-place') }],
    [may.block, { label: { key: 'button-block' }, press: press('end-place', 1) }],
    [true, { label: { key: 'button-back' }, press: { action: 'people', id: circleId } }],
  ];
  const text: Text =
    lines.length > 0
      ? { key: 'member-card', args: { name, codeName, tie, lines: { lines } } }
      : { key: 'people-member', args: { name, codeName, tie } };
  return { text, buttons: rows.filter(([isThere]) => isThere).map(([, button]) => [button]) };
}

function linesOf({ since, isNewcomer, prefersVoice, reach, buddy, code }: NonNullable<MemberCard['known']>): Text[] {
  const lines: Text[] = [{ key: isNewcomer ? 'member-new' : 'member-since', args: { on: { on: since.toString() } } }];
  if (prefersVoice) lines.push({ key: 'member-voice' });
  if (reach !== 'reached') lines.push({ key: reach === 'phone' ? 'member-phone-only' : 'member-out' });
  if (buddy) {
    const answers = buddy.isReached ? 'member-buddy' : 'member-buddy-out';
    lines.push({ key: buddy.state === 'asked' ? 'member-buddy-asked' : answers, args: { name: buddy.name } });
  } else if (reach !== 'reached') lines.push({ key: 'member-no-buddy' });
  if (code !== undefined) lines.push({ key: 'member-code', args: { code } });
  return lines;
}
