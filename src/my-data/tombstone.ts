import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Vault } from '../db/vault.ts';

/** One line of the file: who was erased, known only by digests, and when. */
export type Tombstone = { digests: readonly string[]; at: string };

/** By every key there is: the one of a restored copy is among them. Whoever has no Telegram is known by their row. */
export function tombstoneDigests(
  vault: Vault,
  { id, telegramId }: { id: PersonId; telegramId: TelegramId | null },
): string[] {
  return vault
    .digests('tombstone', telegramId === null ? `row ${id}` : String(telegramId))
    .map((digest) => digest.toString('base64url'));
}

/** Reads the file. A line cut short by a crash is passed over; it is written again. */
export function parseTombstones(text: string): Tombstone[] {
  return text.split('\n').flatMap((line) => {
    const parsed = parseLine(line);
    return parsed ? [parsed] : [];
  });
}

export function tombstoneLine({ digests, at }: Tombstone): string {
  return `${JSON.stringify({ digests, at })}\n`;
}

/** Whether somebody known since `firstSeenAt` was erased later than that. Whoever comes back after it is somebody new. */
export function isBuried(
  tombstones: readonly Tombstone[],
  { digests, firstSeenAt }: { digests: readonly string[]; firstSeenAt: Temporal.Instant },
): boolean {
  return tombstones.some(
    (one) =>
      one.digests.some((digest) => digests.includes(digest)) &&
      Temporal.Instant.compare(firstSeenAt, Temporal.Instant.from(one.at)) <= 0,
  );
}

function parseLine(line: string): Tombstone | undefined {
  try {
    const { digests, at } = JSON.parse(line) as Tombstone;
    return Array.isArray(digests) && typeof at === 'string' ? { digests, at } : undefined;
  } catch {
    return undefined;
  }
}
