/** What an administrator may be allowed to do. https://core.telegram.org/bots/api#chatadministratorrights */
const RIGHTS = [
  'is_anonymous',
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
  'can_post_messages',
  'can_edit_messages',
  'can_pin_messages',
  'can_manage_topics',
] as const;

export type AdministratorRight = (typeof RIGHTS)[number];

export type AdministratorRights = Record<AdministratorRight, boolean>;

/** What those who are no administrators may be allowed to do. https://core.telegram.org/bots/api#chatpermissions */
const PERMISSIONS = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
  'can_react_to_messages',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export type Permissions = Record<Permission, boolean>;

export type GroupKind = 'group' | 'supergroup' | 'channel';

const IN_CHANNELS_ONLY: readonly AdministratorRight[] = ['can_post_messages', 'can_edit_messages'];
const NOT_IN_CHANNELS: readonly AdministratorRight[] = ['can_pin_messages', 'can_manage_topics'];

/** The named rights and no others. */
export function rightsOf(given: Partial<AdministratorRights>): AdministratorRights {
  return fill(RIGHTS, (right) => given[right] === true);
}

/** What an administrator gets when nobody chooses: all but making others administrators and staying unseen. */
export function usualRights(): AdministratorRights {
  return fill(RIGHTS, (right) => right !== 'is_anonymous' && right !== 'can_promote_members' && !/stories/.test(right));
}

/** The rights that exist in a chat of that kind, as the Bot API lists them. */
export function shownRights(rights: AdministratorRights, kind: GroupKind): Partial<AdministratorRights> {
  const shown = RIGHTS.filter((right) => {
    if (kind === 'channel') return !NOT_IN_CHANNELS.includes(right);
    if (kind === 'group' && right === 'can_manage_topics') return false;
    return !IN_CHANNELS_ONLY.includes(right);
  });
  return Object.fromEntries(shown.map((right) => [right, rights[right]]));
}

/** The named permissions and no others. */
export function permissionsOf(given: Partial<Permissions>): Permissions {
  return fill(PERMISSIONS, (permission) => given[permission] === true);
}

/**
 * A new group allows everything but opening topics; in a public one only administrators change its information and pin.
 */
export function usualPermissions(isPublic: boolean): Permissions {
  const isKept = (name: Permission) => isPublic && (name === 'can_change_info' || name === 'can_pin_messages');
  return fill(PERMISSIONS, (name) => name !== 'can_manage_topics' && !isKept(name));
}

function fill<Name extends string>(names: readonly Name[], value: (name: Name) => boolean): Record<Name, boolean> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, boolean>;
}
