import type { State } from '../state.ts';
import type { MediaContent } from '../telegram.ts';
import { findFile, type StoredFile } from './files.ts';
import { FILE_KINDS } from './kinds.ts';

/** What a message with that file holds. Sent again by its id, the file is the same. */
export function fileContent(state: State, fileId: string): MediaContent {
  const file = findFile(state, fileId);
  if (!file) return {};
  const attachment = { file_id: fileId, file_unique_id: file.uniqueId, file_size: file.size };
  const mime_type = file.mimeType ?? FILE_KINDS[file.kind].mimeType;
  const named = { ...(file.name === undefined ? {} : { file_name: file.name }), mime_type };
  const { duration = 0, width = 0, height = 0 } = file;
  switch (file.kind) {
    case 'photo':
      return { photo: (file.sizes ?? [fileId]).map((id) => photoSize(state, id, file)) };
    case 'document':
      return { document: { ...attachment, ...named } };
    case 'audio':
      return { audio: { ...attachment, ...named, duration, ...pick(file, 'title', 'performer') } };
    case 'video':
      return { video: { ...attachment, ...named, duration, width, height } };
    case 'animation':
      return {
        animation: { ...attachment, ...named, duration, width, height },
        document: { ...attachment, ...named },
      };
    case 'voice':
      return { voice: { ...attachment, duration, mime_type } };
    case 'video_note':
      return { video_note: { ...attachment, duration, length: file.width ?? 240 } };
    case 'sticker':
      return {
        sticker: {
          ...attachment,
          width: file.width ?? 512,
          height: file.height ?? 512,
          ...pick(file, 'emoji'),
          type: 'regular',
          is_animated: false,
          is_video: false,
        },
      };
  }
}

function photoSize(state: State, id: string, asked: StoredFile) {
  const { uniqueId, size, width = 0, height = 0 } = findFile(state, id) ?? asked;
  return { file_id: id, file_unique_id: uniqueId, file_size: size, width, height };
}

function pick<Name extends 'title' | 'performer' | 'emoji'>(file: StoredFile, ...names: Name[]) {
  const found = names.filter((name) => file[name] !== undefined).map((name) => [name, file[name]]);
  return Object.fromEntries(found) as Partial<Record<Name, string>>;
}
