import { authorize } from '../access/authorize.ts';
import { broadcastMessage, type Words } from '../broadcasting/words.ts';
import type { Chat } from '../chat/context.ts';
import type { Answers, Form, Question } from '../chat/form.ts';
import { listCircles } from '../circles/store.ts';
import { KINDS } from '../commitments/kinds.ts';
import type { CircleId, DistrictId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { listGroups } from '../helping/store.ts';
import { isLanguage, LANGUAGES, type Language, type Text } from '../language/text.ts';
import { findLegalReference } from '../legal-reference/store.ts';
import { checkWords } from '../text-check/check-words.ts';
import { refusedWords } from '../text-check/messages.ts';
import { broadcastCard } from './messages.ts';
import { namesMoney } from './money.ts';
import { LONGEST_WORDS, readWords } from './read-words.ts';
import { type Audience, findBroadcast, insertDraft } from './store.ts';
import { loadView, type ViewSettings } from './view.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'ar');
const KINDS_A_CARD = 6;
const CIRCLES_A_CARD = 6;

/** Narrower words, in the order in which they are asked. */
const BY = ['kind', 'language', 'circle'] as const;

/** To whom, and what, in Arabic first; it ends in the preview. Nothing is sent by it. */
export function createBroadcastForm(settings: ViewSettings): Form {
  return {
    name: 'broadcast',
    questions: [toQuestion, ...narrowQuestions, ...goodsQuestions, ...wordQuestions],
    finish: async (chat, { subject, answers }) => {
      const districtId = subject as DistrictId;
      if (!authorize(chat.actor, 'message-district', { districtId })) return { text: { key: 'not-allowed' } };
      const words = wordsOf(answers);
      const asksForGoods = answers['goods'] === 'yes' || [...words.values()].some(namesMoney);
      const draft = { districtId, audience: audienceOf(answers), asksForGoods, draftedBy: chat.person.id, words };
      const id = await chat.once('draft', () => insertDraft(chat.work, draft));
      const found = await findBroadcast(chat.work, id);
      if (!found) return { text: { key: 'form-over' } };
      return await preview(chat, words, broadcastCard(await loadView(chat.work, found, settings), { isAuthor: true }));
    },
  };
}

/** The answers that lead to this audience again, so that only the words are asked. */
export function answersFor(audience: Audience, asksForGoods: boolean): Answers {
  const goods = { goods: asksForGoods ? 'yes' : 'no' };
  if (audience.to === 'groups') return { to: 'groups', ...goods };
  const { helpKind, language, circleId } = audience;
  const by = [
    ...(helpKind === undefined ? [] : ['kind']),
    ...(language === undefined ? [] : ['language']),
    ...(circleId === undefined ? [] : ['circle']),
  ];
  if (by.length === 0) return { to: 'all', ...goods };
  return {
    to: 'some',
    by,
    ...(helpKind === undefined ? {} : { kind: helpKind }),
    ...(language === undefined ? {} : { language }),
    ...(circleId === undefined ? {} : { circle: circleId }),
    ...goods,
  };
}

const toQuestion: Question = {
  name: 'to',
  text: () => ({ key: 'broadcast-ask-to' }),
  options: async (chat, { subject }) => {
    const hasGroups = (await listGroups(chat.work, subject as DistrictId)).length > 0;
    const ways = ['all', 'some', ...(hasGroups ? ['groups'] : [])];
    return ways.map((value) => ({ label: { key: `button-broadcast-to-${value}` }, value }));
  },
};

const narrowQuestions: Question[] = [
  {
    name: 'by',
    text: () => ({ key: 'broadcast-ask-by' }),
    applies: ({ to }) => to === 'some',
    many: 'some',
    options: async () => BY.map((value) => ({ label: { key: `button-broadcast-by-${value}` }, value })),
  },
  {
    name: 'kind',
    text: () => ({ key: 'broadcast-ask-kind' }),
    applies: (answers) => isBy(answers, 'kind'),
    aCard: KINDS_A_CARD,
    options: async () => Object.keys(KINDS).map((value) => ({ label: { key: `kind-${value}` }, value })),
  },
  {
    name: 'language',
    text: () => ({ key: 'broadcast-ask-language' }),
    applies: (answers) => isBy(answers, 'language'),
    options: async () => LANGUAGES.map(languageOption),
  },
  {
    name: 'circle',
    text: () => ({ key: 'broadcast-ask-circle' }),
    applies: (answers) => isBy(answers, 'circle'),
    aCard: CIRCLES_A_CARD,
    options: async (chat, { subject }) => {
      const circles = await listCircles(chat.work, subject as DistrictId);
      return circles
        .filter(({ stage }) => stage !== 'closed')
        .map(({ id, codeName }) => ({ label: { key: 'name', args: { name: codeName } }, value: id }));
    },
  },
];

const goodsQuestions: Question[] = [
  {
    name: 'goods',
    text: () => ({ key: 'broadcast-ask-goods' }),
    options: async (chat) => {
      const isAuthorised = (await findLegalReference(chat.work)) !== undefined;
      return [
        { label: { key: 'button-broadcast-goods-no' }, value: 'no' },
        { label: { key: 'button-broadcast-goods' }, value: isAuthorised ? 'yes' : 'unauthorised' },
      ];
    },
  },
  {
    // It has no answer: the only ways are back and out.
    name: 'authorisation',
    text: () => ({ key: 'broadcast-no-reference' }),
    applies: ({ goods }) => goods === 'unauthorised',
  },
];

const wordQuestions: Question[] = [
  wordsQuestion('ar', ({ to }) => ({ key: to === 'groups' ? 'broadcast-ask-words-groups' : 'broadcast-ask-words' })),
  {
    name: 'more',
    text: () => ({ key: 'broadcast-ask-more' }),
    many: 'any',
    options: async () => OTHERS.map(languageOption),
  },
  ...OTHERS.map((language) =>
    wordsQuestion(
      language,
      () => ({ key: 'broadcast-ask-words-in', args: { language: { text: { key: `language-${language}` } } } }),
      ({ more }) => Array.isArray(more) && more.includes(language),
    ),
  ),
];

function wordsQuestion(
  language: Language,
  text: Question['text'],
  applies: NonNullable<Question['applies']> = () => true,
): Question {
  return {
    name: `words-${language}`,
    text,
    applies,
    typed: async (chat, typed, { subject, answers }) => {
      const read = readWords(typed);
      if ('problem' in read) return { problem: unreadable(read.problem) };
      const problem = await findProblem(chat, read.words, { subject, goods: answers['goods'] });
      return problem ? { problem } : { answer: read.words };
    },
  };
}

function unreadable(problem: 'unreadable' | 'long'): Text {
  if (problem === 'unreadable') return { key: 'family-unreadable' };
  return { key: 'family-too-long', args: { longest: LONGEST_WORDS } };
}

/** Nobody is given away, whatever else there is; a sum may stand there only where the association may ask for money. */
async function findProblem(
  chat: Chat,
  words: string,
  { subject, goods }: { subject: number; goods: Answers[string] | undefined },
): Promise<Text | undefined> {
  const places = await checkWords(chat.work, { districtId: subject as DistrictId }, words);
  const exposed = places.filter(({ what }) => what !== 'sum');
  if (exposed.length > 0) return refusedWords(words, exposed);
  const isMoney = namesMoney(words) || places.length > 0;
  if (!isMoney || goods === 'yes') return undefined;
  return (await findLegalReference(chat.work)) === undefined ? { key: 'broadcast-names-money' } : undefined;
}

/** Shows the message as every language's reader gets it, and the card with the numbers below. */
async function preview(chat: Chat, words: Words, card: Message): Promise<Message> {
  const follows: Message = { text: { key: 'broadcast-preview' } };
  const isPress = chat.pressedId !== undefined;
  if (!isPress) await chat.say(follows);
  for (const language of words.keys()) {
    const message = broadcastMessage(words, language);
    if (message) await chat.say(message);
  }
  if (!isPress) return card;
  // The card of the form stands above what is said now.
  await chat.say(card);
  return follows;
}

function audienceOf(answers: Answers): Audience {
  const { to, kind, language, circle } = answers;
  if (to === 'groups') return { to: 'groups' };
  return {
    to: 'members',
    ...(isBy(answers, 'kind') ? { helpKind: String(kind) } : {}),
    ...(isBy(answers, 'language') ? { language: String(language) } : {}),
    ...(isBy(answers, 'circle') ? { circleId: Number(circle) as CircleId } : {}),
  };
}

function wordsOf(answers: Answers): Map<Language, string> {
  return new Map(
    (['ar', ...OTHERS] as const).filter(isLanguage).flatMap((language): [Language, string][] => {
      const words = answers[`words-${language}`];
      return typeof words === 'string' ? [[language, words]] : [];
    }),
  );
}

function isBy({ to, by }: Answers, way: (typeof BY)[number]): boolean {
  return to === 'some' && Array.isArray(by) && by.includes(way);
}

function languageOption(language: Language) {
  return { label: { key: `language-${language}` }, value: language };
}
