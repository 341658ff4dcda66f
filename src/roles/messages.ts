import type { Button, Message } from '../delivery/message.ts';
import type { District } from '../districts/store.ts';
import type { Text } from '../language/text.ts';
import type { CircleRole, DistrictRole, RoleKind } from './kinds.ts';
import { CIRCLE_ROLES, DISTRICT_ROLES, isCircleRole } from './kinds.ts';
import type { Holder } from './store.ts';

const HOLDERS_SHOWN = 8;

/** What a role is called. */
export function roleName(kind: RoleKind): Text {
  return { key: `role-name-${kind}` };
}

/** Where a role is held: in a district, or in a circle under its code name. */
export function rolePlace(kind: RoleKind, place: { district: string; codeName: string }): Text {
  return isCircleRole(kind)
    ? { key: 'role-place-circle', args: { codeName: place.codeName } }
    : { key: 'role-place-district', args: { district: place.district } };
}

/** The roles of a district: who holds them, and links that give one. */
export function rolesCard({ id, name }: District, holders: readonly Holder[]): Message {
  const held = holders.slice(0, HOLDERS_SHOWN).map((holder): Button[] => [
    {
      label: { key: 'role-line', args: { name: holder.name, role: { text: roleName(holder.kind) } } },
      press: holderPress('role-holder', { ...holder, districtId: id }),
    },
  ]);
  const invitations = DISTRICT_ROLES.map((kind, value): Button[] => [
    { label: { key: `button-invite-${kind}` }, press: { action: 'role-invite', id, value } },
  ]);
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'district', id } }];
  return { text: { key: 'roles-card', args: { district: name } }, buttons: [...held, ...invitations, back] };
}

type Held = { personId: number; districtId: number; kind: DistrictRole };

/** One holder of a role in a district, and the way to end it. */
export function holderCard(held: Held, { name, since }: { name: string; since: string }): Message {
  return {
    text: { key: 'role-held', args: { name, role: { text: roleName(held.kind) }, on: { on: since } } },
    buttons: [
      [{ label: { key: 'button-withdraw-role' }, press: holderPress('role-withdraw', held) }],
      [{ label: { key: 'button-back' }, press: { action: 'roles', id: held.districtId } }],
    ],
  };
}

/** Asking once more before a role ends; the buttons are verbs. */
export function withdrawCard(held: Held, name: string): Message {
  return {
    text: { key: 'role-withdraw-ask', args: { name, role: { text: roleName(held.kind) } } },
    buttons: [
      [{ label: { key: 'button-withdraw-yes' }, press: holderPress('role-withdraw-yes', held) }],
      [{ label: { key: 'button-withdraw-no' }, press: { action: 'roles', id: held.districtId } }],
    ],
  };
}

/** What somebody is asked who opened the link to a role. */
export function roleInvitationCard(id: number, kind: DistrictRole, district: string): Message {
  const press = (value: number) => ({ action: 'role-take', id, value });
  return yesOrNo(
    {
      key: 'role-ask',
      args: {
        role: { text: roleName(kind) },
        place: { text: rolePlace(kind, { district, codeName: '' }) },
        duty: { text: { key: `role-duty-${kind}` } },
      },
    },
    press,
  );
}

/** What a member is asked to whom a role in their circle was offered. */
export function roleOfferCard(id: number, kind: CircleRole, codeName: string): Message {
  const press = (value: number) => ({ action: 'role-accept', id, value });
  return yesOrNo(
    {
      key: 'role-offer',
      args: { role: { text: roleName(kind) }, codeName, duty: { text: { key: `role-duty-${kind}` } } },
    },
    press,
  );
}

function yesOrNo(text: Text, press: (value: number) => { action: string; id: number; value: number }): Message {
  return {
    text,
    buttons: [
      [{ label: { key: 'button-accept' }, press: press(1) }],
      [{ label: { key: 'button-no-thanks' }, press: press(0) }],
    ],
  };
}

/** What somebody hears whose role is over. */
export function roleEndedCard(kind: RoleKind): Message {
  return { text: { key: 'role-ended', args: { role: { text: roleName(kind) } } } };
}

/** The role is theirs now. */
export function roleYoursCard(kind: RoleKind): Message {
  return {
    text: { key: 'role-yours', args: { role: { text: roleName(kind) } } },
    ...(kind === 'coordinator'
      ? { buttons: [[{ label: { key: 'button-open-districts' }, press: { action: 'districts', id: 0 } }]] }
      : {}),
  };
}

type Proposed = { id: number; kind: RoleKind; name: string; place: Text };

/** What the second person is asked. */
export function confirmCard({ id, kind, name, place }: Proposed, proposer: string): Message {
  const press = (value: number) => ({ action: 'role-decide', id, value });
  return {
    text: { key: 'role-confirm-ask', args: { name, role: { text: roleName(kind) }, place: { text: place }, proposer } },
    buttons: [
      [{ label: { key: 'button-confirm-role' }, press: press(1) }],
      [{ label: { key: 'button-not-now' }, press: press(0) }],
    ],
  };
}

/** The final state of that question. */
export function confirmedCard({ kind, name, place }: Omit<Proposed, 'id'>, isGranted: boolean): Message {
  const args = { name, role: { text: roleName(kind) }, place: { text: place } };
  return { text: { key: isGranted ? 'role-confirmed' : 'role-not-confirmed', args } };
}

/** One member of a circle: offer or end each role there is. */
export function circleMemberCard(
  member: { id: number; name: string },
  { held, may }: { held: readonly CircleRole[]; may: { offer: boolean; withdraw: boolean } },
): Message {
  const rows = CIRCLE_ROLES.flatMap((kind, value): Button[][] => {
    const has = held.includes(kind);
    if (has ? !may.withdraw : !may.offer) return [];
    const action = has ? 'circle-role-withdraw' : 'circle-role-offer';
    return [[{ label: { key: `button-${has ? 'end' : 'offer'}-${kind}` }, press: { action, id: member.id, value } }]];
  });
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'member', id: member.id } }];
  return { text: { key: 'circle-member-roles', args: { name: member.name } }, buttons: [...rows, back] };
}

function holderPress(action: string, { personId, districtId, kind }: Held) {
  return { action, id: personId, version: districtId, value: DISTRICT_ROLES.indexOf(kind) };
}
