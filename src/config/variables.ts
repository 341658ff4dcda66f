import { ROLES } from './choices.ts';
import * as values from './values.ts';

type Variable<Value, Absent> = {
  parse(text: string): Value | undefined;
  absent: Absent;
  /** Completes the sentence "NAME must be …". Never the value that was given: it may be a secret. */
  expected: string;
  example: string;
};

function variable<Value, const Absent>(it: Variable<Value, Absent>): Variable<Value, Absent> {
  return it;
}

/** Every setting of this program. `.env.example` describes the same ones; a test compares the two. */
export const VARIABLES = {
  BOT_TOKEN: variable({
    parse: values.parseToken,
    absent: undefined,
    expected: 'the token that @BotFather gave: digits, a colon, then 30 or more letters',
    example: '123456789:AAExampleExampleExampleExampleExample',
  }),
  TELEGRAM_API_ROOT: variable({
    parse: values.parseHttpUrl,
    absent: undefined,
    expected: 'an http or https address without a user name, "?" or "#"',
    example: 'https://api.telegram.org',
  }),
  DATABASE_URL: variable({
    parse: values.parsePostgresUrl,
    absent: undefined,
    expected: 'a PostgreSQL address with a host and the name of a database',
    example: 'postgres://sanad:password@db.example.org:5432/sanad',
  }),
  REDIS_URL: variable({
    parse: values.parseRedisUrl,
    absent: undefined,
    expected: 'a Redis address beginning with redis:// or rediss://',
    example: 'rediss://:password@redis.example.org:6379/0',
  }),
  DATA_DIR: variable({
    parse: values.parsePath,
    absent: './data',
    expected: 'the path of a folder',
    example: '/var/lib/sanad',
  }),
  PORT: variable({
    parse: values.parsePort,
    absent: 8080,
    expected: 'a whole number from 0 to 65535',
    example: '8080',
  }),
  PUBLIC_URL: variable({
    parse: values.parseHttpsUrl,
    absent: undefined,
    expected: 'an https address without a user name, "?" or "#"',
    example: 'https://sanad.example.org',
  }),
  HEARTBEAT_URL: variable({
    parse: values.parseCallUrl,
    absent: undefined,
    expected: 'an http or https address without a user name or "#"',
    example: 'https://hc-ping.com/your-own-code',
  }),
  ADMIN_IDS: variable({
    parse: values.parseIds,
    absent: [],
    expected:
      "one or more Telegram ids, whole numbers above 0, with commas between them (not @names; not a group's id)",
    example: '111222333,444555666',
  }),
  ENCRYPTION_KEY: variable({
    parse: values.parseKey,
    absent: undefined,
    expected: '32 random bytes in base64, which is 44 characters',
    example: '"$(openssl rand -base64 32)"',
  }),
  ENCRYPTION_KEYS_OLD: variable({
    parse: values.parseKeyList,
    absent: [],
    expected: 'earlier values of ENCRYPTION_KEY, with commas between them',
    example: 'the value that ENCRYPTION_KEY had before',
  }),
  TOMBSTONE_FILE: variable({
    parse: values.parsePath,
    absent: undefined,
    expected: 'the path of a file',
    example: '/var/lib/sanad-tombstones/tombstones.jsonl',
  }),
  ROLES: variable({
    parse: values.parseRoles,
    absent: ROLES,
    expected: `one or more of ${ROLES.join(', ')}, with commas between them`,
    example: 'worker,web',
  }),
  TIME_ZONE: variable({
    parse: values.parseTimeZone,
    absent: 'Africa/Casablanca',
    expected: 'the IANA name of a time zone',
    example: 'Africa/Casablanca',
  }),
  DEFAULT_LANGUAGE: variable({
    parse: values.parseLanguage,
    absent: 'ar',
    expected: 'ar, fr or en',
    example: 'ar',
  }),
  PAID_BROADCAST: variable({
    parse: values.parseSwitch,
    absent: false,
    expected: 'on or off',
    example: 'off',
  }),
  LOG_LEVEL: variable({
    parse: values.parseLogLevel,
    absent: 'info',
    expected: 'trace, debug, info, warn, error, fatal or silent',
    example: 'info',
  }),
} as const;

export type VariableName = keyof typeof VARIABLES;

export const VARIABLE_NAMES = Object.keys(VARIABLES) as VariableName[];
