import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { District } from '../districts/store.ts';
import type { Text } from '../language/text.ts';
import type { DistrictGroup } from './store.ts';

/** Asks the coordinator who added the bot to a group which district it is of. */
export function whichDistrictCard(id: number, title: string, districts: readonly District[]): Message {
  const buttons = districts.map(({ id: districtId, name }): Button[] => [
    { label: { key: 'name', args: { name } }, press: { action: 'group-link', id, value: districtId } },
  ]);
  const none: Button[] = [{ label: { key: 'button-no-district' }, press: { action: 'group-unlink', id } }];
  return { text: { key: 'group-which-district', args: { name: title } }, buttons: [...buttons, none] };
}

/** How a topic of a forum is chosen: by a word written in it, which nobody answers there. */
export function topicsNote(botUsername: string): Message {
  return { text: { key: 'group-topics', args: { command: `/here@${botUsername}` } } };
}

/** What a coordinator can do with a district's group. */
export function groupCard(id: number, { id: districtId, name: district }: District): Message {
  return {
    text: { key: 'group-linked', args: { district } },
    buttons: [
      [{ label: { key: 'button-group-post' }, press: { action: 'group-post', id } }],
      [{ label: { key: 'button-group-unlink' }, press: { action: 'group-unlink', id } }],
      [{ label: { key: 'button-back' }, press: { action: 'district', id: districtId } }],
    ],
  };
}

/** The groups of a district, when there is more than one, by the moment they were linked: their names are not kept. */
export function groupsCard(district: District, groups: readonly DistrictGroup[], timeZone: string): Message {
  const buttons = groups.map(({ id, addedAt }): Button[] => [
    {
      label: { key: 'group-line', args: momentArgs(addedAt.toZonedDateTimeISO(timeZone)) },
      press: { action: 'group', id },
    },
  ]);
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'district', id: district.id } }];
  return { text: { key: 'groups-card', args: { district: district.name } }, buttons: [...buttons, back] };
}

/** The one message a group gets, when a coordinator presses for it: nobody is named, and the button opens the private chat. */
export function groupPost(url: string): Message {
  return {
    text: { key: 'group-post' },
    buttons: [[{ label: { key: 'button-want-to-help' }, url }]],
  };
}

/** What a coordinator is told about a message to a group: that it is there, or when it can be. */
export function postedToast(
  key: 'group-posted' | 'group-post-later' | 'group-post-full',
  at: Temporal.ZonedDateTime,
): Text {
  return key === 'group-posted' ? { key } : { key, args: momentArgs(at) };
}

/** What Sanad is, for somebody who comes from a group. Nothing is asked. */
export function helpCard(districtId: number, district: string): Message {
  return {
    text: { key: 'wish-ask', args: { district } },
    buttons: [
      [{ label: { key: 'button-want-to-help' }, press: { action: 'wish', id: districtId } }],
      [{ label: { key: 'button-no-thanks' }, press: { action: 'wish-no', id: 0 } }],
    ],
  };
}

export function wishedCard(id: number): Message {
  return {
    text: { key: 'wish-sent' },
    buttons: [[{ label: { key: 'button-wish-back' }, press: { action: 'wish-back', id } }]],
  };
}

/** What the coordinators read of somebody who wants to help. */
export function wishCard(
  id: number,
  { name, district }: { name: string; district: string },
  key: 'wish-note' | 'wish-note-again' = 'wish-note',
): Message {
  return {
    text: { key, args: { name, district } },
    buttons: [
      [{ label: { key: 'button-wish-invite' }, press: { action: 'wish-circles', id } }],
      [{ label: { key: 'button-wish-thank' }, press: { action: 'wish-thank', id } }],
    ],
  };
}

export function wishCirclesCard(id: number, name: string, circles: readonly Circle[]): Message {
  const buttons = circles.map(({ id: circleId, codeName }): Button[] => [
    { label: { key: 'name', args: { name: codeName } }, press: { action: 'wish-invite', id, value: circleId } },
  ]);
  return { text: { key: 'wish-which-circle', args: { name } }, buttons };
}

function momentArgs(local: Temporal.ZonedDateTime): NonNullable<Text['args']> {
  return {
    on: { on: local.toPlainDate().toString() },
    at: { at: local.toPlainTime().toString({ smallestUnit: 'minute' }) },
  };
}
