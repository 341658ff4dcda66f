import type { Chat, Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { listCirclesById } from '../circles/store.ts';
import type { Message } from '../delivery/message.ts';
import { LANGUAGES } from '../language/text.ts';
import { comeBack, OPEN_END, rest } from '../leaving/rest.ts';
import { LENGTHS, untilAfter } from '../pausing/pause.ts';
import { setLanguage } from '../people/store.ts';
import { planTurnsOf } from '../planning/plan-turns.ts';
import { loadKnownSeasons } from '../seasons/store.ts';
import { localDate } from '../time/wall-time.ts';
import { languagesCard, restCard, settingsCard } from './messages.ts';

/** No calendar of ours goes further: a rest until then ends only when the person comes back. */

/** What a person decides about the bot for themselves. */
export const settingsHandlers: Handlers = {
  commands: {
    settings: async (chat) => await chat.say(await settingsFor(chat)),
  },
  presses: {
    settings: async (chat) => await chat.redraw(await settingsFor(chat)),
    languages: async (chat) => await chat.redraw(languagesCard()),
    language: async (chat, press) => {
      const language = LANGUAGES[press.value];
      if (!language) return await chat.toast({ key: 'press-not-yours' });
      await setLanguage(chat.work, chat.person.id, language);
      await chat.redraw({ text: { key: 'language-changed' } });
    },
    rest: async (chat, press) => await withOwnCircle(chat, press.id, async () => await chat.redraw(restCard(press.id))),
    'rest-for': async (chat, press) =>
      await withOwnCircle(chat, press.id, async (own, circle) => {
        const length = LENGTHS[press.value];
        if (!length) return await chat.toast({ key: 'press-not-yours' });
        const known = await loadKnownSeasons(chat.work);
        const until = untilAfter(length, localDate(chat.work.now, circle.timeZone), known) ?? OPEN_END;
        const isPastRamadan = length === 'after-ramadan';
        await rest(chat.work, { membershipId: own.id, until, timeZone: circle.timeZone, isPastRamadan });
        const text =
          length === 'open' ? { key: 'rest-open' } : { key: 'rest-begun', args: { until: { on: until.toString() } } };
        await chat.redraw({ text });
      }),
    'come-back': async (chat, press) =>
      await withOwnCircle(chat, press.id, async (own) => {
        await comeBack(chat.work, own.id);
        await planTurnsOf(chat.work, own.id);
        await chat.redraw({ text: { key: 'rest-over' } });
      }),
  },
};

async function settingsFor(chat: Chat): Promise<Message> {
  const own = chat.actor.memberships.filter(({ role }) => role === 'member');
  const circles = await listCirclesById(
    chat.work,
    own.map(({ circleId }) => circleId),
  );
  const places = own.map(async ({ id, circleId }) => {
    const circle = circles.find((one) => one.id === circleId);
    const { restsUntil = null } = (await findMembership(chat.work, id)) ?? {};
    const isResting =
      circle && restsUntil && Temporal.PlainDate.compare(localDate(chat.work.now, circle.timeZone), restsUntil) < 0;
    return { id, codeName: circle?.codeName ?? '', restsUntil: isResting ? restsUntil.toString() : undefined };
  });
  return settingsCard(await Promise.all(places));
}

type Own = Chat['actor']['memberships'][number];

async function withOwnCircle(chat: Chat, id: number, act: (own: Own, circle: Circle) => Promise<void>): Promise<void> {
  const own = chat.actor.memberships.find((membership) => membership.id === id && membership.role === 'member');
  const [circle] = own ? await listCirclesById(chat.work, [own.circleId]) : [];
  if (own && circle) await act(own, circle);
  else await chat.toast({ key: 'press-not-yours' });
}
