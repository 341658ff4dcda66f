import { imageSize } from 'image-size';
import { randomText } from '../random.ts';
import type { State } from '../state.ts';
import type { Blobs } from './blobs.ts';
import { FILE_KINDS, type FileKind } from './kinds.ts';

/** What is said about a file besides its bytes. Lengths in pixels, the duration in seconds. */
export type FileDetails = {
  name?: string;
  mimeType?: string;
  width?: number;
  height?: number;
  duration?: number;
  title?: string;
  performer?: string;
  emoji?: string;
};

export type StoredFile = FileDetails & {
  kind: FileKind;
  uniqueId: string;
  size: number;
  /** The name of its bytes. */
  blob: string;
  /** Where it is downloaded. */
  path: string;
  /** Until when that works, in ms: getFile gives an hour. */
  linkUntil?: number;
  /** The file ids of all sizes of a photo, the smallest first. */
  sizes?: string[];
};

/** At least so many of the newest files are known by their id, at most twice as many. */
const MAX_KNOWN = 10_000;

/** The longest sides Telegram makes of a photo. */
const SIDES = [90, 320, 800, 1280, 2560];

/** Keeps a new file. @returns its file id, for a photo that of its largest size */
export function addFile(
  { state, blobs }: { state: State; blobs: Blobs },
  { kind, bytes, ...details }: FileDetails & { kind: FileKind; bytes: Buffer },
): string {
  const stored = { ...withoutEmpty(details), kind, size: bytes.length, blob: blobs.put(bytes) };
  if (kind !== 'photo') return keep(state, stored);
  const sizes = photoSizes(bytes).map((size) => keep(state, { ...stored, ...size }));
  for (const id of sizes) Object.assign(state.files[id] ?? {}, { sizes });
  return sizes.at(-1) ?? '';
}

/** Finds a file by its id. */
export function findFile(state: State, fileId: string): StoredFile | undefined {
  return Object.hasOwn(state.files, fileId) ? state.files[fileId] : undefined;
}

/** The width and height of an image. @returns undefined when the bytes are none */
export function sizeOfImage(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function keep(state: State, stored: Omit<StoredFile, 'uniqueId' | 'path'>): string {
  const { prefix, folder, ending } = FILE_KINDS[stored.kind];
  const id = `${prefix}${randomText(state, 57)}`;
  const own = stored.kind === 'document' ? /\.([A-Za-z0-9]{1,8})$/.exec(stored.name ?? '')?.[1] : undefined;
  const path = `${folder}/file_${state.nextFile}.${own ?? ending}`;
  state.nextFile += 1;
  if (state.nextFile % MAX_KNOWN === 0) forgetOldest(state);
  state.files[id] = { ...stored, uniqueId: `AQAD${randomText(state, 10)}`, path };
  return id;
}

/** So that a long simulation does not grow for ever. */
function forgetOldest(state: State): void {
  state.files = Object.fromEntries(Object.entries(state.files).slice(-MAX_KNOWN));
}

function photoSizes(bytes: Buffer): { width: number; height: number }[] {
  const { width, height } = sizeOfImage(bytes) ?? { width: 1, height: 1 };
  const longest = Math.max(width, height);
  const sides = [...SIDES.filter((side) => side < longest), Math.min(longest, 2560)];
  return sides.map((side) => ({
    width: Math.max(1, Math.round((width * side) / longest)),
    height: Math.max(1, Math.round((height * side) / longest)),
  }));
}

function withoutEmpty(details: FileDetails): FileDetails {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== undefined && value !== '' && !Number.isNaN(value)),
  );
}
