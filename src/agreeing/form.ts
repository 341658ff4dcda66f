import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import type { Answers, Filled, Form, Option, Question } from '../chat/form.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import type { NewCommitment } from '../commitments/add-commitment.ts';
import { addCommitment, WEIGHTS } from '../commitments/add-commitment.ts';
import { isKind, KINDS } from '../commitments/kinds.ts';
import { about, addedCard } from '../commitments/messages.ts';
import { planReview } from '../commitments/review.ts';
import type { Commitment } from '../commitments/store.ts';
import { getCommitment } from '../commitments/store.ts';
import { tellRota } from '../commitments/tell-rota.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { kindWithIcon } from '../help-kinds/messages.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { mayBeChosen } from '../help-kinds/template.ts';
import type { Text } from '../language/text.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { isRestricted } from '../restricting/store.ts';
import { proposedCard } from './messages.ts';
import { readRhythm } from './rhythm.ts';
import { tellPromised, tellPromiseOffered } from './tell-promise.ts';
import { firstDateQuestion, rhythmQuestions, windowQuestions } from './when-questions.ts';
import { extraQuestions, isPromise, readExtras, readShares, whoQuestions } from './who-questions.ts';
import { readWindow } from './window.ts';

const KINDS_A_CARD = 6;
const TERMS_MONTHS = [6, 3, 12, 1] as const;

const termQuestion: Question = {
  name: 'months',
  text: () => ({ key: 'commitment-ask-term' }),
  columns: 2,
  options: async () => TERMS_MONTHS.map((months) => ({ label: { key: 'term', args: { months } }, value: months })),
};

const agreedQuestion: Question = {
  name: 'agreed',
  text: summary,
  options: async () => [{ label: { key: 'button-add-commitment' }, value: true }],
};

/** A coordinator adds a commitment by buttons alone: what, how often, when, from when and how long, who, and a look at the whole. */
export const commitmentForm: Form = {
  name: 'commitment',
  questions: [
    {
      name: 'kind',
      text: () => ({ key: 'commitment-ask-kind' }),
      aCard: KINDS_A_CARD,
      options: async ({ work }, { subject }) => {
        const tap = await loadTap(work, subject as CircleId);
        const allowed = Object.keys(KINDS).filter((kind) => isAllowed(tap, kind));
        return await kindOptions(work, allowed);
      },
    },
    ...rhythmQuestions,
    ...windowQuestions,
    firstDateQuestion,
    termQuestion,
    ...whoQuestions,
    ...extraQuestions,
    agreedQuestion,
  ],
  finish: async (chat, filled) => {
    const circle = await findCircle(chat.work, filled.subject as CircleId);
    if (!circle || !authorize(chat.actor, 'add-commitment', { districtId: circle.districtId }))
      return { text: { key: 'not-allowed' } };
    return await add(chat, circle, filled, await chosenBy(chat, circle, filled.answers));
  },
};

/** A member offers a promise of their own; a coordinator confirms it. */
export const promiseForm: Form = {
  name: 'promise',
  questions: [
    {
      name: 'kind',
      text: () => ({ key: 'promise-ask-kind' }),
      aCard: KINDS_A_CARD,
      options: async (chat, { subject }) =>
        await kindOptions(chat.work, await kindsToPromise(chat, subject as CircleId)),
    },
    ...rhythmQuestions,
    ...windowQuestions,
    firstDateQuestion,
    termQuestion,
    { ...agreedQuestion, options: async () => [{ label: { key: 'button-promise-offer' }, value: true }] },
  ],
  finish: async (chat, filled) => {
    const circle = await findCircle(chat.work, filled.subject as CircleId);
    const own = circle && ownPlace(chat, circle.id);
    const kinds = circle ? await kindsToPromise(chat, circle.id) : [];
    if (!circle || !own || !kinds.includes(String(filled.answers['kind']))) return { text: { key: 'not-allowed' } };
    return await add(chat, circle, filled, { promisedBy: own.id });
  },
};

/** The kinds of help that a member may promise by themself: those the family wants, also from them. */
export async function kindsToPromise(chat: Chat, circleId: CircleId): Promise<string[]> {
  const own = ownPlace(chat, circleId);
  if (!own || !authorize(chat.actor, 'take-turns', { circleId })) return [];
  const tap = await loadTap(chat.work, circleId);
  const templates = await loadTemplates(chat.work);
  const kinds: string[] = [];
  for (const kind of Object.keys(KINDS)) {
    const mayBe = isAllowed(tap, kind) && mayBeChosen(templates, kind, own);
    if (mayBe && !(await isRestricted(chat.work, own.id, kind))) kinds.push(kind);
  }
  return kinds;
}

function ownPlace({ actor }: Chat, circleId: CircleId) {
  return actor.memberships.find((one) => one.circleId === circleId && one.role === 'member');
}

type Who = NewCommitment['who'];

/** Those who are still in the circle. */
async function chosenBy(chat: Chat, circle: Circle, answers: Answers): Promise<Who> {
  if (isPromise(answers)) return { promisedBy: Number(answers['promiser']) as MembershipId };
  const there = new Set((await listMembers(chat.work, circle.id)).map(({ id }) => id));
  return readShares(answers)
    .filter(({ member }) => there.has(member))
    .map(({ member, share }) => ({ member, weight: WEIGHTS[share] }));
}

async function add(chat: Chat, circle: Circle, { answers }: Filled, who: Who): Promise<Message> {
  const recurrence = readRhythm(answers);
  const window = readWindow(answers);
  const { kind, first, months } = answers;
  if (!recurrence || !window || typeof kind !== 'string' || typeof first !== 'string' || typeof months !== 'number')
    return { text: { key: 'form-over' } };
  const anchorOn = Temporal.PlainDate.from(first);
  const { effort, until, place } = readExtras(answers);
  const templates = await loadTemplates(chat.work);
  const load = isKind(kind) ? templates[kind].effort : 1;
  const wish: NewCommitment = {
    circleId: circle.id,
    kind,
    series: { recurrence, anchorOn, ...window },
    reviewOn: anchorOn.add({ months }),
    until,
    effort: effort * load,
    who,
    by: chat.person.id,
    ...(place === undefined ? {} : { place }),
  };
  const added = await chat.once('add-commitment', () => addCommitment(chat.work, wish));
  if (added.kind === 'not-active') return { text: { key: 'invite-awaits-consent' } };
  if (added.kind === 'not-wanted') return { text: { key: 'commitment-not-wanted' } };
  if (added.kind === 'overlaps') return { text: { key: 'commitment-overlaps' } };
  return await begin(chat, await getCommitment(chat.work, added.commitmentId), circle);
}

/** A rota is planned and its members are told; a promise waits for the other side's yes. */
async function begin(chat: Chat, commitment: Commitment, circle: Circle): Promise<Message> {
  if (commitment.state === 'active') {
    await planTurns(chat.work, commitment.id);
    await planReview(chat.work, commitment, circle);
    await tellRota(chat.work, commitment);
    return addedCard(commitment, circle);
  }
  const isOwn = chat.actor.memberships.some(({ id }) => id === commitment.promisedBy);
  if (isOwn) await tellPromiseOffered(chat.work, commitment, circle);
  else await tellPromised(chat.work, commitment, circle);
  return proposedCard(commitment, circle, isOwn ? 'team' : 'member');
}

async function kindOptions(work: Work, kinds: readonly string[]): Promise<Option[]> {
  const templates = await loadTemplates(work);
  return kinds.filter(isKind).map((kind) => ({ label: kindWithIcon(kind, templates), value: kind }));
}

function summary(answers: Answers): Text {
  const recurrence = readRhythm(answers);
  const window = readWindow(answers);
  const { kind, first, months } = answers;
  if (!recurrence || !window || typeof first !== 'string') return { key: 'form-over' };
  const { effort, until, place } = readExtras(answers);
  const notes: Text[] = [
    { key: until === 'end' ? 'commitment-ends-then' : 'commitment-asks-then' },
    ...(effort > 1 ? [{ key: 'commitment-counts-double' }] : []),
    ...(place === undefined ? [] : [{ key: 'commitment-has-place' }]),
  ];
  const members = Array.isArray(answers['members']) ? answers['members'].length : 1;
  return {
    key: 'commitment-summary',
    args: {
      ...about({ kind: String(kind), recurrence, ...window }),
      members,
      on: { on: first },
      until: {
        on: Temporal.PlainDate.from(first)
          .add({ months: Number(months) })
          .toString(),
      },
      notes: { lines: notes },
    },
  };
}
