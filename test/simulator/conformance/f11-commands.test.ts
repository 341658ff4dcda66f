import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';
import { neighbourhood } from './neighbourhood.ts';

const FRENCH = { language_code: 'fr' };

test('F11: in a private chat the narrowest list wins, in one’s own language before all languages', async () => {
  await using telegram = await startTelegram();
  const fatima = telegram.simulator.person({ firstName: 'Fatima', languageCode: 'fr' });
  fatima.starts();
  const here = { scope: { type: 'chat', chat_id: fatima.id } };
  const everywhere = { scope: { type: 'all_private_chats' } };
  const lists = [{}, FRENCH, everywhere, { ...everywhere, ...FRENCH }, here, { ...here, ...FRENCH }];

  const seen: (string | undefined)[] = [];
  for (const [at, list] of lists.entries()) {
    await telegram.result('setMyCommands', { commands: [{ command: `c${at}`, description: 'x' }], ...list });
    seen.push(fatima.commands()[0]?.command);
  }

  expect(seen).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']);
});

test('F11: in a group the lists go from the member to everybody, those for administrators only to them', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const chat_id = group.id;
  const scopes = [
    { type: 'default' },
    { type: 'all_group_chats' },
    { type: 'all_chat_administrators' },
    { type: 'chat', chat_id },
    { type: 'chat_administrators', chat_id },
    { type: 'chat_member', chat_id, user_id: bilal.id },
    { type: 'chat_member', chat_id, user_id: amina.id },
  ];

  const seen: string[] = [];
  for (const scope of scopes) {
    await telegram.result('setMyCommands', { commands: [{ command: scope.type, description: 'x' }], scope });
    seen.push([amina, bilal].map((person) => person.commands(group)[0]?.command).join(' '));
  }

  expect(seen).toEqual([
    'default default',
    'all_group_chats all_group_chats',
    'all_chat_administrators all_group_chats',
    'chat chat',
    'chat_administrators chat',
    'chat_administrators chat_member',
    'chat_member chat_member',
  ]);
});

test('F11: in a group the language comes first within each list', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  const fatima = telegram.simulator.person({ firstName: 'Fatima', languageCode: 'fr-CA' });
  group.adds(fatima);
  const set = (command: string, where: object) =>
    telegram.result('setMyCommands', { commands: [{ command, description: 'x' }], ...where });

  await set('tous', FRENCH);
  expect(fatima.commands(group)[0]?.command).toBe('tous');

  await set('group', { scope: { type: 'all_group_chats' } });
  expect(fatima.commands(group)[0]?.command).toBe('group');

  await set('groupe', { scope: { type: 'all_group_chats' }, ...FRENCH });
  expect(fatima.commands(group)[0]?.command).toBe('groupe');
});

test('F11: lists are not merged, and one that is taken away lets the next be seen', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  const scope = { type: 'chat', chat_id: amina.id };
  await telegram.result('setMyCommands', { commands: [{ command: 'my', description: 'x' }] });
  await telegram.result('setMyCommands', { commands: [{ command: 'here', description: 'x' }], scope });
  expect(amina.commands().map(({ command }) => command)).toEqual(['here']);

  await telegram.result('deleteMyCommands', { scope });

  expect(amina.commands().map(({ command }) => command)).toEqual(['my']);
});

test('F11: the scope of a group may name it, and is checked like any chat', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { username: 'hay_nour' });
  const commands = [{ command: 'my', description: 'x' }];
  const set = (chat_id: number | string) =>
    telegram.call('setMyCommands', { commands, scope: { type: 'chat', chat_id } });

  expect((await set('@hay_nour')).body.result).toBe(true);
  expect(amina.commands(group).map(({ command }) => command)).toEqual(['my']);

  group.removesTheBot(amina);
  expect((await set(group.id)).body.description).toBe('Forbidden: bot was kicked from the supergroup chat');
  expect((await set(4711)).body.description).toBe('Bad Request: chat not found');
});

test('F11: the menu button of one chat, else the general one', async () => {
  await using telegram = await startTelegram();
  const chat_id = startAmina(telegram);
  const app = { type: 'web_app', text: 'سند', web_app: { url: 'https://Sanad.example' } };
  const get = (params: Record<string, unknown> = {}) => telegram.result('getChatMenuButton', params);

  expect(await get({ chat_id })).toEqual({ type: 'commands' });

  await telegram.result('setChatMenuButton', { menu_button: app });
  expect(await get({ chat_id })).toEqual({ ...app, web_app: { url: 'https://sanad.example/' } });

  await telegram.result('setChatMenuButton', { chat_id, menu_button: { type: 'commands' } });
  expect([await get({ chat_id }), await get()]).toMatchObject([{ type: 'commands' }, { type: 'web_app' }]);

  await telegram.result('setChatMenuButton', { chat_id });
  expect(await get({ chat_id })).toMatchObject({ type: 'web_app' });
});

test.each([
  ['nonsense', "can't parse menu button JSON object"],
  [{ type: 'games' }, "can't parse menu button: MenuButton has unsupported type"],
  [{}, `can't parse menu button: Can't find field "type"`],
  [{ type: 'web_app', web_app: { url: 'https://a.b' } }, `can't parse menu button: Can't find field "text"`],
  [{ type: 'web_app', text: 'x' }, `can't parse menu button: Field "web_app" must be of type Object`],
  [{ type: 'web_app', text: ' ', web_app: { url: 'https://a.b' } }, 'menu button text must be non-empty'],
  [
    { type: 'web_app', text: 'x', web_app: { url: 'http://a.b' } },
    "menu button Web App URL 'http://a.b' is invalid: Only HTTPS links are allowed",
  ],
  [
    { type: 'web_app', text: 'x', web_app: { url: 'http://localhost' } },
    "menu button Web App URL 'http://localhost' is invalid: Wrong HTTP URL",
  ],
])('F11: the menu button %j is refused', async (menu_button, problem) => {
  await using telegram = await startTelegram();

  expect(await telegram.refusal('setChatMenuButton', { menu_button })).toBe(`Bad Request: ${problem}`);
});

test.each([
  [4711, 'user not found'],
  [-5, 'invalid chat_id specified'],
  ['amina', 'invalid chat_id specified'],
])('F11: the menu button of %j is nobody’s', async (chat_id, problem) => {
  await using telegram = await startTelegram();
  startAmina(telegram);

  for (const method of ['setChatMenuButton', 'getChatMenuButton']) {
    expect(await telegram.refusal(method, { chat_id })).toBe(`Bad Request: ${problem}`);
  }
});

test('F11: the rights the bot asks for are what it is given when nobody chooses others', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  const rights = { can_invite_users: true, can_pin_messages: true };
  await telegram.result('setMyDefaultAdministratorRights', { rights });

  group.promotesTheBot(amina);

  expect(await telegram.result('getMyDefaultAdministratorRights')).toMatchObject({ ...rights, can_change_info: false });
  expect(await telegram.result('getChatMember', { chat_id: group.id, user_id: 1_000_000_001 })).toMatchObject({
    ...rights,
    can_delete_messages: false,
  });

  await telegram.result('setMyDefaultAdministratorRights');
  expect(await telegram.result('getMyDefaultAdministratorRights')).toMatchObject({ can_invite_users: false });
});

test('F11: the rights asked for in channels are others', async () => {
  await using telegram = await startTelegram();
  const rights = { can_post_messages: true };
  await telegram.result('setMyDefaultAdministratorRights', { rights, for_channels: true });

  const { group } = neighbourhood(telegram, { kind: 'channel' });

  expect(await telegram.result('getMyDefaultAdministratorRights', { for_channels: true })).toMatchObject(rights);
  expect(await telegram.result('getMyDefaultAdministratorRights')).not.toHaveProperty('can_post_messages');
  expect(await telegram.result('getChatMember', { chat_id: group.id, user_id: 1_000_000_001 })).toMatchObject({
    can_post_messages: true,
    can_edit_messages: false,
  });
});

test.each([
  ['nonsense', "can't parse rights JSON object"],
  [[], 'object expected as rights'],
  [{ can_pin_messages: 1 }, `can't parse rights: Field "can_pin_messages" must be of type Boolean`],
])('F11: the rights %j are refused', async (rights, problem) => {
  await using telegram = await startTelegram();

  expect(await telegram.refusal('setMyDefaultAdministratorRights', { rights })).toBe(`Bad Request: ${problem}`);
});

test('F11: nobody has pictures, and of strangers nothing is told', async () => {
  await using telegram = await startTelegram();
  const user_id = startAmina(telegram);

  expect(await telegram.result('getUserProfilePhotos', { user_id })).toEqual({ total_count: 0, photos: [] });
  expect(await telegram.refusal('getUserProfilePhotos', { user_id: 4711 })).toBe('Bad Request: user not found');
});

test.each([
  ['setMyName', 'name', 65],
  ['setMyDescription', 'description', 513],
  ['setMyShortDescription', 'short_description', 121],
])('F11: %s refuses what is too long and languages that are none', async (method, parameter, length) => {
  await using telegram = await startTelegram();

  expect(await telegram.refusal(method, { [parameter]: 'x'.repeat(length) })).toMatch(/_INVALID$/);
  expect(await telegram.result(method, { [parameter]: 'ن'.repeat(length - 1) })).toBe(true);
  expect(await telegram.refusal(method, { [parameter]: 'x', language_code: 'uzb' })).toBe(
    'Bad Request: invalid language code specified',
  );
});

function startAmina({ simulator }: Telegram): number {
  const amina = simulator.person({ firstName: 'أمينة' });
  amina.starts();
  return amina.id;
}
