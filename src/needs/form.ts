import { authorize } from '../access/authorize.ts';
import type { Sensitivity } from '../access/newcomer.ts';
import type { Chat } from '../chat/context.ts';
import type { Answers, Form, Option, Question } from '../chat/form.ts';
import { findCircle } from '../circles/store.ts';
import { isKind } from '../commitments/kinds.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { findDistrict } from '../districts/store.ts';
import { LONGEST, readField } from '../family-profile/profile.ts';
import { KIND_LIST } from '../help-kinds/change-kind.ts';
import { kindWithIcon } from '../help-kinds/messages.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { SENSITIVITIES } from '../help-kinds/template.ts';
import type { Text } from '../language/text.ts';
import { plainDigits } from '../people/digits.ts';
import { checkWords } from '../text-check/check-words.ts';
import { refusedWords } from '../text-check/messages.ts';
import { localDate } from '../time/wall-time.ts';
import { finishDraft } from './finish-draft.ts';
import type { Asks, Part, Unit, Urgency } from './need.ts';
import { ASKS, MOST, PARTS, TIME_UNITS, URGENCIES } from './need.ts';

/** That nothing is added. */
const NONE = false;
/** From when until when, as days from today. Buttons carry the dates themselves: a draft may lie overnight. */
const WINDOWS: readonly { name: string; from: number; until: number }[] = [
  { name: 'today', from: 0, until: 0 },
  { name: 'tomorrow', from: 1, until: 1 },
  { name: 'three-days', from: 0, until: 2 },
  { name: 'week', from: 0, until: 6 },
  { name: 'two-weeks', from: 0, until: 13 },
];
const AMOUNTS = [1, 2, 3, 4, 5, 10] as const;

/** A need in a few touches; words, or a voice note, only if somebody wishes. */
export const needForm: Form = {
  name: 'need',
  questions: [
    {
      name: 'kind',
      text: () => ({ key: 'need-ask-kind' }),
      aCard: 5,
      options: async ({ work }) => {
        const templates = await loadTemplates(work);
        return KIND_LIST.map((value): Option => ({ label: kindWithIcon(value, templates), value }));
      },
    },
    choice('asks', ASKS),
    {
      name: 'quantity',
      text: () => ({ key: 'need-ask-quantity', args: { most: MOST } }),
      applies: ({ asks }) => asks !== 'money',
      columns: 3,
      options: async () =>
        AMOUNTS.map((value): Option => ({ label: { key: 'need-number', args: { number: String(value) } }, value })),
      typed: async (_, words) => {
        const quantity = readQuantity(words);
        return quantity === undefined
          ? { problem: { key: 'need-no-quantity', args: { most: MOST } } }
          : { answer: quantity };
      },
    },
    { ...choice('unit', TIME_UNITS), applies: ({ asks }) => asks === 'time' },
    {
      name: 'window',
      text: () => ({ key: 'need-ask-window' }),
      options: async ({ work }, { subject }) => {
        const circle = await findCircle(work, subject as CircleId);
        const today = localDate(work.now, circle?.timeZone ?? 'UTC');
        return WINDOWS.map(({ name, from, until }): Option => {
          const days = [today.add({ days: from }), today.add({ days: until })].map(String);
          return { label: { key: `button-need-${name}` }, value: days };
        });
      },
    },
    choice('part', PARTS),
    choice('urgency', URGENCIES),
    {
      name: 'area',
      text: () => ({ key: 'need-ask-area' }),
      options: async ({ work }, { subject }) => {
        const circle = await findCircle(work, subject as CircleId);
        const district = circle && (await findDistrict(work, circle.districtId));
        return [{ label: { key: 'name', args: { name: district?.name ?? '—' } }, value: NONE }];
      },
      typed: async (chat, words, { subject }) =>
        await readChecked(chat.work, subject as CircleId, { field: 'area', words }),
    },
    choice('audience', SENSITIVITIES),
    {
      name: 'words',
      text: () => ({ key: 'need-ask-words' }),
      options: async () => [{ label: { key: 'button-need-no-words' }, value: NONE }],
      typed: async (chat, words, { subject }) => await readNeedWords(chat.work, subject as CircleId, words),
    },
  ],
  finish: async (chat, { subject, answers }) => await draftFrom(chat, subject as CircleId, answers),
};

/** Words about a need on one line, without anything that gives somebody away. */
export async function readNeedWords(work: Work, circleId: CircleId, words: string): Promise<Read> {
  return await readChecked(work, circleId, { field: 'notes', words });
}

type Read = { answer: string } | { problem: Text };

async function readChecked(
  work: Work,
  circleId: CircleId,
  { field, words }: { field: 'area' | 'notes'; words: string },
): Promise<Read> {
  const read = readField(field, words);
  if (!('text' in read)) return { problem: problemOf(read.problem, LONGEST[field]) };
  const places = await checkWords(work, { circleId }, read.text);
  return places.length > 0 ? { problem: refusedWords(read.text, places) } : { answer: read.text };
}

/** @returns undefined for what is no whole number from one to the most */
export function readQuantity(words: string): number | undefined {
  const quantity = /^[\s\p{Cf}]*\p{Nd}{1,4}[\s\p{Cf}]*$/u.test(words) ? Number(plainDigits(words)) : 0;
  return quantity >= 1 && quantity <= MOST ? quantity : undefined;
}

/** A draft from answers that were given so far; `voice` is the note that holds the words. */
export async function draftFrom(chat: Chat, circleId: CircleId, answers: Answers, voice?: number): Promise<Message> {
  const circle = await findCircle(chat.work, circleId);
  const place = circle && { circleId, districtId: circle.districtId };
  if (!circle || !place || !authorize(chat.actor, 'draft-need', place)) return { text: { key: 'not-allowed' } };
  const facts = readFacts(answers);
  if (!facts) return { text: { key: 'form-over' } };
  const words = typeof answers['words'] === 'string' ? answers['words'] : '';
  return await finishDraft(chat, circle, { facts, words, voice });
}

export type Facts = NonNullable<ReturnType<typeof readFacts>>;

function readFacts(answers: Answers) {
  const { kind, asks, window, part, urgency, audience, area } = answers;
  const [fromOn, untilOn] = Array.isArray(window) ? window.map((day) => Temporal.PlainDate.from(String(day))) : [];
  if (!isKind(kind) || !fromOn || !untilOn) return undefined;
  const unit = asks === 'time' ? answers['unit'] : asks === 'goods' ? 'pieces' : 'share';
  return {
    kind,
    asks: asks as Asks,
    quantity: asks === 'money' ? 1 : Number(answers['quantity']),
    unit: unit as Unit,
    fromOn,
    untilOn,
    part: part as Part,
    urgency: urgency as Urgency,
    area: typeof area === 'string' ? area : undefined,
    audience: (asks === 'money' ? 'coordinator-only' : (audience ?? 'open')) as Sensitivity,
  };
}

function choice(name: string, values: readonly string[]): Question {
  return {
    name,
    text: () => ({ key: `need-ask-${name}` }),
    options: async () => values.map((value): Option => ({ label: { key: `button-need-${name}-${value}` }, value })),
  };
}

function problemOf(problem: 'unreadable' | 'long' | 'number', longest: number): Text {
  if (problem === 'long') return { key: 'family-too-long', args: { longest } };
  return { key: problem === 'number' ? 'family-no-numbers' : 'family-unreadable' };
}
