import { label } from '../texts/speech.js';
import { actorIn } from './actor.js';
import { botLink, groupLink, isForGroups, webAddress } from './links.js';
import { look } from './news.js';
import { notice } from './notices.js';
import { showPhone } from './phones.js';
import { act } from './server.js';
import { getState, isGroup, setState } from './store.js';

/** Does something and says in words when it cannot be done. Gives whether it was done. */
export async function attempt(deed, chatId) {
  try {
    await deed();
    return true;
  } catch (error) {
    notice(error instanceof TypeError ? label('lost') : `${label('cannot')} ${error.message}`, chatId);
    return false;
  }
}

/** Lets whoever holds this phone, or speaks in this group, do something. */
export function actIn(chatId, deed, body = {}) {
  return attempt(async () => {
    await act(`people/${actorIn(chatId)}/${deed}`, isGroup(chatId) ? { ...body, chat: chatId } : body);
    await look();
  }, chatId);
}

export function chooseSpeaker(chatId, personId) {
  setState({ speakers: { ...getState().speakers, [chatId]: personId } });
  void look();
}

/** What a button under a message does, as Telegram would do it. */
export function pressInline(chatId, messageId, button) {
  if (button.url) return openLink(button.url);
  if (button.copy) return copy(button.copy, chatId);
  if (button.data) return actIn(chatId, 'press', { messageId, data: button.data });
  return undefined;
}

export function copy(text, chatId) {
  return attempt(async () => {
    await navigator.clipboard.writeText(text);
    notice(label('copied'), chatId);
  }, chatId);
}

/** A link to the bot asks who opens it; any other asks whether to leave this page. */
export function openLink(url) {
  const link = botLink(url, getState().bot.username);
  const address = webAddress(url);
  const invitation = groupLink(url);
  if (link) setState({ dialog: { kind: isForGroups(link) ? 'which' : 'who', link } });
  else if (invitation) setState({ dialog: { kind: 'who', link: invitation, isGroup: true } });
  else if (address) setState({ dialog: { kind: 'leave', address } });
}

export function openLinkAs(personId, link) {
  return attempt(async () => {
    await act(`people/${personId}/start`, { link });
    setState({ dialog: null });
    await look();
    showPhone(personId);
    await look();
  });
}

/** Adds the bot to a group through a link, as whoever speaks there. */
export function startInGroup(groupId, link) {
  return attempt(async () => {
    await act(`people/${actorIn(groupId)}/startInGroup`, { link, chat: groupId });
    setState({ dialog: null });
    await look();
    showPhone(groupId);
    await look();
  });
}

/** Lets a person join a group through an invitation, or ask to, where somebody has to say yes first. */
export function joinAs(personId, link) {
  return attempt(async () => {
    const before = new Set(
      getState()
        .groups.filter(({ members }) => members.includes(personId))
        .map(({ id }) => id),
    );
    const asksFirst = getState().groups.some(({ inviteLinks }) =>
      inviteLinks.some((known) => known.link === link && known.createsJoinRequest),
    );
    await act(`people/${personId}/${asksFirst ? 'askToJoin' : 'join'}`, { link });
    setState({ dialog: null });
    await look();
    const joined = getState().groups.find(({ id, members }) => members.includes(personId) && !before.has(id));
    if (joined) showPhone(joined.id);
    else notice(label('askedToJoin'));
    await look();
  });
}

/** Adds a person, who opens `link` at once when there is one. */
export function addPerson({ firstName, languageCode }, link) {
  return attempt(async () => {
    const { id } = await act('people', { firstName, languageCode });
    if (link) await act(`people/${id}/start`, { link });
    setState({ dialog: null });
    await look();
    showPhone(id);
    await look();
  });
}

export function addGroup({ title, owner }) {
  return attempt(async () => {
    const { id } = await act('groups', { title, owner });
    setState({ dialog: null });
    await look();
    showPhone(id);
    await look();
  });
}
