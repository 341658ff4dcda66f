import type { Form, Option } from '../chat/form.ts';
import { localDate } from '../time/wall-time.ts';
import { showAbsences } from './absence-cards.ts';
import { declareAbsence } from './declare-absence.ts';

const DAYS_AHEAD = 14;
const LENGTHS_DAYS = [1, 2, 3, 7, 14, 30] as const;

/** An absence in two taps: from which day, and for how long. @param timeZone where the association's families live */
export function createAbsenceForm(timeZone: string): Form {
  return {
    name: 'absence',
    questions: [
      {
        name: 'from',
        text: () => ({ key: 'absence-ask-from' }),
        columns: 2,
        options: async ({ work }) => {
          const today = localDate(work.now, timeZone);
          return Array.from({ length: DAYS_AHEAD }, (_, days): Option => {
            const on = today.add({ days }).toString();
            return { label: { key: 'absence-day', args: { on: { on } } }, value: on };
          });
        },
      },
      {
        name: 'days',
        text: () => ({ key: 'absence-ask-days' }),
        columns: 2,
        options: async () =>
          LENGTHS_DAYS.map((days): Option => ({ label: { key: 'button-rest-days', args: { days } }, value: days })),
      },
    ],
    finish: async (chat, { answers }) => {
      const { from, days } = answers;
      if (typeof from !== 'string' || typeof days !== 'number') return { text: { key: 'form-over' } };
      const fromOn = Temporal.PlainDate.from(from);
      const away = { fromOn, untilOn: fromOn.add({ days: days - 1 }) };
      await declareAbsence(chat.work, chat.person.id, away);
      return await showAbsences(chat, timeZone);
    },
  };
}
