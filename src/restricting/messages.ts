import { pageOf } from '../chat/page.ts';
import type { Circle, CircleMember } from '../circles/store.ts';
import { KINDS } from '../commitments/kinds.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

const MEMBERS_A_CARD = 6;
const SCOPES_A_CARD = 6;

/** What a member can be barred from: buttons carry the place in this list, so new kinds are added at its end. */
export const SCOPES: readonly string[] = ['all', ...Object.keys(KINDS)];

/** The people of the circle, for the family: each leads to what it accepts from them. @param page counted from 0; @param vetoed how many the family would rather not have */
export function membersCard(
  { id, codeName }: Pick<Circle, 'id' | 'codeName'>,
  members: readonly Pick<CircleMember, 'id' | 'name'>[],
  { restricted, page, vetoed }: { restricted: ReadonlySet<MembershipId>; page: number; vetoed: number },
): Message {
  const shown = members.slice(page * MEMBERS_A_CARD, (page + 1) * MEMBERS_A_CARD);
  const rows = shown.map((member): Button[] => {
    const name: Text = { key: 'name', args: { name: member.name } };
    const label: Text = restricted.has(member.id) ? { key: 'restriction-some', args: { name: member.name } } : name;
    return [{ label, press: { action: 'restriction', id: member.id } }];
  });
  const isMore = members.length > (page + 1) * MEMBERS_A_CARD;
  const vetoes: Button = { label: { key: 'button-vetoes' }, press: { action: 'vetoes', id } };
  const more: Button = { label: { key: 'button-more' }, press: { action: 'restrictions', id, value: page + 1 } };
  return {
    text: { key: members.length === 0 ? 'restrictions-none' : 'restrictions-card', args: { codeName } },
    buttons: [
      ...rows,
      ...(isMore ? [[more]] : []),
      ...(vetoed > 0 ? [[vetoes]] : []),
      [{ label: { key: 'button-back' }, press: { action: 'tap', id } }],
    ],
  };
}

/** What the family accepts from one member: a tick says yes, and a touch changes it. @param page from 0 */
export function memberCard(
  circleId: number,
  { id, name }: { id: MembershipId; name: string },
  { scopes, page }: { scopes: readonly string[]; page: number },
): Message {
  const isBarred = (scope: string) => scopes.includes(scope);
  const button = (scope: string): Button[] => {
    const what: Text = { key: scope === 'all' ? 'restriction-everything' : `kind-${scope}` };
    const value = SCOPES.indexOf(scope) * 2 + (isBarred(scope) ? 0 : 1);
    const label: Text = isBarred(scope) ? what : { key: 'form-picked', args: { option: { text: what } } };
    return [{ label, press: { action: 'restrict', id, value, version: at } }];
  };
  const { shown, at, next } = pageOf(isBarred('all') ? ['all'] : SCOPES, { at: page, aCard: SCOPES_A_CARD });
  const more: Button[][] =
    next === undefined ? [] : [[{ label: { key: 'button-more' }, press: { action: 'restriction', id, value: next } }]];
  return {
    text: { key: isBarred('all') ? 'restriction-card-none' : 'restriction-card', args: { name } },
    buttons: [
      ...shown.map(button),
      ...more,
      [{ label: { key: 'button-end-place' }, press: { action: 'end-place', id } }],
      [{ label: { key: 'button-back' }, press: { action: 'restrictions', id: circleId } }],
    ],
  };
}

/** What a switch of `memberCard` asks for. */
export function readRestriction(value: number): { scope: string; bar: boolean } | undefined {
  const scope = SCOPES[Math.floor(value / 2)];
  return scope === undefined ? undefined : { scope, bar: value % 2 === 1 };
}
