import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonParameters } from '../../src/simulator/http/request/json-parameters.ts';
import { startTelegram } from './telegram.ts';

const ID = 5;

test('parameters may come as JSON, urlencoded, multipart or in the address', async () => {
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

test('the address is read before the body and the first of two equal names wins', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

  const { body } = await telegram.request(`sendMessage?text=first&text=second`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `{"text":"third","chat_id":${ID},"chat_id":6}`,
  });

  expect(body.result).toMatchObject({ text: 'first', chat: { id: ID } });
});

test('a JSON null is the text null', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: ID, firstName: 'أمينة' }).starts();

  expect(await telegram.refusal('sendMessage', { chat_id: ID, text: 'x', reply_markup: null })).toBe(
    'Bad Request: object expected as reply markup',
  );
});

test('a broken JSON body is read as far as it goes', async () => {
  await using telegram = await startTelegram();

  const { body } = await telegram.request('sendMessage', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"chat_id":5,"text":"unclosed',
  });

  expect(body.description).toBe('Bad Request: message text is empty');
});

test('an unknown method, path or token is refused as Telegram refuses it', async () => {
  await using telegram = await startTelegram();

  const unknown = await telegram.call('sendNothing');
  const path = await fetch(`${telegram.url}/nothing`);
  const malformed = await fetch(`${telegram.url}/bot123/getMe`);
  const revoked = await fetch(`${telegram.url}/bot1000000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/getMe`);

  expect([unknown.status, unknown.body.description]).toEqual([404, 'Not Found: method not found']);
  expect([path.status, await path.json()]).toEqual([404, { ok: false, error_code: 404, description: 'Not Found' }]);
  expect(malformed.status).toBe(404);
  expect([revoked.status, await revoked.json()]).toEqual([
    401,
    { ok: false, error_code: 401, description: 'Unauthorized' },
  ]);
});

test('an idle connection is kept for 500 seconds', async () => {
  await using telegram = await startTelegram();

  const { headers } = await telegram.call('getMe');

  expect(headers.get('keep-alive')).toBe('timeout=500');
  expect(headers.get('content-type')).toBe('application/json');
});

test('a JSON body gives strings decoded and every other value as its JSON text', () => {
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

test('any text at all is read without failing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(jsonParameters(text)).toBeInstanceOf(Map);
      expect(jsonParameters(`{"a":${text}`)).toBeInstanceOf(Map);
    }),
  );
});

test('what is too large is refused', async () => {
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
