import type { Context } from 'grammy';
import type { ChatMember, Message as Written } from 'grammy/types';
import { authorize, districtsOf } from '../access/authorize.ts';
import { loadActor } from '../access/store.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { listDistricts } from '../districts/store.ts';
import { leaveGroup } from '../group-posts/leave-group.ts';
import { moveGroup } from '../group-posts/move-group.ts';
import { noteMuted, noteUnmuted } from '../group-posts/mute.ts';
import { lockGroup, setGroup } from '../group-posts/store.ts';
import type { Account } from '../people/person.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { topicsNote, whichDistrictCard } from './messages.ts';
import { insertGroup } from './store.ts';

type Settings = { botUsername: string };

type Place = { chatId: TelegramId; title: string; isForum: boolean };

/**
 * The bot came into a group or out of it, or may write there no more or again. Only a coordinator who added it is asked anything, in private; the group
 * hears nothing.
 */
export async function noteGroup(work: Work, context: Context, settings: Settings): Promise<void> {
  const change = context.myChatMember;
  if (change?.chat.type !== 'group' && change?.chat.type !== 'supergroup') return;
  const { id: chatId, title } = change.chat;
  if (!isThere(change.new_chat_member)) return await leaveGroup(work, { chatId }, 'lost');
  const group = await lockGroup(work, { chatId });
  if (!group) {
    const isForum = 'is_forum' in change.chat && change.chat.is_forum === true;
    return await askWhichDistrict(work, change.from.id, { chatId, title, isForum }, settings);
  }
  if (isMuted(change.new_chat_member)) await noteMuted(work, group, { why: 'muted', ...settings });
  else await noteUnmuted(work, group);
}

/** Follows a group that became a supergroup. */
export async function followGroup(work: Work, context: Context): Promise<void> {
  const to = context.message?.migrate_to_chat_id;
  if (context.chat && to !== undefined) await moveGroup(work, context.chat.id, to);
}

/**
 * A coordinator writes `/here` in the topic that posts are to go to; where the group is not linked yet, they are asked in private to link it. Telegram delivers a
 * command that names the bot in privacy mode too (Bot API facts, F7). Nobody gets an answer in the group, and others get none at all.
 * @returns whether these words are that command
 */
export async function chooseTopic(work: Work, written: Written | undefined, settings: Settings): Promise<boolean> {
  if (!written || !isHere(written, settings)) return false;
  const person = await findSpeaker(work, written);
  if (!person) return true;
  const { chat } = written;
  const group = await lockGroup(work, { chatId: chat.id });
  if (!group) {
    const isForum = 'is_forum' in chat && chat.is_forum === true;
    await askWhichDistrict(work, person.telegramId, { chatId: chat.id, title: chat.title ?? '', isForum }, settings);
    return true;
  }
  const actor = await loadActor(work, person, new Set());
  if (!authorize(actor, 'link-group', { districtId: group.districtId })) return true;
  const topicId = written.is_topic_message ? (written.message_thread_id ?? null) : null;
  await setGroup(work, group.id, { topicId, mutedAt: null });
  const key = `group:${group.id}:topic:${chat.id}:${written.message_id}`;
  await tell(work, person, key, { text: { key: topicId === null ? 'group-topic-general' : 'group-topic-chosen' } });
  return true;
}

async function askWhichDistrict(work: Work, by: TelegramId, place: Place, settings: Settings): Promise<void> {
  const person = await findPersonByTelegramId(work, by);
  const districtIds = person?.reachable ? districtsOf(await loadActor(work, person, new Set())) : [];
  if (!person || districtIds.length === 0) return;
  const group = await insertGroup(work, place.chatId, person.id);
  if (!group) return;
  const districts = await listDistricts(work, districtIds);
  await tell(work, person, `group:${group.id}:which`, whichDistrictCard(group.id, place.title, districts));
  if (place.isForum) await tell(work, person, `group:${group.id}:forum`, topicsNote(settings.botUsername));
}

async function findSpeaker(work: Work, { from, sender_chat }: Written): Promise<Account | undefined> {
  if (!from || from.is_bot || sender_chat) return undefined;
  const person = await findPersonByTelegramId(work, from.id);
  return person?.reachable ? person : undefined;
}

function isHere({ chat, text }: Written, { botUsername }: Settings): boolean {
  if (chat.type !== 'group' && chat.type !== 'supergroup') return false;
  return text?.trim().toLowerCase() === `/here@${botUsername.toLowerCase()}`;
}

function isThere(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member;
  return member.status !== 'left' && member.status !== 'kicked';
}

function isMuted(member: ChatMember): boolean {
  return member.status === 'restricted' && !member.can_send_messages;
}

async function tell(work: Work, { telegramId }: Account, key: string, message: Message): Promise<void> {
  await queueMessage(work, { chatId: telegramId, key, message, priority: PRIORITY.answer });
}
