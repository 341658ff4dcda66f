import type { Answers, Filled, Option, Question } from '../chat/form.ts';
import { listMembers } from '../circles/store.ts';
import type { WEIGHTS } from '../commitments/add-commitment.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { problemText } from '../family-profile/form.ts';
import { readField } from '../family-profile/profile.ts';
import { mayShareAddress } from '../family-profile/store.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { mayBeChosen } from '../help-kinds/template.ts';

const A_CARD = 6;

export const isRota = ({ whose }: Answers): boolean => whose === 'rota';
export const isPromise = ({ whose }: Answers): boolean => whose === 'promise';
const picked = (answers: Answers, extra: string): boolean => {
  const { extras } = answers;
  return Array.isArray(extras) && extras.includes(extra);
};

/** Whether everybody in the circle takes turns, or one member promises every time. */
export const whoQuestions: readonly Question[] = [
  {
    name: 'whose',
    text: () => ({ key: 'commitment-ask-whose' }),
    options: async () =>
      ['rota', 'promise'].map((whose) => ({ label: { key: `button-whose-${whose}` }, value: whose })),
  },
  {
    name: 'members',
    text: () => ({ key: 'commitment-ask-members' }),
    applies: isRota,
    many: 'all',
    aCard: A_CARD,
    options: ({ work }, filled) => members(work, filled),
  },
  {
    name: 'promiser',
    text: () => ({ key: 'commitment-ask-promiser' }),
    applies: isPromise,
    aCard: A_CARD,
    options: ({ work }, filled) => members(work, filled),
  },
];

/** What is chosen rarely, behind one card on which nothing is picked at first. */
export const extraQuestions: readonly Question[] = [
  {
    name: 'extras',
    text: () => ({ key: 'commitment-ask-extras' }),
    many: 'any',
    options: async ({ work }, { subject, answers }) => {
      const mayBeElsewhere = await mayShareAddress(work, subject as CircleId);
      const shares = isRota(answers) && chosenMembers(answers).length > 1;
      const extras = ['double', 'ends', ...(shares ? ['shares'] : []), ...(mayBeElsewhere ? ['place'] : [])];
      return extras.map((extra) => ({ label: { key: `button-extra-${extra}` }, value: extra }));
    },
  },
  {
    name: 'less',
    text: () => ({ key: 'commitment-ask-less' }),
    applies: (answers) => picked(answers, 'shares'),
    many: 'any',
    aCard: A_CARD,
    options: ({ work }, filled) => members(work, filled, chosenMembers(filled.answers)),
  },
  {
    name: 'more',
    text: () => ({ key: 'commitment-ask-more' }),
    applies: (answers) => picked(answers, 'shares') && idsIn(answers['less']).length < chosenMembers(answers).length,
    many: 'any',
    aCard: A_CARD,
    options: ({ work }, filled) => {
      const less = idsIn(filled.answers['less']);
      return members(
        work,
        filled,
        chosenMembers(filled.answers).filter((id) => !less.includes(id)),
      );
    },
  },
  {
    name: 'place',
    text: () => ({ key: 'commitment-ask-place' }),
    applies: (answers) => picked(answers, 'place'),
    options: async () => [{ label: { key: 'button-place-home' }, value: false }],
    typed: async (chat, words) => {
      await chat.removeWords();
      const read = readField('address', words);
      return 'text' in read ? { answer: read.text } : { problem: problemText('address', read.problem) };
    },
  },
];

/** What the rare answers come to. */
export function readExtras(answers: Answers): { effort: number; until: 'review' | 'end'; place: string | undefined } {
  const { place } = answers;
  return {
    effort: picked(answers, 'double') ? 2 : 1,
    until: picked(answers, 'ends') ? 'end' : 'review',
    place: typeof place === 'string' ? place : undefined,
  };
}

/** The chosen members and the weight of each. */
export function readShares(answers: Answers): { member: MembershipId; share: keyof typeof WEIGHTS }[] {
  const less = idsIn(answers['less']);
  const more = idsIn(answers['more']);
  return chosenMembers(answers).map((member) => ({
    member,
    share: less.includes(member) ? 'half' : more.includes(member) ? 'double' : 'normal',
  }));
}

function chosenMembers(answers: Answers): MembershipId[] {
  return idsIn(answers['members']);
}

function idsIn(answer: Answers[string] | undefined): MembershipId[] {
  return Array.isArray(answer) ? (answer as MembershipId[]) : [];
}

async function members(work: Work, { subject, answers }: Filled, only?: readonly MembershipId[]): Promise<Option[]> {
  const all = await listMembers(work, subject as CircleId);
  const templates = await loadTemplates(work);
  return all
    .filter(
      (one) =>
        one.role === 'member' &&
        mayBeChosen(templates, String(answers['kind']), one) &&
        (only?.includes(one.id) ?? true),
    )
    .map(({ id, name }) => ({ label: { key: 'name', args: { name } }, value: id }));
}
