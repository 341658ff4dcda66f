import type { Chat, Handlers } from '../chat/context.ts';
import { OPEN_END } from '../leaving/rest.ts';
import { LENGTHS, untilAfter } from '../pausing/pause.ts';
import { isSilentOn } from '../preferences/quiet.ts';
import { loadPreferences, setPreferences } from '../preferences/store.ts';
import { loadKnownSeasons } from '../seasons/store.ts';
import { localDate } from '../time/wall-time.ts';
import { COLUMN, KEPT, quietCard, silenceCard } from './messages.ts';
import { NIGHTS } from './profile.ts';
import { beginSilence, endSilence } from './silence.ts';

/** When a person is not written to, as they decide. @param timeZone where the association's families live */
export function createQuietHandlers({ timeZone }: { timeZone: string }): Handlers {
  return {
    presses: {
      quiet: async (chat) => await showQuiet(chat),
      'quiet-night': async (chat, press) => {
        if (press.value >= NIGHTS.length) return await chat.toast({ key: 'press-not-yours' });
        await setPreferences(chat.work, chat.person.id, { quietNight: press.value });
        await showQuiet(chat);
      },
      'quiet-keep': async (chat, press) => {
        const kept = KEPT[press.value];
        if (!kept) return await chat.toast({ key: 'press-not-yours' });
        const chosen = await loadPreferences(chat.work, chat.person.id);
        await setPreferences(chat.work, chat.person.id, { [COLUMN[kept]]: !chosen[COLUMN[kept]] });
        await showQuiet(chat);
      },
      silence: async (chat) => await showSilence(chat, timeZone),
      'silence-for': async (chat, press) => {
        const length = press.id === 0 ? LENGTHS[press.value] : undefined;
        if (!length) return await chat.toast({ key: 'press-not-yours' });
        const until =
          untilAfter(length, localDate(chat.work.now, timeZone), await loadKnownSeasons(chat.work)) ?? OPEN_END;
        await beginSilence(chat.work, chat.person.id, { until, timeZone });
        await showSilence(chat, timeZone);
      },
      'silence-end': async (chat) => {
        await endSilence(chat.work, chat.person);
        await chat.redraw({ text: { key: 'silence-over' } });
      },
    },
  };
}

async function showQuiet(chat: Chat): Promise<void> {
  await chat.redraw(quietCard(await loadPreferences(chat.work, chat.person.id)));
}

async function showSilence(chat: Chat, timeZone: string): Promise<void> {
  const chosen = await loadPreferences(chat.work, chat.person.id);
  const until = isSilentOn(chosen, localDate(chat.work.now, timeZone)) ? chosen.silentUntil : null;
  await chat.redraw(silenceCard(until, until?.equals(OPEN_END) ?? false));
}
