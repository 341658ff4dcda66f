import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Bot, BotError, type Context, GrammyError, HttpError } from 'grammy';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { safeError } from '../../src/runtime/safe-error.ts';
import { describeRefusal } from '../../src/runtime/telegram-refusal.ts';
import { failureOf } from './temp-folder.ts';

const TOKEN = `123456789:${'CANARY'.repeat(6)}`;

describe('what may be written down about an error', () => {
  test('of the database through drizzle: its state, table and constraint, no value', async () => {
    const client = new pg.Client({ connectionString: inject('serverUrl') });
    await client.connect();
    const db = drizzle(client);
    await db.execute(sql`create temporary table person (name text constraint person_name_key unique)`);
    await db.execute(sql`insert into person values (${'CANARY'})`);

    const error = await failureOf(db.execute(sql`insert into person values (${'CANARY'})`));
    await client.end();

    expect(String(error)).toContain('CANARY');
    expect(withoutPlaces(error)).toEqual({
      name: 'DrizzleQueryError',
      cause: { name: 'DatabaseError', sqlState: '23505', table: 'person', constraint: 'person_name_key' },
    });
  });

  test('of the database through pg: the same', async () => {
    const client = new pg.Client({ connectionString: inject('serverUrl') });
    await client.connect();

    const error = await failureOf(client.query('select $1::int', ['CANARY']));
    await client.end();

    expect(String(error)).toContain('CANARY');
    expect(safeError(error)).toMatchObject({ sqlState: '22P02' });
    expect(JSON.stringify(safeError(error))).not.toContain('CANARY');
  });

  test('of a call Telegram refused: method, number and known sentence', () => {
    const description = 'Forbidden: bot was blocked by the user';
    const refusal = { ok: false, error_code: 403, description } as const;

    const error = new GrammyError('CANARY', refusal, 'sendMessage', { chat_id: 5, text: 'CANARY' });

    expect(withoutPlaces(error)).toEqual({ name: 'GrammyError', method: 'sendMessage', errorCode: 403, description });
  });

  test('of a handler: the update, and what went wrong inside', () => {
    const bot = new Bot(TOKEN);
    const context = { update: { update_id: 77, message: { text: 'CANARY' } }, api: bot.api };
    const refusal = { ok: false, error_code: 400, description: 'Bad Request: CANARY' } as const;

    const error = new BotError(
      new GrammyError('x', refusal, 'editMessageText', { text: 'CANARY' }),
      context as unknown as Context,
    );

    expect(withoutPlaces(error)).toEqual({
      name: 'BotError',
      updateId: 77,
      cause: { name: 'GrammyError', method: 'editMessageText', errorCode: 400, description: 'Bad Request' },
    });
  });

  test('of the network: the code, not the address with the token', async () => {
    const bot = new Bot(TOKEN, { client: { apiRoot: 'http://127.0.0.1:1' } });

    const error = await failureOf(bot.api.getMe());

    expect(error).toBeInstanceOf(HttpError);
    expect(JSON.stringify(safeError(error))).toContain('ECONNREFUSED');
    expect(JSON.stringify(safeError(error))).not.toContain('CANARY');
  });

  test('of our own: its class, the ids it carries and where it was thrown', () => {
    class TurnError extends Error {
      readonly ids = { turnId: 12, name: 'CANARY' };
    }

    const safe = safeError(new TurnError('CANARY'));

    expect(safe).toEqual({
      name: 'TurnError',
      ids: { turnId: 12 },
      at: [expect.stringMatching(/^test\/runtime\/safe-error.test.ts:\d+$/)],
    });
  });

  test('whose message pretends to be a place: the real places only', () => {
    const error = new Error('x\n    at CANARY (src/CANARY.ts:1:1)');

    expect(JSON.stringify(safeError(error))).not.toContain('CANARY');
  });

  test('that has a name no class has: none of it', () => {
    const error = Object.assign(new Error('CANARY'), {
      code: 'canary@example.org',
      severity: 'CANARY',
      table: 'CANARY X',
    });
    class Renamed extends Error {
      static override get name() {
        return 'CANARY example.org';
      }
    }

    expect(JSON.stringify([safeError(error), safeError(new Renamed('x'))])).not.toContain('CANARY');
  });

  test.each([
    ['CANARY', { name: 'thrown string' }],
    [undefined, { name: 'thrown undefined' }],
    [null, { name: 'thrown null' }],
    [{ message: 'CANARY' }, { name: 'Object' }],
    [Object.create(null), { name: 'Error' }],
  ])('that is no error at all (%j): its kind', (thrown, expected) => {
    expect(safeError(thrown)).toEqual(expected);
  });

  test('that is its own cause: a few times', () => {
    const error = new Error('CANARY');
    error.cause = error;

    expect(JSON.stringify(safeError(error)).match(/"name"/g)).toHaveLength(5);
  });

  test('of many attempts at once: the first one', () => {
    const first = Object.assign(new Error('CANARY'), { code: 'ECONNREFUSED' });

    expect(withoutPlaces(new AggregateError([first]))).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});

describe("Telegram's words for a refusal", () => {
  test.each([
    ['Too Many Requests: retry after 14', 'Too Many Requests: retry after 14'],
    ['Bad Request: message is not modified: specified new message content', 'Bad Request: message is not modified'],
    [`Bad Request: can't parse entities: Unsupported start tag "canary"`, "Bad Request: can't parse entities"],
    ['Bad Request: canary', 'Bad Request'],
    ['Forbidden: user is deactivated', 'Forbidden: user is deactivated'],
    ['Unauthorized', 'Unauthorized'],
    ['canary', undefined],
  ])('%s', (said, kept) => {
    expect(describeRefusal(said)).toBe(kept);
  });
});

/** Without the lines of this file, which move with every change of it. */
function withoutPlaces(error: unknown): unknown {
  return JSON.parse(JSON.stringify(safeError(error), (key, value) => (key === 'at' ? undefined : value)));
}
