import { randomText } from '../random.ts';
import type { Person, State } from '../state.ts';
import type { MediaContent } from '../telegram.ts';

export type MediaKind = 'photo' | 'document' | 'voice' | 'sticker' | 'contact' | 'location';

/** What a message of that kind holds. File ids look like Telegram's own and are different each time. */
export function mediaContent(state: State, person: Person, kind: MediaKind): MediaContent {
  switch (kind) {
    case 'photo':
      return { photo: [90, 320, 1280].map((width) => photoSize(state, width)) };
    case 'document':
      return {
        document: { ...file(state, 'BQACAgQAAxk', 24_576), file_name: 'وثيقة.pdf', mime_type: 'application/pdf' },
      };
    case 'voice':
      return { voice: { ...file(state, 'AwACAgQAAxk', 9_800), duration: 4, mime_type: 'audio/ogg' } };
    case 'sticker':
      return {
        sticker: {
          ...file(state, 'CAACAgQAAxk', 18_200),
          width: 512,
          height: 512,
          emoji: '🌙',
          type: 'regular',
          is_animated: false,
          is_video: false,
        },
      };
    case 'contact':
      return {
        contact: {
          phone_number: person.phone,
          first_name: person.firstName,
          ...(person.lastName ? { last_name: person.lastName } : {}),
          user_id: person.id,
        },
      };
    case 'location':
      return { location: { latitude: 33.5731, longitude: -7.5898 } };
  }
}

function photoSize(state: State, width: number) {
  return { ...file(state, 'AgACAgQAAxk', width * 60), width, height: Math.round(width * 0.75) };
}

function file(state: State, prefix: string, size: number) {
  return {
    file_id: `${prefix}${randomText(state, 57)}`,
    file_unique_id: `AQAD${randomText(state, 10)}`,
    file_size: size,
  };
}
