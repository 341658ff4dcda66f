import { gt } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { encodePress } from '../../../src/chat/press.ts';
import { outbox } from '../../../src/db/schema/spine.ts';
import type { Work } from '../../../src/db/work.ts';
import type { OutboxContent, Press } from '../../../src/delivery/message.ts';
import { outboxPlace } from '../../../src/delivery/outbox-rows.ts';
import { MONDAY } from '../../kit/circle.ts';
import type { ActorName, Cast } from './cast.ts';

/** What became of one try: what was said to whom, and which tables of the product changed. */
export type Outcome = { kind: 'allowed' | 'refused'; said: string[]; changed: string[] };

/** Words that say no, or that there is nothing here, and show nothing. */
const REFUSALS = new Set([
  'press-not-yours',
  'not-allowed',
  'role-not-held',
  'unknown-command',
  'home-stranger',
  'form-over',
  'form-nothing-to-cancel',
  'message-nothing-waits',
  'leave-nothing',
  'my-none',
  'calendar-empty',
  'invitation-over',
  'invitation-own',
  'invitation-belongs',
  'invitation-family',
  'invitation-not-for-team',
  'invitations-none',
  'join-waiting',
  'family-not-now',
  'relink-has-places',
  'family-nothing-yet',
]);

/** Changes here come with every update, whoever sent it. */
const ALWAYS = new Set(['outbox', 'inbox', 'command_log']);

const UPDATE_ID = 4_000_000;
/** The cast was assembled on Monday; whoever acts comes an hour later. */
const NOW = MONDAY.add({ hours: 1 });
const QUEUED_BEFORE = MONDAY.add({ minutes: 30 });

class Undo extends Error {}

/** A person presses a button that was signed for `signedFor`, or for themselves. Nothing of it stays. */
export async function pressing(
  cast: Cast,
  actor: ActorName,
  press: Press,
  signedFor: ActorName = actor,
): Promise<Outcome> {
  const data = encodePress(cast.vault, cast.telegramIds[signedFor], press);
  const from = sender(cast, actor);
  const message = { message_id: 1, date: 0, chat: { id: from.id, type: 'private' as const, first_name: actor } };
  return await trying(cast, { callback_query: { id: '1', from, chat_instance: '1', data, message } });
}

/** A person writes a command in the private chat. Nothing of it stays. */
export async function commanding(cast: Cast, actor: ActorName, text: string): Promise<Outcome> {
  return await trying(cast, { message: written(cast, { actor, text, chat: undefined }) });
}

/** The same words in a group, by the person or by an administrator who shows only the group. */
export async function commandingInGroup(cast: Cast, actor: ActorName | 'anonymous', text: string): Promise<Outcome> {
  const chat = { id: -100_500, type: 'supergroup' as const, title: 'حي السلام' };
  return await trying(cast, { message: written(cast, { actor, text, chat }) });
}

type Words = {
  actor: ActorName | 'anonymous';
  text: string;
  chat: { id: number; type: 'supergroup'; title: string } | undefined;
};

function written(cast: Cast, { actor, text, chat }: Words): NonNullable<Update['message']> {
  const entities = [{ type: 'bot_command' as const, offset: 0, length: text.split(' ', 1)[0]?.length ?? 0 }];
  const base = { message_id: 1, date: 0, text, entities };
  if (actor === 'anonymous' && chat) {
    const from = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    return { ...base, from, chat, sender_chat: chat } as NonNullable<Update['message']>;
  }
  const from = sender(cast, actor as ActorName);
  return { ...base, from, chat: chat ?? { id: from.id, type: 'private', first_name: from.first_name } };
}

function sender(cast: Cast, actor: ActorName) {
  return { id: cast.telegramIds[actor], is_bot: false, first_name: actor };
}

async function trying(cast: Cast, content: Omit<Update, 'update_id'>): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await cast.db
    .transaction(async (tx) => {
      const work = { tx, now: NOW, vault: cast.vault };
      const before = await countChanges(work);
      await cast.capabilities.handleUpdate(work, { update_id: UPDATE_ID, ...content } as Update);
      outcome = await observe(work, before);
      throw new Undo();
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (!outcome) throw new Error('nothing was observed');
  return outcome;
}

async function observe(work: Work, before: Map<string, number>): Promise<Outcome> {
  const rows = await work.tx
    .select({ key: outbox.dedupeKey, payload: outbox.payload })
    .from(outbox)
    .where(gt(outbox.queuedAt, QUEUED_BEFORE));
  const isAnswer = (key: string) => key.startsWith(`u${UPDATE_ID}:`);
  const said = rows.filter(({ key }) => isAnswer(key)).flatMap(({ key, payload }) => keyOf(work, key, payload));
  const others = rows.filter(({ key }) => !isAnswer(key)).map(({ key }) => `to others: ${key}`);
  const after = await countChanges(work);
  const changed = [...after].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);
  const isRefused = changed.length === 0 && others.length === 0 && said.every((key) => REFUSALS.has(key));
  return { kind: isRefused ? 'refused' : 'allowed', said: [...said, ...others], changed };
}

function keyOf(work: Work, key: string, payload: Buffer | null): string[] {
  const content = JSON.parse(work.vault.open(outboxPlace(key), payload ?? Buffer.alloc(0))) as OutboxContent;
  switch (content.kind) {
    case 'toast':
      return content.text ? [content.text.key] : [];
    case 'call':
      return ['call'];
    case 'made':
      return [`made: ${content.maker}`];
    case 'broadcast':
      return ['broadcast'];
    default:
      return [content.message.text.key];
  }
}

/** How many rows of each table this session has written or changed, by PostgreSQL's own count. */
async function countChanges(work: Work): Promise<Map<string, number>> {
  const { rows } = await work.tx.execute<{ name: string; count: string }>(
    'select relname as name, n_tup_ins + n_tup_upd + n_tup_del as count from pg_stat_xact_user_tables',
  );
  return new Map(rows.filter(({ name }) => !ALWAYS.has(name)).map(({ name, count }) => [name, Number(count)]));
}
