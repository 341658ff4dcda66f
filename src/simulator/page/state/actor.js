import { chatWith, getState, isGroup } from './store.js';

/** Who acts in a chat: the owner of the phone, or in a group the one chosen to speak, else its first member. */
export function actorIn(chatId, { people, speakers } = getState()) {
  if (!isGroup(chatId)) return chatId;
  const able = people.filter(({ deactivated }) => !deactivated).map(({ id }) => id);
  const members = chatWith(chatId)?.members ?? [];
  return [speakers[chatId], ...members, ...able].find((id) => able.includes(id));
}
