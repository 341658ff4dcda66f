import type { BroadcastCounts } from '../broadcasting/count-broadcast.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { District } from '../districts/store.ts';
import type { Language, Text } from '../language/text.ts';
import type { PostCounts } from '../letting-go/posts-store.ts';
import { needsSecond } from '../letting-go/second-person.ts';
import { localDate } from '../time/wall-time.ts';
import type { Broadcast } from './store.ts';
import type { View } from './view.ts';

const MOMENTS_SHOWN = 4;

/** What goes on in a district, and the way to a new message. */
export function broadcastsCard(district: District, broadcasts: readonly Broadcast[], timeZone: string): Message {
  const rows = broadcasts.map(({ id, state, draftedAt }): Button[] => [
    {
      label: {
        key: 'broadcast-line',
        args: {
          on: { on: localDate(draftedAt, timeZone).toString() },
          state: { text: { key: `broadcast-is-${state}` } },
        },
      },
      press: { action: 'broadcast', id },
    },
  ]);
  return {
    text: { key: 'broadcasts-card', args: { district: district.name } },
    buttons: [
      ...rows,
      [{ label: { key: 'button-broadcast-new' }, press: { action: 'broadcast-new', id: district.id } }],
      [{ label: { key: 'button-back' }, press: { action: 'district', id: district.id } }],
    ],
  };
}

/**
 * One broadcast as it stands, with what this reader can do about it. The card that follows it is redrawn by itself, so that nothing else is opened in its
 * place.
 */
export function broadcastCard(
  view: View,
  { isAuthor, follows = false }: { isAuthor: boolean; follows?: boolean },
): Message {
  const { broadcast, district, name, startsAt } = view;
  const at = startsAt?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '00:00';
  const head: Text = { key: `broadcast-head-${headOf(broadcast, isAuthor)}`, args: { name, district, at: { at } } };
  const lines = [...toLines(view), ...numberLines(view), ...askLines(broadcast, view), ...wordLines(view)];
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'broadcasts', id: broadcast.districtId } }];
  const buttons = [...buttonsOf(view, isAuthor), ...(follows ? [] : [back])];
  return { text: { key: 'broadcast-card', args: { head: { text: head }, lines: { lines } } }, buttons };
}

/** The words of a broadcast stand in its card until it is over. */
function wordLines({ broadcast: { state }, words }: View): Text[] {
  if (state !== 'proposed' && state !== 'waiting' && state !== 'sending') return [];
  return [...words].map(([language, said]) => ({
    key: 'broadcast-words',
    args: { language: { text: { key: `language-${language}` } }, words: said },
  }));
}

function headOf({ state, endedBy }: Broadcast, isAuthor: boolean): string {
  if (state === 'proposed' && !isAuthor) return 'asked';
  if (endedBy !== null) return state;
  return state === 'recalled' ? 'withheld' : state === 'declined' ? 'lapsed' : state;
}

function toLines({ broadcast: { audience }, district, codeName }: View): Text[] {
  if (audience.to === 'groups') return [{ key: 'broadcast-to-groups', args: { district } }];
  const { helpKind, language } = audience;
  return [
    { key: 'broadcast-to-members', args: { district } },
    ...(helpKind === undefined
      ? []
      : [{ key: 'broadcast-to-kind', args: { what: { text: { key: `kind-${helpKind}` } } } }]),
    ...(language === undefined
      ? []
      : [{ key: 'broadcast-to-language', args: { language: { text: { key: `language-${language}` } } } }]),
    ...(codeName === undefined ? [] : [{ key: 'broadcast-to-circle', args: { codeName } }]),
  ];
}

/** How many, and when. */
function numberLines({ reach, languages, words, moments, counts, posts }: View): Text[] {
  if (reach) {
    return [
      { key: 'broadcast-readers', args: { people: peopleText(reach.readers) } },
      ...counted('broadcast-now', reach.now),
      ...counted('broadcast-after-quiet', reach.afterQuiet),
      ...counted('broadcast-later', reach.later),
      ...(words.size > 1 ? [...languages].map(languageLine) : []),
    ];
  }
  if (moments) {
    const shown = moments.slice(0, MOMENTS_SHOWN).map(
      (moment): Text => ({
        key: 'broadcast-post-at',
        args: {
          on: { on: moment.toPlainDate().toString() },
          at: { at: moment.toPlainTime().toString({ smallestUnit: 'minute' }) },
        },
      }),
    );
    return [{ key: 'broadcast-groups', args: { members: moments.length } }, ...shown];
  }
  if (counts) return countLines(counts);
  return posts ? postLines(posts) : [];
}

function languageLine([language, members]: [Language, number]): Text {
  const args = { language: { text: { key: `language-${language}` } }, people: peopleText(members) };
  return { key: 'broadcast-in-language', args };
}

function countLines(counts: BroadcastCounts): Text[] {
  return [
    { key: 'broadcast-sent', args: { people: peopleText(counts.sent) } },
    ...counted('broadcast-waiting', counts.waiting + counts.notYetFed),
    ...counted('broadcast-unreachable', counts.unreachable),
    ...counted('broadcast-unknown', counts.unknown),
    ...counted('broadcast-failed', counts.failed),
    ...counted('broadcast-cancelled', counts.cancelled),
  ];
}

function postLines({ planned, sent, unknown, ended }: PostCounts): Text[] {
  const line = (state: string, groups: number): Text[] =>
    groups === 0 ? [] : [{ key: `broadcast-posts-${state}`, args: { number: String(groups) } }];
  return [...line('planned', planned), ...line('sent', sent), ...line('unknown', unknown), ...line('ended', ended)];
}

function counted(key: string, people: number): Text[] {
  return people === 0 ? [] : [{ key, args: { people: peopleText(people) } }];
}

function peopleText(members: number): { text: Text } {
  return { text: { key: 'broadcast-people', args: { members } } };
}

function askLines({ asksForGoods, legalReference, state }: Broadcast, { reach }: View): Text[] {
  const asks: Text[] = asksForGoods
    ? [
        legalReference === null
          ? { key: 'broadcast-goods' }
          : { key: 'broadcast-goods-by', args: { reference: legalReference } },
      ]
    : [];
  const isTwo = state === 'draft' && needsSecond({ asksForGoods, recipients: reach?.readers ?? 0 });
  return isTwo ? [...asks, { key: 'broadcast-needs-second' }] : asks;
}

function buttonsOf(
  { broadcast: { id, state, asksForGoods }, reach, counts, posts }: View,
  isAuthor: boolean,
): Button[][] {
  const button = (deed: string, value?: number, label = deed): Button[] => [
    {
      label: { key: `button-broadcast-${label}` },
      press: { action: `broadcast-${deed}`, id, ...(value === undefined ? {} : { value }) },
    },
  ];
  const unknown = (counts?.unknown ?? 0) + (posts?.unknown ?? 0);
  const again = unknown === 0 ? [] : [button('again')];
  switch (state) {
    case 'draft': {
      const isTwo = needsSecond({ asksForGoods, recipients: reach?.readers ?? 0 });
      return [button('go', undefined, isTwo ? 'ask' : 'go'), button('edit'), button('drop')];
    }
    case 'proposed':
      return isAuthor ? [button('recall')] : [button('decide', 1, 'yes'), button('decide', 0, 'no')];
    case 'waiting':
      return [button('recall')];
    case 'sending':
      return [...again, button('stop')];
    case 'done':
      return [
        ...again,
        ...(posts && posts.planned + posts.sent + posts.unknown > 0 ? [button('stop', undefined, 'take-away')] : []),
      ];
    default:
      return [];
  }
}
