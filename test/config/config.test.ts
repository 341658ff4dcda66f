import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Config, describeProblems, parseConfig } from '../../src/config/config.ts';
import { VARIABLE_NAMES } from '../../src/config/variables.ts';

const TOKEN = `123456789:${'A'.repeat(35)}`;
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('settings', () => {
  test('none at all means try-out mode with its defaults', () => {
    const config = configOf({});

    expect(config).toEqual({
      mode: 'try-out',
      telegramApiRoot: undefined,
      databaseUrl: undefined,
      redisUrl: undefined,
      dataDir: './data',
      port: 8080,
      publicUrl: undefined,
      adminIds: [],
      encryptionKey: undefined,
      olderEncryptionKeys: [],
      tombstoneFile: undefined,
      roles: ['poller', 'worker', 'sender', 'web'],
      timeZone: 'Africa/Casablanca',
      defaultLanguage: 'ar',
      paidBroadcast: false,
      logLevel: 'info',
    });
  });

  test('an empty one counts as absent', () => {
    const empty = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, ' ']));

    expect(configOf(empty)).toEqual(configOf({}));
  });

  test('a token means the real Telegram', () => {
    const config = configOf({ BOT_TOKEN: ` ${TOKEN} `, ADMIN_IDS: '5' });

    expect(config).toMatchObject({ mode: 'telegram', botToken: TOKEN, adminIds: [5] });
  });

  const right: [name: string, text: string, field: keyof Config, value: unknown][] = [
    ['TELEGRAM_API_ROOT', 'http://127.0.0.1:8081/', 'telegramApiRoot', 'http://127.0.0.1:8081'],
    ['DATABASE_URL', 'postgresql://u:p@h/d?sslmode=require', 'databaseUrl', 'postgresql://u:p@h/d?sslmode=require'],
    ['REDIS_URL', 'redis://h', 'redisUrl', 'redis://h'],
    ['DATA_DIR', '/srv/my data', 'dataDir', '/srv/my data'],
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['PUBLIC_URL', 'https://Sanad.example/bot/', 'publicUrl', 'https://sanad.example/bot'],
    [
      'HEARTBEAT_URL',
      'https://hc.example/ping/a-code?from=sanad',
      'heartbeatUrl',
      'https://hc.example/ping/a-code?from=sanad',
    ],
    ['ADMIN_IDS', '١٢٣، 45,123', 'adminIds', [123, 45]],
    ['ADMIN_IDS', '4503599627370496', 'adminIds', [2 ** 52]],
    ['ENCRYPTION_KEY', KEY, 'encryptionKey', Buffer.alloc(32, 7)],
    ['ENCRYPTION_KEY', Buffer.alloc(32, 255).toString('base64url'), 'encryptionKey', Buffer.alloc(32, 255)],
    ['ROLES', 'web, sender,worker,poller', 'roles', ['poller', 'worker', 'sender', 'web']],
    ['TIME_ZONE', 'europe/paris', 'timeZone', 'Europe/Paris'],
    ['DEFAULT_LANGUAGE', 'fr', 'defaultLanguage', 'fr'],
    ['PAID_BROADCAST', 'on', 'paidBroadcast', true],
    ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
  ];
  test.each(right)('%s=%s is understood', (name, text, field, value) => {
    expect(configOf({ [name]: text })[field]).toEqual(value);
  });

  const wrong: [name: string, text: string][] = [
    ['BOT_TOKEN', 'abc'],
    ['BOT_TOKEN', `${TOKEN} x`],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['TELEGRAM_API_ROOT', 'https://u:p@api.telegram.org'],
    ['TELEGRAM_API_ROOT', 'https://api.telegram.org/?x'],
    ['DATABASE_URL', 'mysql://h/d'],
    ['DATABASE_URL', 'postgres://h'],
    ['DATABASE_URL', 'postgres:///d'],
    ['REDIS_URL', 'h:6379'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['PORT', '0x50'],
    ['PUBLIC_URL', 'http://example.org'],
    ['PUBLIC_URL', 'https://example.org/#x'],
    ['HEARTBEAT_URL', 'hc.example/ping'],
    ['HEARTBEAT_URL', 'https://u:p@hc.example/ping'],
    ['HEARTBEAT_URL', 'https://hc.example/#ping'],
    ['ADMIN_IDS', '@amina'],
    ['ADMIN_IDS', '0'],
    ['ADMIN_IDS', '-100123'],
    ['ADMIN_IDS', '4503599627370497'],
    ['ADMIN_IDS', ','],
    ['ENCRYPTION_KEY', Buffer.alloc(31).toString('base64')],
    ['ENCRYPTION_KEY', `${KEY}!`],
    ['ENCRYPTION_KEY', `${KEY.slice(0, 20)} ${KEY.slice(20)}`],
    ['ROLES', 'web,cook'],
    ['ROLES', ','],
    ['TIME_ZONE', '+01:00'],
    ['TIME_ZONE', 'Africa/Nowhere'],
    ['DEFAULT_LANGUAGE', 'AR'],
    ['PAID_BROADCAST', 'yes'],
    ['LOG_LEVEL', 'verbose'],
  ];
  test.each(wrong)('%s=%s is refused by name, with an example that would be accepted', (name, text) => {
    const problems = problemsOf({ ADMIN_IDS: '5', DATABASE_URL: 'postgres://h/d', [name]: text });

    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(problems[0]?.example).toMatch(new RegExp(`^${name}=.`));
  });

  test('all problems are told at once', () => {
    const problems = problemsOf({ BOT_TOKEN: TOKEN, PORT: 'x', ROLES: 'web', DATABSE_URL: 'x' });

    expect(problems.map(({ name }) => name)).toEqual(['PORT', 'ADMIN_IDS', 'DATABASE_URL', 'DATABSE_URL']);
    expect(describeProblems(problems)).toMatch(
      /4 settings are wrong or missing:[^]*PORT must be[^]*example: PORT=8080/,
    );
  });

  test('a real bot needs an administrator', () => {
    expect(problemsOf({ BOT_TOKEN: TOKEN })).toMatchObject([{ name: 'ADMIN_IDS' }]);
  });

  test('processes that share the work need a database they all reach', () => {
    expect(problemsOf({ ROLES: 'web' })).toMatchObject([{ name: 'DATABASE_URL' }]);
    expect(configOf({ ROLES: 'web', DATABASE_URL: 'postgres://h/d' }).roles).toEqual(['web']);
  });

  const typos = [
    ['BOT_TOKN', 'BOT_TOKEN'],
    ['bot_token', 'BOT_TOKEN'],
    ['BOTTOKEN', 'BOT_TOKEN'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['ADMIN_ID', 'ADMIN_IDS'],
    ['ENCRPYTION_KEY', 'ENCRYPTION_KEY'],
    ['TIMEZONE', 'TIME_ZONE'],
    ['PROT', 'PORT'],
  ] as const;
  test.each(typos)('%s is taken for a misspelt %s', (found, meant) => {
    const [problem, ...others] = problemsOf({ [found]: 'x' });

    expect(problem).toMatchObject({ name: found, wrong: expect.stringContaining(meant) });
    expect(others).toEqual([]);
  });

  const strangers = [
    'HOST',
    'SPORT',
    'ROLE',
    'TZ',
    'LANG',
    'DATA',
    'REDIS_HOST',
    'PUBLIC_DIR',
    'npm_config_loglevel',
    'PATH',
  ];
  test.each(strangers)('%s means nothing to us', (name) => {
    expect(configOf({ [name]: 'x' })).toEqual(configOf({}));
  });

  test('a name close to ours is no problem when ours is there too', () => {
    expect(configOf({ REDIS_URI: 'redis://h', REDIS_URL: 'redis://h' }).redisUrl).toBe('redis://h');
  });

  test('no value that was given is ever repeated, wherever it was put', () => {
    const secret = fc.stringMatching(/^CANARY[\w:/@.-]{5,60}$/);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...VARIABLE_NAMES, 'BOT_TOKN'), secret, { minKeys: 1 }), (env) => {
        const result = parseConfig(env);

        const words = result.kind === 'problems' ? describeProblems(result.problems) : '';

        expect(words).not.toContain('CANARY');
      }),
    );
  });

  test('every key of 32 bytes is understood in either alphabet', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.constantFrom('base64', 'base64url'),
        (bytes, form) => {
          const config = configOf({ ENCRYPTION_KEY: Buffer.from(bytes).toString(form as BufferEncoding) });

          expect(config.encryptionKey).toEqual(Buffer.from(bytes));
        },
      ),
    );
  });

  test('every time zone this Node knows is accepted', () => {
    const zones = Intl.supportedValuesOf('timeZone');

    expect(zones.filter((zone) => parseConfig({ TIME_ZONE: zone }).kind === 'problems')).toEqual([]);
  });

  test('whatever is given, there is an answer', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...VARIABLE_NAMES), fc.string({ unit: 'binary' })), (env) => {
        expect(['config', 'problems']).toContain(parseConfig(env).kind);
      }),
    );
  });
});

function configOf(env: Record<string, string>): Config {
  const result = parseConfig(env);
  if (result.kind === 'problems') throw new Error(describeProblems(result.problems));
  return result.config;
}

function problemsOf(env: Record<string, string>) {
  const result = parseConfig(env);
  return result.kind === 'problems' ? result.problems : [];
}
