import { badRequest } from '../../checks/errors.ts';
import { checkedFile, requestedFile } from '../../checks/files/input-file.ts';
import { booleanParam, integerParam, type Params, textParam } from '../../checks/params.ts';
import { requestedCaption, sentCaption } from '../../checks/text/text.ts';
import { fileContent } from '../../state/files/file-content.ts';
import type { FileDetails } from '../../state/files/files.ts';
import { FILE_KINDS, type FileKind } from '../../state/files/kinds.ts';
import type { MediaContent } from '../../state/telegram.ts';
import type { Method } from '../method.ts';
import { addressedSend, assertSendAccepted, requestedSend, sendPlan } from './outgoing.ts';

const WITHOUT_CAPTION: readonly FileKind[] = ['video_note', 'sticker'];
const COVERED: readonly FileKind[] = ['photo', 'video', 'animation'];
const MAX_LENGTH = 10_000;
const MAX_DURATION = 86_400;

export const sendPhoto = sendFile('photo');
export const sendDocument = sendFile('document');
export const sendAudio = sendFile('audio');
export const sendVideo = sendFile('video');
export const sendAnimation = sendFile('animation');
export const sendVoice = sendFile('voice');
export const sendVideoNote = sendFile('video_note');
export const sendSticker = sendFile('sticker');

/** The checks stand in the order of Bot API facts, F4. */
function sendFile(kind: FileKind): Method {
  return (call) => {
    const { state, params } = call;
    const file = requestedFile(call, kind);
    if (!file) throw badRequest(`there is no ${kind.replace('_', ' ')} in the request`);
    const details = fileDetails(kind, params);
    const caption = WITHOUT_CAPTION.includes(kind) ? undefined : requestedCaption(state, params);
    const addressed = addressedSend(state, params, requestedSend(params));
    const checked = checkedFile(call, file, kind);
    const sent = caption ? sentCaption(caption) : {};
    const { permission, plural } = FILE_KINDS[kind];
    assertSendAccepted(addressed, permission, plural);
    checked.accept();
    const shown = COVERED.includes(kind) ? shownAs(params, sent.caption !== undefined) : {};
    return sendPlan(call, addressed, () => ({ ...fileContent(state, checked.keep(details)), ...sent, ...shown }));
  };
}

function fileDetails(kind: FileKind, params: Params): FileDetails {
  const number = (name: string, max: number) => integerParam(params, name, { min: 0, max, absent: 0 });
  const duration = { duration: number('duration', MAX_DURATION) };
  switch (kind) {
    case 'video':
    case 'animation':
      return { ...duration, width: number('width', MAX_LENGTH), height: number('height', MAX_LENGTH) };
    case 'video_note':
      return { ...duration, width: number('length', 640) || 240 };
    case 'audio':
      return { ...duration, title: textParam(params, 'title'), performer: textParam(params, 'performer') };
    case 'voice':
      return duration;
    case 'sticker':
      return { emoji: textParam(params, 'emoji') };
    default:
      return {};
  }
}

function shownAs(params: Params, hasCaption: boolean): MediaContent {
  return {
    ...(booleanParam(params, 'has_spoiler') ? { has_media_spoiler: true as const } : {}),
    ...(hasCaption && booleanParam(params, 'show_caption_above_media')
      ? { show_caption_above_media: true as const }
      : {}),
  };
}
