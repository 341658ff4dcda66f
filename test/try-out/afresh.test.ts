import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkInvariants } from '../kit/invariants.ts';
import { type Chat, type RunningVillage, startVillage } from './running-village.ts';

let village: RunningVillage;

beforeAll(async () => {
  village = await startVillage();
}, 120_000);

afterAll(async () => {
  await village?.close();
});

test('starting afresh while people press brings the same village back at the same address', async () => {
  const before = wordsOf(await village.chats());
  const realTime = Date.now();
  await village.post('clock', { to: 'week' });
  await village.post('people', { firstName: 'غريب', languageCode: 'ar' });
  const { url } = village;

  const resets = [village.post('reset'), village.post('reset')];
  const presses = await pressUntil(Promise.all(resets));
  const statuses = (await Promise.all(resets)).map(({ status }) => status);

  expect(statuses).toEqual([200, 200]);
  expect(presses.length).toBeGreaterThan(5);
  expect(new Set(presses.map(({ status }) => status))).toEqual(new Set([503]));
  expect(presses[0]?.problem).toMatch(/set up anew/u);
  expect(village.url).toBe(url);
  expect(wordsOf(await village.chats())).toEqual(before);
  expect((await village.now()).getTime() - realTime).toBeLessThan(24 * 3_600_000);
  await checkInvariants(village.databaseUrl);
}, 120_000);

test('after that the village lives on: presses are answered and reminders come', async () => {
  const people = (await village.chats()).filter(({ id }) => id > 0);
  const nadia = people.find(({ name }) => name.includes('نادية'));
  const heard = nadia?.entries.length ?? 0;

  expect((await village.post(`people/${nadia?.id}/say`, { text: '/help' })).status).toBe(200);
  expect((await village.post('clock', { to: 'next' })).status).toBe(200);

  await vi.waitFor(async () => expect((await village.chatOf('نادية')).length).toBe(heard + 2));
  const reminded = (await village.chats()).flatMap(({ entries }) => entries.at(-1)?.text ?? '');
  expect(reminded.filter((text) => /تذكير بنوبتك|Rappel de votre tour/u.test(text)).length).toBe(2);
});

test('when the village cannot be set up that is said, nobody can act in half of it, and trying again helps', async () => {
  await village.query('alter table person rename to person_put_away');
  const failed = await village.post('reset');
  const pressed = await village.post('people', { firstName: 'غريب' });
  await village.query('alter table person_put_away rename to person');

  const again = await village.post('reset');

  expect(failed.status).toBe(400);
  expect(await failed.json()).toEqual({ problem: expect.stringContaining('could not be set up anew') });
  expect(pressed.status).toBe(503);
  expect(again.status).toBe(200);
  expect((await village.chats()).length).toBe(14);
  await checkInvariants(village.databaseUrl);
}, 120_000);

/** What is said in each chat. The real time may have gone on by a minute or two; one-time links are drawn anew. */
function wordsOf(chats: readonly Chat[]): string[] {
  return chats.flatMap(({ name, entries }) =>
    entries.map(({ from, text, buttons }) =>
      [name, from, text.replace(/start[= ][\w-]{22}/u, 'start'), ...buttons].join(' | '),
    ),
  );
}

type Refusal = { status: number; problem: string };

/** Presses as fast as answers come, until that is over. The last ones may have been let through again. */
async function pressUntil(over: Promise<unknown>): Promise<Refusal[]> {
  let isOver = false;
  void over.then(() => {
    isOver = true;
  });
  const answers: Refusal[] = [];
  for (;;) {
    const response = await village.post('people', { firstName: 'غريب' });
    const { problem = '' } = (await response.json()) as { problem?: string };
    if (isOver || response.status === 200) return answers;
    answers.push({ status: response.status, problem });
  }
}
