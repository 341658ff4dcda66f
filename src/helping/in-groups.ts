import type { Context } from 'grammy';
import { districtsOf } from '../access/authorize.ts';
import { loadActor } from '../access/store.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { listDistricts } from '../districts/store.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { whichDistrictCard } from './messages.ts';
import { endGroup, insertGroup, moveGroup } from './store.ts';

/** The bot came into a group or out of it. Only a coordinator who added it is asked anything, in private; the group hears nothing. */
export async function noteGroup(work: Work, context: Context): Promise<void> {
  const change = context.myChatMember;
  if (change?.chat.type !== 'group' && change?.chat.type !== 'supergroup') return;
  const { status } = change.new_chat_member;
  if (status === 'left' || status === 'kicked') return await endGroup(work, { chatId: change.chat.id });
  const person = await findPersonByTelegramId(work, change.from.id);
  const districtIds = person?.reachable ? districtsOf(await loadActor(work, person, new Set())) : [];
  if (!person || districtIds.length === 0) return;
  const group = await insertGroup(work, change.chat.id, person.id);
  if (!group) return;
  await queueMessage(work, {
    chatId: person.telegramId,
    key: `group:${group.id}:which`,
    message: whichDistrictCard(group.id, change.chat.title, await listDistricts(work, districtIds)),
    priority: PRIORITY.answer,
  });
}

/** Follows a group that became a supergroup. */
export async function followGroup(work: Work, context: Context): Promise<void> {
  const to = context.message?.migrate_to_chat_id;
  if (context.chat && to !== undefined) await moveGroup(work, context.chat.id, to);
}
