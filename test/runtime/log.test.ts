import { describe, expect, test } from 'vitest';
import type { LogLevel } from '../../src/config/choices.ts';
import { createLog, type Log } from '../../src/runtime/log.ts';

const TOKEN = `123456789:${'x'.repeat(35)}`;

describe('the log', () => {
  test('writes one line of JSON: when, how grave, which process, what', () => {
    const { log, lines } = collect();

    log.info({ turnId: 12, ms: 3, roles: ['web'] }, 'turn offered');

    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        pid: process.pid,
        turnId: 12,
        ms: 3,
        roles: ['web'],
        msg: 'turn offered',
      },
    ]);
  });

  test('writes nothing below its level', () => {
    const { log, lines } = collect('warn');

    log.info('not this');
    log.warn('this');

    expect(lines()).toMatchObject([{ msg: 'this' }]);
  });

  test('writes of an error only what is safe', () => {
    const { log, lines } = collect();

    log.error({ error: Object.assign(new Error('CANARY'), { code: 'ENOSPC', path: 'CANARY' }) }, 'could not write');

    expect(lines()).toMatchObject([{ error: { name: 'Error', code: 'ENOSPC' }, msg: 'could not write' }]);
    expect(JSON.stringify(lines())).not.toContain('CANARY');
  });

  test('drops fields nobody allowed, and says which', () => {
    const { log, lines } = collect();

    write(log, { name: 'CANARY', text: 'CANARY', turnId: { deep: 'CANARY' }, count: 1 }, 'sentence');

    expect(lines()).toMatchObject([{ count: 1, dropped: ['name', 'text', 'turnId'], msg: 'sentence' }]);
    expect(JSON.stringify(lines())).not.toContain('CANARY');
  });

  test('keeps the message of an error out, wherever the error is put', () => {
    const { log, lines } = collect();

    write(log, new Error('CANARY'));
    write(log, new Error('CANARY'), 'sentence');
    write(log, { err: new Error('CANARY') }, 'sentence');
    write(log, { reason: new Error('CANARY') }, 'sentence');
    write(log, 'sentence %s', 'CANARY');
    write(log, { count: 1 }, 'sentence %s %o', 'CANARY', { a: 'CANARY' });

    expect(lines()).toHaveLength(6);
    expect(JSON.stringify(lines())).not.toContain('CANARY');
  });

  test('strikes out what looks like the token of a bot', () => {
    const { log, lines } = collect();

    log.info({ address: `https://api.telegram.org/bot${TOKEN}/getMe` }, 'calling');

    expect(lines()).toMatchObject([{ address: 'https://api.telegram.org/bot[token]/getMe' }]);
  });

  test('takes no sentence that was put together at run time', () => {
    const { log, lines } = collect();
    const name: string = 'x';

    // @ts-expect-error the compiler refuses it
    log.info(`hello ${name}`);

    expect(lines()).toHaveLength(1);
  });
});

function collect(level: LogLevel = 'debug') {
  const written: string[] = [];
  const log = createLog({ level, destination: { write: (line) => written.push(line) } });
  return { log, lines: () => written.map((line): unknown => JSON.parse(line)) };
}

/** As code does that the compiler did not see. */
function write(log: Log, ...args: unknown[]): void {
  Reflect.apply(log.error, log, args);
}
