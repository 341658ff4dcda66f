import { eq } from 'drizzle-orm';
import { hasRoomOn, type Load, nextDayWithRoom } from '../calm/room.ts';
import { listLoads } from '../calm/store.ts';
import type { Broadcasts, PreparedBroadcast } from '../capabilities-type.ts';
import type { Renderer } from '../chat/render.ts';
import { isAnyOf } from '../db/any-of.ts';
import type { BroadcastId, TelegramId } from '../db/ids.ts';
import { person } from '../db/schema/people.ts';
import { preference } from '../db/schema/preferences.ts';
import type { Work } from '../db/work.ts';
import type { OutboxRow } from '../delivery/outbox-rows.ts';
import type { Language } from '../language/text.ts';
import { isLanguage } from '../language/text.ts';
import { ownQuiet, sendMoment } from '../preferences/quiet.ts';
import type { Known } from '../seasons/calendar.ts';
import { loadKnownSeasons } from '../seasons/store.ts';
import { localDate, startOfDay } from '../time/wall-time.ts';
import { listStillFor } from './still-for.ts';
import { broadcastMessage, loadWords, type Words } from './words.ts';

type Settings = { timeZone: string; caps: boolean; defaultLanguage: Language; renderer: Renderer };

type Reader = { language: Language; chosen: typeof preference.$inferSelect | null };

/** Everything that is read for many rows at once, so that each is decided without asking the database again. */
type Facts = {
  still: ReadonlySet<OutboxRow>;
  readers: ReadonlyMap<TelegramId, Reader>;
  seasons: readonly Known[];
  loads: ReadonlyMap<TelegramId, Load>;
  words: ReadonlyMap<BroadcastId, Words>;
};

/** Decides about many messages of broadcasts as the sender decides about one: reason, quiet hours, room, words. A test compares the two. */
export function createPrepareMany(settings: Settings): Broadcasts['prepareMany'] {
  return async (work, rows) => {
    if (rows.length === 0) return [];
    const facts = await loadFacts(work, rows, settings);
    return rows.map((row) => prepare(work.now, row, facts, settings));
  };
}

function prepare(now: Temporal.Instant, row: OutboxRow, facts: Facts, settings: Settings): PreparedBroadcast {
  const { timeZone, caps } = settings;
  if (Temporal.Instant.compare(row.expiresAt, now) <= 0 || !facts.still.has(row)) return { kind: 'cancelled' };
  const reader = facts.readers.get(row.chatId);
  if (reader && !row.despiteQuiet) {
    const quiet = ownQuiet(reader.chosen, facts.seasons);
    const { until, isSilence } = sendMoment(quiet, now, { timeZone, isSafety: false });
    if (Temporal.Instant.compare(until, now) > 0) return { kind: 'put off', until, forRoom: isSilence };
  }
  const load = facts.loads.get(row.chatId);
  const today = localDate(now, timeZone);
  if (caps && row.attention !== 'free' && load && !hasRoomOn(load, today)) {
    const day = nextDayWithRoom(load, today.add({ days: 1 }));
    return { kind: 'put off', until: startOfDay(day, timeZone), forRoom: true };
  }
  const body = bodyOf(row, facts, settings);
  return body ? { kind: 'ready', body } : { kind: 'cancelled' };
}

function bodyOf(
  { broadcastId, chatId }: OutboxRow,
  { readers, words }: Facts,
  { defaultLanguage, renderer }: Settings,
): Record<string, unknown> | undefined {
  const { language = defaultLanguage, chosen } = readers.get(chatId) ?? {};
  const said = broadcastId === null ? undefined : words.get(broadcastId);
  const message = said && broadcastMessage(said, language);
  if (!message) return undefined;
  const where = chosen?.livesAbroad ? 'abroad' : 'here';
  return renderer({ chatId, language, you: chosen?.addressForm ?? 'n', where }, { kind: 'message', message });
}

async function loadFacts(work: Work, rows: readonly OutboxRow[], { timeZone, caps }: Settings): Promise<Facts> {
  const addressed = rows.flatMap((row) =>
    row.broadcastId === null ? [] : [{ ...row, broadcastId: row.broadcastId, row }],
  );
  const still = (await listStillFor(work, addressed)).map(({ row }) => row);
  const chatIds = still.map(({ chatId }) => chatId);
  return {
    still: new Set(still),
    readers: await listReaders(work, chatIds),
    seasons: await loadKnownSeasons(work),
    loads: caps ? await listLoads(work, chatIds, timeZone) : new Map(),
    words: await loadWords(work, [...new Set(addressed.map(({ broadcastId }) => broadcastId))]),
  };
}

async function listReaders(work: Work, chatIds: readonly TelegramId[]): Promise<Map<TelegramId, Reader>> {
  const rows = await work.tx
    .select({ chatId: person.telegramId, language: person.language, chosen: preference })
    .from(person)
    .leftJoin(preference, eq(preference.personId, person.id))
    .where(isAnyOf(person.telegramId, chatIds));
  return new Map(
    rows.flatMap(({ chatId, language, chosen }) =>
      chatId === null ? [] : [[chatId, { language: isLanguage(language) ? language : 'ar', chosen }] as const],
    ),
  );
}
