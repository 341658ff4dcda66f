import type { Permission } from '../groups/rights.ts';

/** The files a message can hold. */
export type FileKind = 'photo' | 'document' | 'audio' | 'video' | 'animation' | 'voice' | 'video_note' | 'sticker';

type FileFacts = {
  /** TDLib's name, which its problems speak of. */
  typeName: string;
  /** How file ids of that kind begin. */
  prefix: string;
  /** The folder and the ending in the path of a download. */
  folder: string;
  ending: string;
  mimeType: string;
  permission: Permission;
  /** What is not permitted, in Telegram's words. */
  plural: string;
};

export const FILE_KINDS: Readonly<Record<FileKind, FileFacts>> = {
  photo: {
    typeName: 'Photo',
    prefix: 'AgACAgQAAxk',
    folder: 'photos',
    ending: 'jpg',
    mimeType: 'image/jpeg',
    permission: 'can_send_photos',
    plural: 'photos',
  },
  document: {
    typeName: 'Document',
    prefix: 'BQACAgQAAxk',
    folder: 'documents',
    ending: 'bin',
    mimeType: 'application/octet-stream',
    permission: 'can_send_documents',
    plural: 'documents',
  },
  audio: {
    typeName: 'Audio',
    prefix: 'CQACAgQAAxk',
    folder: 'music',
    ending: 'mp3',
    mimeType: 'audio/mpeg',
    permission: 'can_send_audios',
    plural: 'music',
  },
  video: {
    typeName: 'Video',
    prefix: 'BAACAgQAAxk',
    folder: 'videos',
    ending: 'mp4',
    mimeType: 'video/mp4',
    permission: 'can_send_videos',
    plural: 'videos',
  },
  animation: {
    typeName: 'Animation',
    prefix: 'CgACAgQAAxk',
    folder: 'animations',
    ending: 'mp4',
    mimeType: 'video/mp4',
    permission: 'can_send_other_messages',
    plural: 'animations',
  },
  voice: {
    typeName: 'VoiceNote',
    prefix: 'AwACAgQAAxk',
    folder: 'voice',
    ending: 'oga',
    mimeType: 'audio/ogg',
    permission: 'can_send_voice_notes',
    plural: 'voice notes',
  },
  video_note: {
    typeName: 'VideoNote',
    prefix: 'DQACAgQAAxk',
    folder: 'video_notes',
    ending: 'mp4',
    mimeType: 'video/mp4',
    permission: 'can_send_video_notes',
    plural: 'video notes',
  },
  sticker: {
    typeName: 'Sticker',
    prefix: 'CAACAgQAAxk',
    folder: 'stickers',
    ending: 'webp',
    mimeType: 'image/webp',
    permission: 'can_send_other_messages',
    plural: 'stickers',
  },
};
