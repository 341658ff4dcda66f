import type { Attending, Capabilities } from '../capabilities-type.ts';
import type { Work } from '../db/work.ts';
import { claimWaiting } from '../delivery/carry.ts';
import type { OutboxRow } from '../delivery/outbox-rows.ts';
import { openContent, reasonOfRow } from '../delivery/outbox-store.ts';
import { localDate, startOfDay } from '../time/wall-time.ts';
import { DIGEST_LINES, digestOf } from './digest.ts';
import { hasRoomOn, type Load, looksAheadUntil, mayRing, nextDayWithRoom } from './room.ts';
import { findCovering, isBeingQueued, listOwn, listPromised, listSentOn, loadOf, type PromisedTurn } from './store.ts';
import { turnsTogether } from './turns-together.ts';

type Settings = {
  timeZone: string;
  /** Whether there is an end to what people get; not where a script squeezes weeks into minutes. */
  caps: boolean;
} & Pick<Capabilities, 'stillHolds'>;

/** Reminders of the same day that would come so soon come with the first. */
const DRAWN_FORWARD_HOURS = 2;

/**
 * Decides how a message that costs its reader attention goes out: reminders of one's own turns always, several of them as one; everything else while
 * there is room, and what had to wait as one.
 */
export function createAttend(settings: Settings): NonNullable<Capabilities['attend']> {
  return async (work, row) =>
    row.attention === 'kept' ? await attendKept(work, row, settings) : await attendCounted(work, row, settings);
}

async function attendCounted(work: Work, row: OutboxRow, settings: Settings): Promise<Attending> {
  const { timeZone, caps } = settings;
  if (!caps) return { kind: 'alone', silent: false };
  const today = localDate(work.now, timeZone);
  const load = await loadOf(work, row.chatId, timeZone);
  if (!hasRoomOn(load, today)) {
    const day = nextDayWithRoom(load, today.add({ days: 1 }));
    return { kind: 'put off', until: startOfDay(day, timeZone) };
  }
  if (!row.waitsForRoom || row.broadcastId !== null) return { kind: 'alone', silent: false };
  const others = await claimWaiting(work, row, { until: work.now, waitsForRoom: true });
  const rows = [row, ...(await holding(work, others, settings))].slice(0, DIGEST_LINES);
  if (rows.length === 1) return { kind: 'alone', silent: false };
  return { kind: 'together', carries: idsWithout(rows, row), message: digestOf(work, rows) };
}

async function attendKept(work: Work, row: OutboxRow, settings: Settings): Promise<Attending> {
  const { timeZone, caps } = settings;
  const today = localDate(work.now, timeZone);
  const reason = reasonOfRow(row);
  const isOwn = reason?.kind === 'turn' && (await listOwn(work, row.chatId, [reason.id])).size > 0;
  if (reason && isOwn) {
    const by = await findCovering(work, row.chatId, reason);
    if (by !== undefined) return { kind: 'told', by };
    if (await isBeingQueued(work, row.chatId)) return { kind: 'held' };
  }
  const sent: Load = { sentOn: caps ? await listSentOn(work, row.chatId, timeZone) : [], promisedOn: [] };
  const silent = !mayRing(sent, today);
  if (!isOwn) return { kind: 'alone', silent };
  const rows = [row, ...(await listSiblings(work, row, settings))];
  const until = looksAheadUntil(sent, today);
  const ahead = until ? await listAhead(work, row, { until, timeZone }) : [];
  if (rows.length === 1 && ahead.length === 0) return { kind: 'alone', silent };
  const turnIds = [...rows.map((one) => reasonOfRow(one)?.id ?? 0), ...ahead.map(({ id }) => id)];
  const message = await turnsTogether(work, { chatId: row.chatId, turnIds, isAhead: ahead.length > 0 });
  return {
    kind: 'together',
    carries: idsWithout(rows, row),
    message: { ...message, silent: silent || isSilent(work, row) },
    ...(ahead.length > 0 ? { covers: ahead.map(({ id, epoch }) => `${id}:${epoch}`) } : {}),
  };
}

/** What is said about other turns of theirs now, or would be a little later on the same day. */
async function listSiblings(work: Work, row: OutboxRow, settings: Settings): Promise<OutboxRow[]> {
  const endOfDay = startOfDay(localDate(work.now, settings.timeZone).add({ days: 1 }), settings.timeZone);
  const soon = work.now.add({ hours: DRAWN_FORWARD_HOURS });
  const until = Temporal.Instant.compare(soon, endOfDay) < 0 ? soon : endOfDay;
  const waiting = (await claimWaiting(work, row, { until })).filter((one) => one.attempt === row.attempt);
  const turnIds = waiting.map((one) => reasonOfRow(one)).flatMap((one) => (one?.kind === 'turn' ? [one.id] : []));
  const own = await listOwn(work, row.chatId, turnIds);
  const theirs = waiting.filter((one) => own.has(reasonOfRow(one)?.id ?? 0));
  return await holding(work, theirs, settings);
}

/** The turns of which they would be reminded, day after day, before there is room again. */
async function listAhead(
  work: Work,
  { chatId }: OutboxRow,
  { until, timeZone }: { until: Temporal.PlainDate; timeZone: string },
): Promise<PromisedTurn[]> {
  const promised = await listPromised(work, chatId);
  return promised.filter(({ dueAt }) => Temporal.PlainDate.compare(localDate(dueAt, timeZone), until) < 0);
}

/** Those that still have a reason. The others end when they are taken themselves. */
async function holding(work: Work, rows: readonly OutboxRow[], { stillHolds }: Settings): Promise<OutboxRow[]> {
  const held: OutboxRow[] = [];
  for (const row of rows) {
    const reason = reasonOfRow(row);
    if (!reason || (await stillHolds(work, reason, row.chatId))) held.push(row);
  }
  return held;
}

function idsWithout(rows: readonly OutboxRow[], { id }: OutboxRow): number[] {
  return rows.map((one) => one.id).filter((one) => one !== id);
}

function isSilent(work: Work, row: OutboxRow): boolean {
  const content = openContent(work, row);
  return content.kind === 'message' && content.message.silent === true;
}
