import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';

const MY = { command: 'my', description: 'نوباتي' };

test('F11: commands are kept by scope and language, and an empty list takes them away', async () => {
  await using telegram = await withAmina();
  const scope = { type: 'chat', chat_id: 5 };
  await telegram.result('setMyCommands', { commands: [{ command: '/my', description: ' نوباتي ' }] });
  await telegram.result('setMyCommands', { commands: [{ command: 'all', description: 'الكل' }], scope });
  await telegram.result('setMyCommands', {
    commands: [{ command: 'mes', description: 'Mes tours' }],
    language_code: 'fr',
  });

  expect(await telegram.result('getMyCommands')).toEqual([MY]);
  expect(await telegram.result('getMyCommands', { scope })).toEqual([{ command: 'all', description: 'الكل' }]);
  expect(await telegram.result('getMyCommands', { language_code: 'ar' })).toEqual([]);

  await telegram.result('setMyCommands', { scope });
  await telegram.result('deleteMyCommands', { language_code: 'fr' });
  expect(await telegram.result('getMyCommands', { scope })).toEqual([]);
  expect(await telegram.result('getMyCommands', { language_code: 'fr' })).toEqual([]);
});

test.each([
  [{ commands: 5 }, 'expected an Array of BotCommand'],
  [{ commands: [{ command: 'my' }] }, `can't parse BotCommand: Can't find field "description"`],
  [{ commands: [{ ...MY, command: '' }] }, 'command must be non-empty'],
  [{ commands: [{ ...MY, command: 'x'.repeat(33) }] }, 'command length must not exceed 32'],
  [{ commands: [{ ...MY, description: '' }] }, 'command description must be non-empty'],
  [{ commands: [{ ...MY, description: 'x'.repeat(257) }] }, 'command description length must not exceed 256'],
  [{ commands: [{ ...MY, command: 'نوباتي' }] }, 'BOT_COMMAND_INVALID'],
  [{ commands: Array.from({ length: 101 }, () => MY) }, 'BOT_COMMANDS_TOO_MUCH'],
  [{ commands: [MY], language_code: 'pt-br' }, 'invalid language code specified'],
  [{ commands: [MY], scope: { type: 'everybody' } }, "can't parse BotCommandScope: Unsupported type specified"],
  [{ commands: [MY], scope: { type: 'chat' } }, "can't parse BotCommandScope: Empty chat_id specified"],
  [
    { commands: [MY], scope: { type: 'chat_member', chat_id: 5 } },
    "can't parse BotCommandScope: Invalid user_id specified",
  ],
  [{ commands: [MY], scope: { type: 'chat', chat_id: 6 } }, 'chat not found'],
])('F11: setMyCommands is refused: case %#', async (params, problem) => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('setMyCommands', params)).toBe(`Bad Request: ${problem}`);
});

test('F11: the name and the descriptions have a text for each language, else the general one', async () => {
  await using telegram = await withAmina();
  await telegram.result('setMyName', { name: 'سند' });
  await telegram.result('setMyName', { name: 'Sanad', language_code: 'fr' });
  await telegram.result('setMyDescription', { description: 'حلقة تساند' });
  await telegram.result('setMyShortDescription', { short_description: 'تساند' });

  expect(await telegram.result('getMyName', { language_code: 'fr' })).toEqual({ name: 'Sanad' });
  expect(await telegram.result('getMyDescription', { language_code: 'fr' })).toEqual({ description: 'حلقة تساند' });
  expect(await telegram.result('getMyShortDescription')).toEqual({ short_description: 'تساند' });

  await telegram.result('setMyName', { language_code: 'fr' });
  expect(await telegram.result('getMyName', { language_code: 'fr' })).toEqual({ name: 'سند' });
});

test('F11: getMe tells who the bot is and that it does not read whole groups', async () => {
  await using telegram = await startTelegram({ botUsername: 'other_bot', botToken: '42:AAAAAAAAAAAAAAAAAAAAAAAA' });

  expect(await telegram.result('getMe')).toMatchObject({
    id: 42,
    is_bot: true,
    username: 'other_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
  });
});

test('F11: deleteWebhook says that there is none, and may drop what waits', async () => {
  await using telegram = await withAmina();

  const kept = await telegram.call('deleteWebhook');
  const before = telegram.simulator.pendingUpdates();
  await telegram.call('deleteWebhook', { drop_pending_updates: true });

  expect(kept.body).toEqual({ ok: true, result: true, description: 'Webhook is already deleted' });
  expect([before, telegram.simulator.pendingUpdates()]).toEqual([1, 0]);
});

async function withAmina(): Promise<Telegram> {
  const telegram = await startTelegram();
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
  return telegram;
}
