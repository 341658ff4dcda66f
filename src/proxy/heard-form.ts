import { authorize } from '../access/authorize.ts';
import { listCoordinators } from '../access/store.ts';
import type { Answers, Form } from '../chat/form.ts';
import { findCircle } from '../circles/store.ts';
import { FIRST_CHOICES } from '../consent/purposes.ts';
import type { HeardIn } from '../consent/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import { getPerson } from '../people/store.ts';
import { localDate } from '../time/wall-time.ts';
import { recordConsent } from './record-consent.ts';

const HEARD_IN: readonly HeardIn[] = ['ar', 'ary', 'zgh', 'fr', 'en'];
/** How many days ago it was heard. */
const DAYS_AGO = [0, 1, 2, 3];

/** The consent of a family without a phone: who of the team heard it, in which language and on which day. */
export const heardForm: Form = {
  name: 'heard',
  questions: [
    {
      name: 'heardBy',
      text: () => ({ key: 'heard-ask-who' }),
      options: async (chat, { subject }) => {
        const circle = await findCircle(chat.work, subject as CircleId);
        const team = circle ? await listCoordinators(chat.work, circle.districtId) : [];
        return await Promise.all(
          team.map(async ({ id }) => ({
            label: { key: 'name', args: { name: (await getPerson(chat.work, id)).name } },
            value: id,
          })),
        );
      },
    },
    {
      name: 'heardIn',
      text: () => ({ key: 'heard-ask-language' }),
      options: async () => HEARD_IN.map((language) => ({ label: { key: `heard-in-${language}` }, value: language })),
    },
    {
      name: 'daysAgo',
      text: () => ({ key: 'heard-ask-day' }),
      options: async (chat, { subject }) => {
        const circle = await findCircle(chat.work, subject as CircleId);
        const today = localDate(chat.work.now, circle?.timeZone ?? 'UTC');
        return DAYS_AGO.map((days) => ({
          label: { key: 'heard-on', args: { on: { on: today.subtract({ days }).toString() } } },
          value: days,
        }));
      },
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const circle = await findCircle(chat.work, subject as CircleId);
    if (!circle || !authorize(chat.actor, 'record-consent', { circleId: circle.id, districtId: circle.districtId }))
      return { text: { key: 'not-allowed' } };
    const heard = await readHeard(answers, localDate(chat.work.now, circle.timeZone), async (id) =>
      (await listCoordinators(chat.work, circle.districtId)).some((one) => one.id === id),
    );
    if (!heard) return { text: { key: 'form-over' } };
    const wish = { circleId: circle.id, by: chat.person.id, choices: FIRST_CHOICES, ...heard };
    const recorded = await chat.once('record-consent', () => recordConsent(chat.work, wish));
    if (recorded.kind === 'has-guardian') return { text: { key: 'invite-has-guardian' } };
    return {
      text: { key: 'consent-recorded', args: { codeName: circle.codeName } },
      buttons: [[{ label: { key: 'button-invite-proxy' }, press: { action: 'invite-proxy', id: circle.id } }]],
    };
  },
};

async function readHeard(
  { heardBy, heardIn, daysAgo }: Answers,
  today: Temporal.PlainDate,
  isOfTeam: (id: PersonId) => Promise<boolean>,
) {
  const language = HEARD_IN.find((one) => one === heardIn);
  if (!language || typeof daysAgo !== 'number' || !(await isOfTeam(heardBy as unknown as PersonId))) return undefined;
  return { heardBy: heardBy as unknown as PersonId, heardIn: language, heardOn: today.subtract({ days: daysAgo }) };
}
