import { type Permission, type Permissions, permissionsOf } from '../../state/groups/rights.ts';
import { badRequest } from '../errors.ts';
import { booleanField, FieldError, isObject } from '../json-fields.ts';
import { booleanParam, type Params, textParam } from '../params.ts';

const MEDIA: readonly Permission[] = [
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
];

/**
 * Reads `permissions`. Unless they are independent, sending other messages or previews implies sending text and media,
 * and sending media or polls implies sending text. https://core.telegram.org/bots/api#restrictchatmember
 * @throws {ApiError}
 */
export function permissionsParam(params: Params): Permissions {
  const value = parse(textParam(params, 'permissions'));
  if (!isObject(value)) throw badRequest('object expected as permissions');
  try {
    const given = permissionsOf({});
    for (const name of Object.keys(given) as Permission[]) given[name] = booleanField(value, name);
    if (value['can_manage_topics'] === undefined) given.can_manage_topics = given.can_pin_messages;
    return booleanParam(params, 'use_independent_chat_permissions') ? given : withImplied(given);
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse permissions: ${error.message}`);
    throw error;
  }
}

function withImplied(given: Permissions): Permissions {
  const permissions = { ...given };
  if (given.can_send_other_messages || given.can_add_web_page_previews) {
    for (const name of MEDIA) permissions[name] = true;
  }
  if (permissions.can_send_polls || MEDIA.some((name) => permissions[name])) permissions.can_send_messages = true;
  return permissions;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse permissions JSON object");
  }
}
