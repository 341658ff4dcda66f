import { type Language, type LogLevel, ROLES, type Role } from './choices.ts';
import { findTypos } from './typos.ts';
import { VARIABLES, type VariableName } from './variables.ts';

/** What the settings say. Nothing of it may be logged as a whole: it holds the token, the key and passwords in addresses. */
export type Config = Settings & ({ mode: 'try-out' } | { mode: 'telegram'; botToken: string });

type Settings = {
  /** Without a slash at the end. */
  telegramApiRoot: string | undefined;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  dataDir: string;
  /** 0 means any free port. */
  port: number;
  /** Without a slash at the end. */
  publicUrl: string | undefined;
  /** A secret: whoever knows it can pretend that all is well. */
  heartbeatUrl: string | undefined;
  adminIds: readonly number[];
  encryptionKey: Buffer | undefined;
  /** They only open; `encryptionKey` seals. */
  olderEncryptionKeys: readonly Buffer[];
  /** Where who was erased is written down; in `dataDir` when absent. */
  tombstoneFile: string | undefined;
  roles: readonly Role[];
  timeZone: string;
  defaultLanguage: Language;
  /** Whether broadcasts may cost Telegram Stars. */
  paidBroadcast: boolean;
  logLevel: LogLevel;
};

/** `wrong` completes a sentence that begins with the name and never holds the value that was given. */
export type Problem = { name: string; wrong: string; example: string };

/** Reads all settings. An empty one counts as absent. @returns every problem at once, or what the settings say */
export function parseConfig(
  env: Record<string, string | undefined>,
): { kind: 'config'; config: Config } | { kind: 'problems'; problems: Problem[] } {
  const problems: Problem[] = [];
  const config = readSettings(env, problems);
  problems.push(...checkTogether(env), ...findTypos(env).map(describeTypo));
  return problems.length === 0 ? { kind: 'config', config } : { kind: 'problems', problems };
}

/** For the terminal: each problem with its variable, what is wrong and an example to copy. Several lines, no secrets. */
export function describeProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'One setting is' : `${problems.length} settings are`;
  const items = problems.map(({ name, wrong, example }) => `  ${name} ${wrong}\n    for example: ${example}`);
  return [`Sanad cannot start. ${count} wrong or missing:`, ...items].join('\n\n');
}

function readSettings(env: Record<string, string | undefined>, problems: Problem[]): Config {
  function read<Name extends VariableName>(name: Name) {
    type Value = NonNullable<ReturnType<(typeof VARIABLES)[Name]['parse']>> | (typeof VARIABLES)[Name]['absent'];
    const text = given(env, name);
    const { parse, absent, expected } = VARIABLES[name];
    const value = text === undefined ? absent : parse(text);
    if (text !== undefined && value === undefined) problems.push(problem(name, `must be ${expected}`));
    return (value ?? absent) as Value;
  }
  const botToken = read('BOT_TOKEN');
  const settings: Settings = {
    telegramApiRoot: read('TELEGRAM_API_ROOT'),
    databaseUrl: read('DATABASE_URL'),
    redisUrl: read('REDIS_URL'),
    dataDir: read('DATA_DIR'),
    port: read('PORT'),
    publicUrl: read('PUBLIC_URL'),
    heartbeatUrl: read('HEARTBEAT_URL'),
    adminIds: read('ADMIN_IDS'),
    encryptionKey: read('ENCRYPTION_KEY'),
    olderEncryptionKeys: read('ENCRYPTION_KEYS_OLD'),
    tombstoneFile: read('TOMBSTONE_FILE'),
    roles: read('ROLES'),
    timeZone: read('TIME_ZONE'),
    defaultLanguage: read('DEFAULT_LANGUAGE'),
    paidBroadcast: read('PAID_BROADCAST'),
    logLevel: read('LOG_LEVEL'),
  };
  return botToken === undefined ? { ...settings, mode: 'try-out' } : { ...settings, mode: 'telegram', botToken };
}

/** What each setting alone cannot say. A setting that is there but wrong was reported already. */
function checkTogether(env: Record<string, string | undefined>): Problem[] {
  const problems: Problem[] = [];
  if (given(env, 'BOT_TOKEN') !== undefined && given(env, 'ADMIN_IDS') === undefined) {
    const wrong = 'is missing: with a BOT_TOKEN, somebody must be able to administer. Put your own Telegram id here';
    problems.push(problem('ADMIN_IDS', wrong));
  }
  const roles = VARIABLES.ROLES.parse(given(env, 'ROLES') ?? '');
  if (roles !== undefined && roles.length < ROLES.length && given(env, 'DATABASE_URL') === undefined) {
    const wrong = 'is missing: processes that share the work by ROLES need one database between them';
    problems.push(problem('DATABASE_URL', wrong));
  }
  if (given(env, 'ENCRYPTION_KEYS_OLD') !== undefined && given(env, 'ENCRYPTION_KEY') === undefined) {
    const wrong = 'is missing: ENCRYPTION_KEYS_OLD only opens what was sealed before; a newer key must seal';
    problems.push(problem('ENCRYPTION_KEY', wrong));
  }
  return problems;
}

function given(env: Record<string, string | undefined>, name: VariableName): string | undefined {
  return env[name]?.trim() || undefined;
}

function problem(name: VariableName, wrong: string): Problem {
  return { name, wrong, example: `${name}=${VARIABLES[name].example}` };
}

function describeTypo({ found, meant }: { found: string; meant: VariableName }): Problem {
  return { ...problem(meant, ''), name: found, wrong: `is not a setting of Sanad. Was ${meant} meant?` };
}
