import { FILE_KINDS } from '../files/kinds.ts';
import type { Permission } from '../groups/rights.ts';
import type { Message } from '../telegram.ts';

/** What a message can be besides a text, in the order it is asked for: an animation is a document too. */
export const MEDIA_KINDS = [
  'photo',
  'animation',
  'document',
  'voice',
  'audio',
  'video',
  'video_note',
  'sticker',
  'contact',
  'venue',
  'location',
  'dice',
] as const;

const WITH_CAPTION = new Set<string>(['photo', 'animation', 'document', 'voice', 'audio', 'video']);

export type MediaKind = (typeof MEDIA_KINDS)[number];

/** What a message is, undefined when it is a text or tells what happened. */
export function mediaKindOf(message: Pick<Message, MediaKind>): MediaKind | undefined {
  return MEDIA_KINDS.find((kind) => message[kind] !== undefined);
}

/** The permission it takes to send something of that kind in a group. */
export function permissionToSend(kind: MediaKind | undefined): Permission {
  switch (kind) {
    case undefined:
    case 'contact':
    case 'venue':
    case 'location':
      return 'can_send_messages';
    case 'dice':
      return 'can_send_other_messages';
    default:
      return FILE_KINDS[kind].permission;
  }
}

/** Whether a message of that kind can have a caption. */
export function mayHaveCaption(message: Pick<Message, MediaKind>): boolean {
  const kind = mediaKindOf(message);
  return kind !== undefined && WITH_CAPTION.has(kind);
}

/** The id of the file in a message, for a photo that of its largest size. */
export function fileIdOf(message: Pick<Message, MediaKind>): string | undefined {
  const kind = mediaKindOf(message);
  if (kind === 'photo') return message.photo?.at(-1)?.file_id;
  if (kind === undefined || kind === 'contact' || kind === 'venue' || kind === 'location' || kind === 'dice') {
    return undefined;
  }
  return message[kind]?.file_id;
}
