import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { isConnectionLost, isDiskFull } from '../../src/runtime/outages.ts';
import { failureOf } from './temp-folder.ts';

describe('outages', () => {
  test.each([
    [{ code: 'ENOSPC' }],
    [{ code: '53100' }],
    [new Error('query', { cause: { code: '53100' } })],
    [{ errors: [{}, { code: 'EDQUOT' }] }],
  ])('a full disk is known by its code, however deep (%#)', (error) => {
    expect(isDiskFull(error)).toBe(true);
    expect(isConnectionLost(error)).toBe(false);
  });

  test.each(['08006', '57P01', 'ECONNRESET', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT'])(
    '%s means the other side is gone',
    (code) => {
      expect(isConnectionLost(new Error('query', { cause: { code } }))).toBe(true);
      expect(isDiskFull({ code })).toBe(false);
    },
  );

  test('a database that cannot be reached is known', async () => {
    const client = new pg.Client({ connectionString: 'postgres://u:p@127.0.0.1:1/d' });

    const error = await failureOf(client.connect());

    expect(isConnectionLost(error)).toBe(true);
  });

  test.each([[undefined], ['ENOSPC'], [{ code: 28 }], [{ code: '23505' }], [new Error('ENOSPC ECONNRESET')]])(
    'anything else is neither (%#)',
    (error) => {
      expect(isDiskFull(error)).toBe(false);
      expect(isConnectionLost(error)).toBe(false);
    },
  );

  test('an error that is its own cause is no trap', () => {
    const error = new Error('x');
    error.cause = error;

    expect(isDiskFull(error)).toBe(false);
  });
});
