import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badRequest } from '../../../src/simulator/checks/errors.ts';
import { jsonParameters } from '../../../src/simulator/http/request/json-parameters.ts';
import { parseMultipart } from '../../../src/simulator/http/request/multipart.ts';
import { startTelegram } from '../telegram.ts';

const ID = 5;

test('F1: parameters may come as JSON, urlencoded, multipart or in the address', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();
  const form = new FormData();
  form.set('chat_id', String(ID));
  form.set('text', 'multipart');

  const replies = [
    await telegram.call('sendMessage', { chat_id: ID, text: 'JSON' }),
    await telegram.request('sendMessage', {
      method: 'POST',
      body: new URLSearchParams({ chat_id: '5', text: 'form' }),
    }),
    await telegram.request('sendMessage', { method: 'POST', body: form }),
    await telegram.request(`sendMessage?chat_id=${ID}&text=address`),
    await telegram.request(`test/SENDMESSAGE?chat_id=${ID}&text=other`),
    await telegram.request(`?method=sendMessage&chat_id=${ID}&text=named`),
  ];

  expect(replies.map(({ body }) => body.result)).toEqual(
    ['JSON', 'form', 'multipart', 'address', 'other', 'named'].map((text) => expect.objectContaining({ text })),
  );
});

test('F1: the address is read before the body and the first of two equal names wins', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

  const { body } = await telegram.request(`sendMessage?text=first&text=second`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `{"text":"third","chat_id":${ID},"chat_id":6}`,
  });

  expect(body.result).toMatchObject({ text: 'first', chat: { id: ID } });
});

test('F1: a JSON null is the text null', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

  expect(await telegram.refusal('sendMessage', { chat_id: ID, text: 'x', reply_markup: null })).toBe(
    'Bad Request: object expected as reply markup',
  );
});

test('F1: a broken JSON body is read as far as it goes', async () => {
  await using telegram = await startTelegram();

  const { body } = await telegram.request('sendMessage', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"chat_id":5,"text":"unclosed',
  });

  expect(body.description).toBe('Bad Request: message text is empty');
});

test.each([
  ['/nothing', 404, 'Not Found'],
  ['/bot', 404, 'Not Found'],
  ['/bot@TOKEN@', 404, 'Not Found'],
  ['/bot@TOKEN@/sendNothing', 404, 'Not Found: method not found'],
  ['/bot@TOKEN@/', 404, 'Not Found: method not found'],
  ['/bot@TOKEN@/getMe/more', 404, 'Not Found: method not found'],
  ['/bot1000000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/getMe', 401, 'Unauthorized'],
])('F1: the path %s is answered %i %s', async (path, status, description) => {
  await using telegram = await startTelegram();

  const response = await fetch(`${telegram.url}${path.replace('@TOKEN@', telegram.simulator.botToken)}`);

  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({ ok: false, error_code: status, description });
});

test.each(['123', '123:short', 'abc:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '0:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
  'F1: the malformed token %s is told 404 as by api.telegram.org, or 401 as by a server of one’s own',
  async (token) => {
    await using usual = await startTelegram();
    await using own = await startTelegram({ malformedToken: 'unauthorized' });

    const answers = await Promise.all(
      [usual, own].map(async ({ url }) => (await fetch(`${url}/bot${token}/getMe`)).json()),
    );

    expect(answers).toEqual([
      { ok: false, error_code: 404, description: 'Not Found' },
      { ok: false, error_code: 401, description: 'Unauthorized: invalid token specified' },
    ]);
  },
);

test('F1: the case of a method does not matter, and it may come percent-encoded', async () => {
  await using telegram = await startTelegram();

  for (const path of ['GETME', 'getme', 'test/getMe', '%67etMe']) {
    const { body } = await telegram.request(path);
    expect([path, body.result]).toEqual([path, expect.objectContaining({ is_bot: true })]);
  }
});

test.each(['GET', 'POST'])('F1: %s is taken', async (method) => {
  await using telegram = await startTelegram();

  expect((await telegram.request('getMe', { method })).status).toBe(200);
});

test.each(['PUT', 'DELETE', 'PATCH'])('F1: %s is not', async (method) => {
  await using telegram = await startTelegram();

  expect((await telegram.request('getMe', { method })).body).toEqual({
    ok: false,
    error_code: 501,
    description: 'Not Implemented',
  });
});

test('F1: a success is ok and result, with a description only for setWebhook and deleteWebhook', async () => {
  await using telegram = await startTelegram();

  const plain = await telegram.call('setMyCommands', { commands: [] });
  const described = await telegram.call('deleteWebhook');

  expect([plain.status, plain.body]).toEqual([200, { ok: true, result: true }]);
  expect(described.body).toEqual({ ok: true, result: true, description: 'Webhook is already deleted' });
});

test('F1: a failure has the code as its status, and parameters where there are some', async () => {
  await using telegram = await startTelegram();
  const owner = telegram.simulator.person({ firstName: 'أمينة' });
  const group = telegram.simulator.group({ title: 'حي النور', kind: 'group' });
  const { id } = group;
  group.adds(owner);
  group.addsTheBot(owner);
  group.upgradesToSupergroup();

  const unknown = await telegram.call('sendMessage', { chat_id: 99, text: 'x' });
  const moved = await telegram.call('sendMessage', { chat_id: id, text: 'x' });

  expect([unknown.status, unknown.body]).toEqual([
    400,
    { ok: false, error_code: 400, description: 'Bad Request: chat not found' },
  ]);
  expect(moved.body.parameters).toEqual({ migrate_to_chat_id: group.id });
});

test('F1: parameters nobody knows are passed over', async () => {
  await using telegram = await startTelegram();

  expect((await telegram.call('getMe', { nothing: { at: ['all'] } })).body.ok).toBe(true);
});

test.each([
  ['5', true],
  ['5 ', true],
  ['5x', true],
  ['x5', false],
  ['', false],
])('F1: of the integer "%s" the leading digits are read', async (chat_id, isFound) => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

  const { body } = await telegram.request(`sendMessage?${new URLSearchParams({ chat_id, text: 'x' }).toString()}`);

  expect(body.ok).toBe(isFound);
});

test.each([
  ['true', true],
  ['True', true],
  [' YES ', true],
  ['1', true],
  ['0', false],
  ['on', false],
  ['2', false],
])('F1: the boolean "%s" is %s', async (protect_content, isTrue) => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

  const message = await telegram.result('sendMessage', { chat_id: ID, text: 'x', protect_content });

  expect(message.has_protected_content === true).toBe(isTrue);
});

test('F1: a number in JSON is its text, also where a text is wanted', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

  expect((await telegram.result('sendMessage', { chat_id: '5', text: 12.5 })).text).toBe('12.5');
});

test('F1: in nested JSON a number is taken for a text, but no text for a boolean', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();
  const markup = (button: unknown) => ({ chat_id: ID, text: 'x', reply_markup: { inline_keyboard: [[button]] } });

  const message = await telegram.result('sendMessage', markup({ text: 7, callback_data: 8 }));

  expect(message.reply_markup?.inline_keyboard).toEqual([[{ text: '7', callback_data: '8' }]]);
  expect(await telegram.refusal('sendMessage', markup({ callback_data: 'x' }))).toContain(`Can't find field "text"`);
  expect(await telegram.refusal('sendMessage', markup({ text: [], callback_data: 'x' }))).toContain(
    'Field "text" must be of type String',
  );
  expect(await telegram.refusal('sendMessage', markup({ text: null, callback_data: 'x' }))).toContain(
    'Field "text" must be of type String',
  );
  expect(
    await telegram.refusal('sendMessage', {
      chat_id: ID,
      text: 'x',
      reply_parameters: { message_id: 1, allow_sending_without_reply: 'true' },
    }),
  ).toBe('Bad Request: field "allow_sending_without_reply" must be of type Boolean');
});

test.each([
  ['Message is too long', 'message is too long'],
  ['BUTTON_DATA_INVALID', 'BUTTON_DATA_INVALID'],
  ['A_b', 'A_b'],
  ['Web App buttons', 'web App buttons'],
  ['x', 'x'],
])('F1: the wording %s becomes %s', (text, told) => {
  expect(badRequest(text).message).toBe(`Bad Request: ${told}`);
});

test('F1: a multipart body that cannot be read is refused', async () => {
  await using telegram = await startTelegram();

  const { status, body } = await telegram.request('sendMessage', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data' },
    body: 'x',
  });

  expect([status, body.description]).toEqual([400, 'Bad Request: boundary not found']);
});

test('F1: a body of another kind has no parameters', async () => {
  await using telegram = await startTelegram();

  const { body } = await telegram.request('sendMessage?chat_id=5', {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: '{"text":"x"}',
  });

  expect(body.description).toBe('Bad Request: message text is empty');
});

test('F1: a body beyond every limit is refused while it is still coming', async () => {
  await using telegram = await startTelegram();
  const body = new FormData();
  body.set('document', new Blob([Buffer.alloc(53 * 1024 * 1024)]), 'a.bin');

  const { status, body: answer } = await telegram.request('sendMessage', { method: 'POST', body });

  expect([status, answer.description]).toEqual([413, 'Request Entity Too Large']);
});

test('F1: a file of more than 50 MB is refused', () => {
  const content = Buffer.alloc(50 * 1024 * 1024 + 1);
  const head = Buffer.from('--XX\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n');

  const read = () => parseMultipart(Buffer.concat([head, content, Buffer.from('\r\n--XX--')]), 'XX');

  expect(read).toThrow('Request Entity Too Large');
});

test('F1: headers may have 256 KiB, and no more', async () => {
  await using telegram = await startTelegram();
  const status = async (bytes: number) =>
    (await fetch(`${telegram.url}/bot${telegram.simulator.botToken}/getMe`, { headers: { x: 'x'.repeat(bytes) } }))
      .status;

  expect(await status(250 * 1024)).toBe(200);
  expect(await status(300 * 1024)).toBe(431);
});

test('F1: an idle connection is kept for 500 seconds', async () => {
  await using telegram = await startTelegram();

  const { headers } = await telegram.call('getMe');

  expect(headers.get('keep-alive')).toBe('timeout=500');
  expect(headers.get('content-type')).toBe('application/json');
});

test('F1: a JSON body gives strings decoded and every other value as its JSON text', () => {
  const value = fc.oneof(fc.string(), fc.jsonValue());

  fc.assert(
    fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), fc.nat(3), (object, indent) => {
      const expected = Object.entries(object).map(([name, held]) => [
        name,
        typeof held === 'string' ? held : JSON.stringify(held),
      ]);

      const found = [...jsonParameters(JSON.stringify(object, undefined, indent))];

      const normal = found.map(([name, text]) => [
        name,
        typeof object[name] === 'string' ? text : JSON.stringify(JSON.parse(text)),
      ]);
      expect(normal).toEqual(expected);
    }),
  );
});

test('F1: any text at all is read without failing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(jsonParameters(text)).toBeInstanceOf(Map);
      expect(jsonParameters(`{"a":${text}`)).toBeInstanceOf(Map);
    }),
  );
});

test('F1: what is too large is refused', async () => {
  await using telegram = await startTelegram();
  const text = 'x'.repeat(1024 * 1024);
  const form = new FormData();
  form.set('text', text);
  form.set('chat_id', '5');

  const replies = [
    await telegram.call('sendMessage', { chat_id: ID, text }),
    await telegram.request('sendMessage', { method: 'POST', body: form }),
    await telegram.request('sendMessage', { method: 'POST', body: new URLSearchParams({ chat_id: '5', text }) }),
  ];

  for (const { status, body } of replies) {
    expect(status).toBe(413);
    expect(body).toEqual({ ok: false, error_code: 413, description: 'Request Entity Too Large' });
  }
});
