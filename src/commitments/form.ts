import { authorize } from '../access/authorize.ts';
import type { Answers, Form, Option } from '../chat/form.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import type { Text } from '../language/text.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { localDate } from '../time/wall-time.ts';
import { addCommitment } from './add-commitment.ts';
import type { Kind, WindowChoice } from './kinds.ts';
import { isKind, KINDS } from './kinds.ts';
import { addedCard, windowInWords } from './messages.ts';
import { planReview } from './review.ts';
import { getCommitment } from './store.ts';
import { tellRota } from './tell-rota.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** A weekly commitment in five taps: what, which day, when, who, and a look at the whole. */
export const commitmentForm: Form = {
  name: 'commitment',
  questions: [
    {
      name: 'kind',
      text: () => ({ key: 'commitment-ask-kind' }),
      options: async ({ work }, { subject }) => {
        const tap = await loadTap(work, subject as CircleId);
        return Object.keys(KINDS)
          .filter((kind) => isAllowed(tap, kind))
          .map(kindOption);
      },
    },
    {
      name: 'weekday',
      text: () => ({ key: 'commitment-ask-day' }),
      columns: 2,
      options: async ({ work }) =>
        WEEKDAYS.map((day) => ({
          label: { key: 'weekday', args: { day: { weekdayOf: anyDayOn(work.now, day) } } },
          value: day,
        })),
    },
    {
      name: 'window',
      text: () => ({ key: 'commitment-ask-window' }),
      options: async (_, { answers }) =>
        windowsOf(answers).map((window) => ({ label: { key: `window-${window.name}` }, value: window.name })),
    },
    {
      name: 'members',
      text: () => ({ key: 'commitment-ask-members' }),
      many: true,
      options: async ({ work }, { subject }) => {
        const members = await listMembers(work, subject as CircleId);
        return members
          .filter(({ role }) => role === 'member')
          .map(({ id, name }) => ({ label: { key: 'name', args: { name } }, value: id }));
      },
    },
    { name: 'agreed', text: summary, options: async () => [{ label: { key: 'button-add-commitment' }, value: true }] },
  ],
  finish: async (chat, { subject, answers }) => {
    const circle = await findCircle(chat.work, subject as CircleId);
    const { kind, weekday, members } = answers;
    const window = windowsOf(answers).find(({ name }) => name === answers['window']);
    if (!circle || !authorize(chat.actor, 'add-commitment', { districtId: circle.districtId }))
      return { text: { key: 'not-allowed' } };
    if (!isKind(kind) || typeof weekday !== 'number' || !window || !Array.isArray(members))
      return { text: { key: 'form-over' } };
    const stillThere = new Set(await listMembers(chat.work, circle.id).then((all) => all.map(({ id }) => id)));
    const chosen = (members as MembershipId[]).filter((id) => stillThere.has(id));
    const wish = {
      circleId: circle.id,
      kind,
      weekday,
      window,
      members: chosen,
      by: chat.person.id,
    };
    const added = await chat.once('add-commitment', () => addCommitment(chat.work, wish));
    if (added.kind === 'not-active') return { text: { key: 'invite-awaits-consent' } };
    if (added.kind === 'not-wanted') return { text: { key: 'commitment-not-wanted' } };
    await planTurns(chat.work, added.commitmentId);
    const commitment = await getCommitment(chat.work, added.commitmentId);
    await planReview(chat.work, commitment, circle);
    await tellRota(chat.work, commitment);
    return addedCard(commitment, circle);
  },
};

function kindOption(kind: string): Option {
  return { label: { key: `kind-${kind}` }, value: kind };
}

function windowsOf({ kind }: Answers): readonly WindowChoice[] {
  return isKind(kind) ? KINDS[kind] : [];
}

/** Some date that falls on a weekday, for having the day's name written. */
function anyDayOn(now: Temporal.Instant, weekday: number): string {
  const today = localDate(now, 'UTC');
  return today.add({ days: weekday - today.dayOfWeek }).toString();
}

function summary(answers: Answers): Text {
  const window = windowsOf(answers).find(({ name }) => name === answers['window']);
  const weekday = Number(answers['weekday']);
  const members = Array.isArray(answers['members']) ? answers['members'].length : 0;
  const when: Text = window ? windowInWords({ ...window, weekday }) : { key: 'form-over' };
  return {
    key: 'commitment-summary',
    args: { what: { text: { key: `kind-${answers['kind'] as Kind}` } }, when: { text: when }, members },
  };
}
