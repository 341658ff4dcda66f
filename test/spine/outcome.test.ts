import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import { expect, test } from 'vitest';
import { callTelegram } from '../../src/delivery/call-telegram.ts';
import { readFailure, readResult, UnmadeError } from '../../src/delivery/outcome.ts';

const TOAST = 'answerCallbackQuery';

test.each([
  ['Bad Request: message is not modified: specified new message content', 400, 'editMessageText', 'sent'],
  ['Bad Request: query is too old and response timeout expired or query ID is invalid', 400, TOAST, 'sent'],
  ['Bad Request: query is too old and response timeout expired or query ID is invalid', 400, 'sendMessage', 'refused'],
  ['Bad Request: message to edit not found', 400, 'editMessageText', 'gone'],
  ["Bad Request: message can't be edited", 400, 'editMessageText', 'gone'],
  ['Bad Request: message to edit not found', 400, 'editMessageReplyMarkup', 'refused'],
  ['Bad Request: chat not found', 400, 'sendMessage', 'refused'],
  ['Request Entity Too Large', 413, 'sendMessage', 'refused'],
  ['Not Found: method not found', 404, 'sendMassage', 'refused'],
  ['Forbidden: bot was blocked by the user', 403, 'sendMessage', 'unreachable'],
  ['Forbidden: user is deactivated', 403, 'sendMessage', 'unreachable'],
  ['Forbidden: bot was kicked from the supergroup chat', 403, 'sendMessage', 'unreachable'],
  ['Unauthorized', 401, 'sendMessage', 'not sent'],
  ['Not Found', 404, 'sendMessage', 'not sent'],
  ['Internal Server Error', 500, 'sendMessage', 'unknown'],
  ['Bad Gateway', 502, 'sendMessage', 'unknown'],
])('%s (%i) to %s means: %s', (description, code, method, kind) => {
  expect(readFailure(refusal(description, code, method)).kind).toBe(kind);
});

test('a flood says how long it lasts', () => {
  const flood = refusal('Too Many Requests: retry after 17', 429, 'sendMessage', { retry_after: 17 });

  expect(readFailure(flood)).toEqual({ kind: 'flooded', retryAfterSeconds: 17 });
});

test('a group that became a supergroup says which', () => {
  const moved = refusal('Bad Request: group chat was upgraded', 400, 'sendMessage', { migrate_to_chat_id: -1005 });

  expect(readFailure(moved)).toEqual({ kind: 'migrated', chatId: -1005 });
});

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('%s means that nothing left this machine', (code) => {
  expect(readFailure(new HttpError('failed', Object.assign(new Error('no'), { code })))).toEqual({ kind: 'not sent' });
});

test.each([
  Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
  new Error("Request to 'sendMessage' timed out after 20 seconds"),
  new SyntaxError('Unexpected token <'),
])('after %s nobody knows', (error) => {
  expect(readFailure(new HttpError('failed', error))).toEqual({ kind: 'unknown' });
});

test('a mistake of our own is not taken for an answer', () => {
  expect(() => readFailure(new TypeError('no such method'))).toThrow(TypeError);
});

test('a file that could not be made while it was being sent is a mistake of our own as well', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const api = new Api('1:x', { apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const photo = new InputFile(() => Promise.reject(new UnmadeError('no picture')), 'month.png');

  await expect(callTelegram(api, 'sendPhoto', { chat_id: 1, photo })).rejects.toThrow(UnmadeError);

  server.closeAllConnections();
  server.close();
});

test.each([
  [
    { message_id: 5, date: 1 },
    { kind: 'sent', messageId: 5 },
  ],
  [true, { kind: 'sent' }],
  [undefined, { kind: 'sent' }],
])('the result %j is %j', (result, outcome) => {
  expect(readResult(result)).toEqual(outcome);
});

function refusal(description: string, error_code: number, method: string, parameters = {}): GrammyError {
  return new GrammyError('failed', { ok: false, error_code, description, parameters }, method, {});
}
