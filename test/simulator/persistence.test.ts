import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSimulator } from '../../src/simulator/simulator.ts';
import type { Update } from '../../src/simulator/state/telegram.ts';
import { startTelegram } from './telegram.ts';

test('everything is there again after the simulator was thrown away', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'inside', 'telegram.json');
  const before = await startTelegram({ stateFile });
  const amina = before.simulator.person({ id: 5, firstName: 'أمينة', languageCode: 'ar' });
  amina.starts();
  const group = before.simulator.group({ title: 'حي النور' });
  group.adds(amina);
  group.addsTheBot(amina);
  const reply_markup = { inline_keyboard: [[{ text: 'تم', callback_data: 'done' }]] };
  await before.result('sendMessage', { chat_id: 5, text: 'نوبتك', reply_markup });
  await before.result('setMyCommands', { commands: [{ command: 'my', description: 'نوباتي' }] });
  amina.presses('تم');
  const updates = await before.result<Update[]>('getUpdates', { allowed_updates: ['message', 'callback_query'] });
  await before.result('getUpdates', { offset: updates[1]?.update_id });
  const chat = amina.chat();

  await using after = await startTelegram({ stateFile });

  expect(after.simulator.people()[0]?.chat()).toEqual(chat);
  expect(after.simulator.people()[0]?.events()).toHaveLength(1);
  expect(await after.result('getUpdates')).toEqual(updates.slice(1));
  expect(await after.result('getMyCommands')).toEqual([{ command: 'my', description: 'نوباتي' }]);
  const query = updates.at(-1)?.callback_query;
  expect(await after.result('answerCallbackQuery', { callback_query_id: query?.id })).toBe(true);
  expect((await after.result('sendMessage', { chat_id: group.id, text: 'x' })).message_id).toBe(4);
  await before[Symbol.asyncDispose]();
});

test('a change is in the file before its answer has come, and nothing else lies beside it', async () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  await using telegram = await startTelegram({ stateFile });
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
  telegram.simulator.faults.add({ method: 'sendMessage', kind: 'delay', afterMs: 20 });
  const sending = telegram.result('sendMessage', { chat_id: 5, text: 'نوبتك' });

  await telegram.until(() => telegram.simulator.people()[0]?.events().length === 1);

  expect(readFileSync(stateFile, 'utf8')).toContain('نوبتك');
  expect(readdirSync(folder.path)).toEqual(['telegram.json']);
  await sending;
});

test('a file that holds something else is left alone', () => {
  using folder = temporaryFolder();
  const stateFile = join(folder.path, 'telegram.json');
  for (const content of ['{"version":99}', 'not json', 'null']) {
    writeFileSync(stateFile, content);

    expect(() => createSimulator({ stateFile })).toThrow('does not hold the state of this simulator');
    expect(readFileSync(stateFile, 'utf8')).toBe(content);
  }
});

test('the same seed draws the same ids', async () => {
  const first = createSimulator({ seed: 3 });
  const second = createSimulator({ seed: 3 });
  const other = createSimulator({ seed: 4 });

  const ids = [first, second, other].map((simulator) => {
    simulator.person({ firstName: 'أمينة' }).starts();
    return firstUpdateId(simulator);
  });

  const [a, b, c] = await Promise.all(ids);
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

async function firstUpdateId({ app, botToken }: ReturnType<typeof createSimulator>): Promise<number | undefined> {
  const response = await app.request(`/bot${botToken}/getUpdates`);
  const { result } = (await response.json()) as { result: Update[] };
  return result[0]?.update_id;
}

function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'sanad-simulator-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
