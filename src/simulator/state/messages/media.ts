import type { Blobs } from '../files/blobs.ts';
import { fileContent } from '../files/file-content.ts';
import { addFile, type FileDetails, sizeOfImage } from '../files/files.ts';
import { FILE_KINDS, type FileKind } from '../files/kinds.ts';
import { sampleOf } from '../files/samples.ts';
import { ImpossibleAct } from '../impossible.ts';
import { nextRandom } from '../random.ts';
import type { Person, State } from '../state.ts';
import type { MediaContent } from '../telegram.ts';
import type { MediaKind } from './media-kind.ts';

/** The bytes a person sends and what their client says about them. */
export type GivenFile = FileDetails & { bytes?: Buffer };

const HOME = { latitude: 33.5731, longitude: -7.5898 };

/** The faces of dice, by their emoji. https://core.telegram.org/bots/api#dice */
export const DICE: Readonly<Record<string, number>> = { '🎲': 6, '🎯': 6, '🎳': 6, '🏀': 5, '⚽': 5, '🎰': 64 };

/**
 * What a message of that kind holds: the bytes that are given, or a small sample.
 * @throws {ImpossibleAct} when bytes are needed, or are no image where one is needed
 */
export function mediaContent(
  { state, blobs }: { state: State; blobs: Blobs },
  { person, kind, given = {} }: { person: Person; kind: MediaKind; given?: GivenFile | undefined },
): MediaContent {
  switch (kind) {
    case 'contact':
      return { contact: ownContact(person) };
    case 'location':
      return { location: HOME };
    case 'venue': {
      const venue = { location: HOME, title: 'دار الحي', address: 'زنقة النخيل' };
      return { venue, location: HOME };
    }
    case 'dice':
      return { dice: rolled(state, '🎲') };
    default:
      return fileContent(state, addFile({ state, blobs }, { kind, ...fileOf(kind, given) }));
  }
}

/** A person's own contact, as a button that asks for it sends it. */
export function ownContact(person: Person): NonNullable<MediaContent['contact']> {
  return {
    phone_number: person.phone,
    first_name: person.firstName,
    ...(person.lastName ? { last_name: person.lastName } : {}),
    user_id: person.id,
  };
}

export function rolled(state: State, emoji: string): { emoji: string; value: number } {
  return { emoji, value: 1 + Math.floor(nextRandom(state) * (DICE[emoji] ?? 6)) };
}

function fileOf(kind: FileKind, { bytes, ...details }: GivenFile): FileDetails & { bytes: Buffer } {
  if (bytes === undefined) {
    const sample = sampleOf(kind);
    if (!sample) throw new ImpossibleAct(`There is no sample of a ${FILE_KINDS[kind].typeName}: give its bytes.`);
    return { ...sample, ...details };
  }
  if (bytes.length === 0) throw new ImpossibleAct('An empty file cannot be sent.');
  if (kind === 'photo' && !sizeOfImage(bytes)) throw new ImpossibleAct('These bytes are no image.');
  return { ...details, bytes };
}
