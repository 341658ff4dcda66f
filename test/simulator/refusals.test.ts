import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../src/simulator/checks/errors.ts';
import { GROUP_METHODS } from '../../src/simulator/methods/group-methods.ts';
import { personWith } from '../../src/simulator/state/accounts/people.ts';
import { start } from '../../src/simulator/state/accounts/private-chat.ts';
import { restrict } from '../../src/simulator/state/groups/administration.ts';
import { groupWith } from '../../src/simulator/state/groups/groups.ts';
import { askToJoin, makeLink } from '../../src/simulator/state/groups/invitations.ts';
import { addTheBot, join, leave, promoteTheBot, removeTheBot } from '../../src/simulator/state/groups/membership.ts';
import { usualRights } from '../../src/simulator/state/groups/rights.ts';
import { openTopic } from '../../src/simulator/state/groups/topics.ts';
import { passTime } from '../../src/simulator/state/pass-time.ts';
import { newState, type State } from '../../src/simulator/state/state.ts';
import { userView } from '../../src/simulator/state/views.ts';
import { MORNING } from './telegram.ts';

const BOT_ID = 1_000_000_001;
const BASIC = -4_000_001;
const FORUM = -1_000_004_000_002;
const CHANNEL = -1_000_004_000_003;
const LEFT = -1_000_004_000_004;
const PEOPLE = [1, 2, 3, 4];

const SETTINGS = {
  callbackLifeMs: 15_000,
  fileAt: () => undefined,
  isLimited: false,
  unknownMember: 'PARTICIPANT_ID_INVALID',
  tooManyReactions: 'REACTIONS_TOO_MANY',
} as const;

const PICTURE = { bytes: Buffer.from('ffd8ffe0', 'hex'), fileName: 'hay.jpg', mimeType: 'image/jpeg' };
const FILES = new Map([['photo', PICTURE]]);
const BLOBS = { put: () => {}, get: () => undefined };

test('whatever a bot asks of groups is done or refused in words, and what is refused changes nothing', () => {
  const deeds = fc.array(deed(), { minLength: 1, maxLength: 30 });
  const outcomes = { done: 0, refused: 0 };

  fc.assert(
    fc.property(deeds, (list) => {
      const state = village();
      for (const [at, { name, params }] of list.entries()) {
        const now = MORNING + at * 40_000;
        passTime(state, now);
        outcomes[perform(state, { name, params, now })] += 1;
      }
    }),
    { numRuns: 200 },
  );

  expect(outcomes.done).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(100);
});

function perform(
  state: State,
  { name, params, now }: { name: string; params: Record<string, string>; now: number },
): 'done' | 'refused' {
  const before = structuredClone(state);
  try {
    const call = { state, blobs: BLOBS, params: new Map(Object.entries(params)), files: FILES, now };
    const plan = GROUP_METHODS[name]?.({ ...call, settings: SETTINGS } as never);

    expect(state).toEqual(before);
    const result = plan?.apply();
    expect(result, name).toBeDefined();
    if (!plan?.changes) expect(state, `${name} says that it changes nothing`).toEqual(before);
    return 'done';
  } catch (error) {
    expect(error, `${name} ${JSON.stringify(params)}`).toBeInstanceOf(ApiError);
    expect((error as ApiError).message).toMatch(/^(Bad Request|Forbidden): \S/);
    expect(state, `${name} was refused and changed something`).toEqual(before);
    return 'refused';
  }
}

function deed(): fc.Arbitrary<{ name: string; params: Record<string, string> }> {
  type Value = string | number | object | undefined;
  const text = (value: Value) => (typeof value === 'object' ? JSON.stringify(value) : value?.toString());
  const of = (values: Value[]) => fc.constantFrom(...values.map(text));
  /** Mostly what is right, sometimes what is not. */
  const some = (right: Value[], wrong: Value[]) =>
    fc.oneof({ weight: 6, arbitrary: of(right) }, { weight: 1, arbitrary: of(wrong) });
  const flag = of([undefined, 'true', 'false']);
  const all = {
    chat_id: some([FORUM, '@nour', FORUM, CHANNEL], [BASIC, LEFT, 1, 2, 4711, '', undefined]),
    user_id: some([2, 3, 4], [1, BOT_ID, 4711, 0, 'x', undefined]),
    message_id: some([6, 7, 8, 9], [1, 5, 4711, undefined]),
    message_thread_id: some([5], [1, 4711, undefined]),
    permissions: some([{}, { can_send_messages: true }], [{ can_send_polls: 1 }, [], 'x', undefined]),
    until_date: some([0, MORNING / 1000 + 60], ['x', undefined]),
    title: some(['حي'], ['', undefined]),
    description: some(['حي'], ['', undefined]),
    custom_title: some(['منسق'], ['x'.repeat(17), '🌙']),
    name: some(['المواعيد'], ['', undefined]),
    invite_link: some(['https://t.me/+own'], ['https://t.me/+x', '', undefined]),
    member_limit: some([0, undefined], [3, 100_000]),
    reaction: some([[{ type: 'emoji', emoji: '👍' }], []], [[{ type: 'emoji', emoji: 'x' }], {}, [{}], undefined]),
    question: some(['متى؟'], ['', undefined]),
    options: some([['أ', 'ب'], [{ text: 'أ' }]], [[], [1, {}], 'x', undefined]),
    type: some(['regular', undefined], ['quiz', 'x']),
    correct_option_ids: some([[0]], [[7], 'x', undefined]),
    open_period: some([5, 600, undefined], ['x']),
    reply_parameters: some([undefined], [{ message_id: 3 }, { message_id: 3, chat_id: FORUM }, {}]),
    reply_markup: some([undefined, { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] }], ['null', []]),
    creates_join_request: flag,
    only_if_banned: flag,
    can_pin_messages: flag,
    can_promote_members: flag,
    is_anonymous: flag,
  };
  const params = fc
    .record(all)
    .map((given) =>
      Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    );
  return fc.record({ name: fc.constantFrom(...Object.keys(GROUP_METHODS)), params });
}

function village(): State {
  const state = newState({ botId: BOT_ID, botUsername: 'sanad_try_bot', seed: 1, now: MORNING });
  const [amina, bilal, hassan, zaynab] = PEOPLE.map((id) => personWith(state, { id, firstName: `p${id}` }));
  if (!amina || !bilal || !hassan || !zaynab) throw new Error('The village is empty.');
  start(state, amina, undefined, MORNING);
  const groups = [
    groupWith(state, { id: BASIC, title: 'basic', kind: 'group' }),
    groupWith(state, { id: FORUM, title: 'forum', username: 'nour', isForum: true }),
    groupWith(state, { id: CHANNEL, title: 'channel', kind: 'channel' }),
    groupWith(state, { id: LEFT, title: 'left' }),
  ];
  for (const group of groups) {
    join(state, group, [amina, bilal], MORNING);
    addTheBot(state, group, amina, MORNING);
    if (group.id === LEFT) removeTheBot(state, group, amina, MORNING);
    if (group.id !== FORUM) continue;
    promoteTheBot(state, group, { by: amina, rights: { ...usualRights(), can_promote_members: true } }, MORNING);
    openTopic(state, group, { by: userView(amina), name: 'topic', iconColor: 1 }, MORNING);
    Object.assign(makeLink(state, group, { creatorId: BOT_ID, createsJoinRequest: true }), {
      link: 'https://t.me/+own',
    });
    askToJoin(state, hassan, 'https://t.me/+own', MORNING);
    join(state, group, [zaynab], MORNING);
    restrict(state, group, { by: amina, whom: bilal, permissions: {}, untilMs: MORNING + 60_000 }, MORNING);
    leave(state, group, zaynab, MORNING);
  }
  return state;
}
