import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { assertBotPermitted, groupOnly } from '../../checks/groups/groups-only.ts';
import { textParam } from '../../checks/params.ts';
import { noteEvent } from '../../state/events.ts';
import { addService } from '../../state/groups/service-messages.ts';
import { randomText } from '../../state/random.ts';
import type { ChatPhoto, State } from '../../state/state.ts';
import type { MediaContent } from '../../state/telegram.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

const SIDES = [160, 320, 640];

/** Gives a group a picture, which must be uploaded anew. Members and the bot are told by a message. */
export const setChatPhoto: Method = ({ state, params, files, now }) => {
  const part = textParam(params, 'photo').replace(/^attach:\/\//, '') || 'photo';
  const file = files.get(part) ?? files.get('photo');
  if (!file) throw badRequest('there is no photo in the request');
  if (file.bytes.length === 0) throw badRequest('file must be non-empty');
  const group = groupOnly(writableChat(state, params), "can't change private chat photo");
  assertBotPermitted(group, 'can_change_info', 'not enough rights to change chat photo');
  if (!isImage(file.bytes)) throw badRequest('IMAGE_PROCESS_FAILED');
  return {
    changes: true,
    apply: () => {
      group.photo = chatPhoto(state);
      const content = { new_chat_photo: photoSizes(state) };
      addService(state, group, { by: botUser(state), content }, now);
      noteEvent(state, group, { kind: 'group', text: group.title, buttons: [], at: now });
      return true;
    },
  };
};

export const deleteChatPhoto: Method = ({ state, params, now }) => {
  const group = groupOnly(writableChat(state, params), "can't change private chat photo");
  assertBotPermitted(group, 'can_change_info', 'not enough rights to change chat photo');
  if (!group.photo) throw badRequest('CHAT_NOT_MODIFIED');
  return {
    changes: true,
    apply: () => {
      delete group.photo;
      addService(state, group, { by: botUser(state), content: { delete_chat_photo: true } }, now);
      noteEvent(state, group, { kind: 'group', text: group.title, buttons: [], at: now });
      return true;
    },
  };
};

function chatPhoto(state: State): ChatPhoto {
  return {
    small_file_id: `AQADBAATqL${randomText(state, 40)}`,
    small_file_unique_id: `AQAD${randomText(state, 10)}`,
    big_file_id: `AQADBAATqL${randomText(state, 40)}`,
    big_file_unique_id: `AQAD${randomText(state, 10)}`,
  };
}

function photoSizes(state: State): NonNullable<MediaContent['photo']> {
  return SIDES.map((side) => ({
    file_id: `AgACAgQAAxk${randomText(state, 57)}`,
    file_unique_id: `AQAD${randomText(state, 10)}`,
    width: side,
    height: side,
    file_size: side * 60,
  }));
}

/** JPEG, PNG or WebP by their first bytes. */
function isImage(bytes: Buffer): boolean {
  return /^(ffd8ff|89504e47|52494646)/.test(bytes.subarray(0, 4).toString('hex'));
}
