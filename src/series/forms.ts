import type { Chat } from '../chat/context.ts';
import type { Filled, Form, Option } from '../chat/form.ts';
import { listMembers } from '../circles/store.ts';
import { WEIGHTS } from '../commitments/add-commitment.ts';
import type { CommitmentId, MembershipId } from '../db/ids.ts';
import { problemText } from '../family-profile/form.ts';
import { readField } from '../family-profile/profile.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { mayBeChosen } from '../help-kinds/template.ts';
import { localDate } from '../time/wall-time.ts';
import type { Changed } from './change-series.ts';
import { changeMembers, changePlace, changeShares, changeUntil } from './change-series.ts';
import { drawSeries, findOwnSeries } from './on-series.ts';
import { listWeights } from './store.ts';

const A_CARD = 6;
const TERMS_MONTHS = [1, 3, 6, 12] as const;

/** Who is in the rota: those who are in it are picked at first. */
export const whoForm: Form = {
  name: 'series-who',
  questions: [
    {
      name: 'members',
      text: () => ({ key: 'series-ask-members' }),
      many: 'some',
      aCard: A_CARD,
      options: (chat, filled) => everybody(chat, filled),
      pickedAtFirst: async (chat, { subject }) =>
        (await listWeights(chat.work, subject as CommitmentId)).map(({ member }) => member),
    },
  ],
  finish: async (chat, filled) =>
    await finish(
      chat,
      filled,
      async (by, id) => await changeMembers(chat.work, { id, by, members: idsIn(filled, 'members') }),
    ),
};

/** Who takes half a share, and who a double one. */
export const sharesForm: Form = {
  name: 'series-shares',
  questions: [
    {
      name: 'less',
      text: () => ({ key: 'commitment-ask-less' }),
      many: 'any',
      aCard: A_CARD,
      options: (chat, filled) => inRota(chat, filled, []),
      pickedAtFirst: (chat, filled) => withWeight(chat, filled, WEIGHTS.half),
    },
    {
      name: 'more',
      text: () => ({ key: 'commitment-ask-more' }),
      many: 'any',
      aCard: A_CARD,
      options: (chat, filled) => inRota(chat, filled, idsIn(filled, 'less')),
      pickedAtFirst: (chat, filled) => withWeight(chat, filled, WEIGHTS.double),
    },
  ],
  finish: async (chat, filled) => {
    const less = idsIn(filled, 'less');
    const more = idsIn(filled, 'more');
    return await finish(chat, filled, async (by, id) => {
      const shares = (await listWeights(chat.work, id)).map(({ member }) => ({
        member,
        weight: less.includes(member) ? WEIGHTS.half : more.includes(member) ? WEIGHTS.double : WEIGHTS.normal,
      }));
      return await changeShares(chat.work, { id, by, shares });
    });
  },
};

/** Until when it goes on, counted from today, and whether it is asked about then. */
export const untilForm: Form = {
  name: 'series-until',
  questions: [
    {
      name: 'months',
      text: () => ({ key: 'series-ask-until' }),
      columns: 2,
      options: async () => TERMS_MONTHS.map((months) => ({ label: { key: 'term', args: { months } }, value: months })),
    },
    {
      name: 'then',
      text: () => ({ key: 'series-ask-then' }),
      options: async () => ['review', 'end'].map((then) => ({ label: { key: `button-then-${then}` }, value: then })),
    },
  ],
  finish: async (chat, filled) =>
    await finish(chat, filled, async (by, id) => {
      const own = await findOwnSeries(chat, id);
      const today = localDate(chat.work.now, own?.circle.timeZone ?? 'UTC');
      const { months, then } = filled.answers;
      const until = then === 'end' ? 'end' : 'review';
      return await changeUntil(chat.work, { id, by, reviewOn: today.add({ months: Number(months) }), until });
    }),
};

/** Where it takes place. */
export const placeForm: Form = {
  name: 'series-place',
  questions: [
    {
      name: 'place',
      text: () => ({ key: 'commitment-ask-place' }),
      options: async () => [{ label: { key: 'button-place-home' }, value: false }],
      typed: async (chat, words) => {
        await chat.removeWords();
        const read = readField('address', words);
        return 'text' in read ? { answer: read.text } : { problem: problemText('address', read.problem) };
      },
    },
  ],
  finish: async (chat, filled) => {
    const { place } = filled.answers;
    return await finish(chat, filled, async (by, id) =>
      changePlace(chat.work, { id, by, place: typeof place === 'string' ? place : undefined }),
    );
  },
};

/** Carries a change out for a coordinator of the circle and shows the commitment as it is then. */
async function finish(
  chat: Chat,
  { subject }: Filled,
  change: (by: Chat['person']['id'], id: CommitmentId) => Promise<Changed>,
) {
  const own = await findOwnSeries(chat, subject as CommitmentId);
  if (!own) return { text: { key: 'not-allowed' } };
  await chat.once('change-series', () => change(chat.person.id, own.commitment.id));
  return await drawSeries(chat, own.commitment.id);
}

async function everybody(chat: Chat, { subject }: Filled): Promise<Option[]> {
  const own = await findOwnSeries(chat, subject as CommitmentId);
  const all = own ? await listMembers(chat.work, own.circle.id) : [];
  const templates = await loadTemplates(chat.work);
  return all
    .filter((one) => one.role === 'member' && own && mayBeChosen(templates, own.commitment.kind, one))
    .map(({ id, name }) => ({ label: { key: 'name', args: { name } }, value: id }));
}

async function inRota(chat: Chat, filled: Filled, without: readonly MembershipId[]): Promise<Option[]> {
  const members = (await listWeights(chat.work, filled.subject as CommitmentId)).map(({ member }): number => member);
  const own = await everybody(chat, filled);
  return own.filter(({ value }) => members.includes(Number(value)) && !without.includes(Number(value) as MembershipId));
}

async function withWeight(chat: Chat, { subject }: Filled, weight: number): Promise<MembershipId[]> {
  const all = await listWeights(chat.work, subject as CommitmentId);
  return all.filter((one) => one.weight === weight).map(({ member }) => member);
}

function idsIn({ answers }: Filled, name: string): MembershipId[] {
  const answer = answers[name];
  return Array.isArray(answer) ? (answer as MembershipId[]) : [];
}
