import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import { KINDS } from '../commitments/kinds.ts';
import type { AbsenceId } from '../db/ids.ts';
import { showAbsences } from './absence-cards.ts';
import { takeBackAbsence } from './declare-absence.ts';
import {
  ADDRESS_FORMS,
  CAPACITIES,
  callingCard,
  capacityCard,
  offersCard,
  ownQuietCard,
  timesCard,
} from './messages.ts';
import { ownNameForm } from './own-name-form.ts';
import { OWN_QUIET_HOURS } from './quiet.ts';
import type { Preferences } from './store.ts';
import { listOfferedHelp, loadPreferences, setOfferedHelp, setPreferences } from './store.ts';
import { toggleWeekday } from './weekdays.ts';

const OFFERS = Object.keys(KINDS);

/** What a person decides about how they are called, when they can help, and what they offer. Each press redraws its card. */
export const preferenceHandlers: Handlers = {
  presses: {
    calling: async (chat) => await showCalling(chat),
    'my-name': async (chat) => await openForm(chat, ownNameForm, 0),
    'address-form': choosing(ADDRESS_FORMS, (addressForm) => ({ addressForm }), showCalling),
    'address-answer': choosing(
      ADDRESS_FORMS,
      (addressForm) => ({ addressForm }),
      async (chat) => await chat.redraw({ text: { key: 'address-thanks' } }),
    ),
    'prefer-voice': async (chat) => {
      const { prefersVoice } = await loadPreferences(chat.work, chat.person.id);
      await setPreferences(chat.work, chat.person.id, { prefersVoice: !prefersVoice });
      await showCalling(chat);
    },
    abroad: async (chat) => {
      const { livesAbroad } = await loadPreferences(chat.work, chat.person.id);
      await setPreferences(chat.work, chat.person.id, { livesAbroad: !livesAbroad });
      await showTimes(chat);
    },
    elsewhere: async (chat) => {
      const { helpsElsewhere } = await loadPreferences(chat.work, chat.person.id);
      await setPreferences(chat.work, chat.person.id, { helpsElsewhere: !helpsElsewhere });
      if (!helpsElsewhere) await chat.toast({ key: 'elsewhere-means' }, { alert: true });
      await showTimes(chat);
    },
    'my-times': async (chat) => await showTimes(chat),
    'my-day': async (chat, press) => {
      if (press.value < 1 || press.value > 7) return await chat.toast({ key: 'press-not-yours' });
      const { weekdays } = await loadPreferences(chat.work, chat.person.id);
      const changed = toggleWeekday(weekdays, press.value);
      if (changed === weekdays) return await chat.toast({ key: 'times-one-day' }, { alert: true });
      await setPreferences(chat.work, chat.person.id, { weekdays: changed });
      await showTimes(chat);
    },
    capacity: async (chat) =>
      await chat.redraw(capacityCard((await loadPreferences(chat.work, chat.person.id)).capacity)),
    'capacity-set': choosing(CAPACITIES, (most) => ({ capacity: most === 0 ? null : most }), showTimes),
    'own-quiet': async (chat) => await chat.redraw(ownQuietCard()),
    'own-quiet-set': async (chat, press) => {
      if (press.value >= OWN_QUIET_HOURS.length) return await chat.toast({ key: 'press-not-yours' });
      const period = OWN_QUIET_HOURS[press.value];
      await setPreferences(chat.work, chat.person.id, {
        quietFrom: period ? Temporal.PlainTime.from(period.from) : null,
        quietUntil: period ? Temporal.PlainTime.from(period.until) : null,
      });
      await showTimes(chat);
    },
    'my-offers': async (chat, { value: page }) => await showOffers(chat, page),
    'my-offer': async (chat, press) => {
      const kind = OFFERS[press.value];
      if (!kind) return await chat.toast({ key: 'press-not-yours' });
      const offered = await listOfferedHelp(chat.work, chat.person.id);
      const changed = offered.includes(kind) ? offered.filter((one) => one !== kind) : [...offered, kind];
      await setOfferedHelp(chat.work, chat.person.id, changed);
      await showOffers(chat, press.version);
    },
  },
};

/** One of a few choices, by its place on the card. */
function choosing<Choice>(
  choices: readonly Choice[],
  toPreferences: (choice: Choice) => Partial<Preferences>,
  show: (chat: Chat) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const choice = choices[press.value];
    if (choice === undefined) return await chat.toast({ key: 'press-not-yours' });
    await setPreferences(chat.work, chat.person.id, toPreferences(choice));
    await show(chat);
  };
}

async function showCalling(chat: Chat): Promise<void> {
  await chat.redraw(callingCard(chat.person.name, await loadPreferences(chat.work, chat.person.id)));
}

async function showTimes(chat: Chat): Promise<void> {
  await chat.redraw(timesCard(await loadPreferences(chat.work, chat.person.id)));
}

async function showOffers(chat: Chat, page: number): Promise<void> {
  await chat.redraw(offersCard(OFFERS, await listOfferedHelp(chat.work, chat.person.id), page));
}

/** Days somebody is away, said beforehand. @param timeZone where the association's families live */
export function createAbsenceHandlers(absenceForm: Form, timeZone: string): Handlers {
  return {
    presses: {
      absences: async (chat) => await chat.redraw(await showAbsences(chat, timeZone)),
      'absence-new': async (chat) => await openForm(chat, absenceForm, 0),
      'absence-drop': async (chat, press) => {
        if (!(await takeBackAbsence(chat.work, chat.person.id, press.id as AbsenceId)))
          return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw(await showAbsences(chat, timeZone));
      },
    },
  };
}
