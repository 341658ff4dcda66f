import { authorize } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import type { DistrictGroupId, DistrictId } from '../db/ids.ts';
import { findDistrict } from '../districts/store.ts';
import { endPosts } from '../group-posts/end-posts.ts';
import { leaveGroup } from '../group-posts/leave-group.ts';
import { findNextMoment, planPost } from '../group-posts/plan-post.ts';
import { groupCard, groupPost, groupsCard, postedToast } from './messages.ts';
import { helpPayload } from './payload.ts';
import type { DistrictGroup } from './store.ts';
import { findGroup, linkGroup, listGroups } from './store.ts';

/** A district's group: linked by the coordinator who added the bot, written to only when a coordinator presses. */
export function createGroupHandlers(timeZone: string): Handlers {
  return { presses: { ...cardPresses(timeZone), ...presses, 'group-post': postsAppeal(timeZone) } };
}

function cardPresses(timeZone: string): NonNullable<Handlers['presses']> {
  return {
    groups: async (chat, press) => {
      const district = await findDistrict(chat.work, press.id as DistrictId);
      if (!district || !authorize(chat.actor, 'link-group', { districtId: district.id }))
        return await chat.toast({ key: 'press-not-yours' });
      const groups = await listGroups(chat.work, district.id);
      const [only, ...others] = groups;
      if (!only) return await chat.toast({ key: 'groups-none' }, { alert: true });
      await chat.redraw(others.length === 0 ? groupCard(only.id, district) : groupsCard(district, groups, timeZone));
    },
    group: async (chat, press) => {
      const group = await findGroup(chat.work, press.id as DistrictGroupId);
      const district = group?.districtId ? await findDistrict(chat.work, group.districtId) : undefined;
      if (!group || !district || !mayHandle(chat, group)) return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw(groupCard(group.id, district));
    },
  };
}

const presses: NonNullable<Handlers['presses']> = {
  'group-link': async (chat, press) => {
    const group = await findGroup(chat.work, press.id as DistrictGroupId);
    const district = await findDistrict(chat.work, press.value as DistrictId);
    const isTheirs = group?.addedBy === chat.person.id && group.districtId === null;
    if (!group || !district || !isTheirs || !authorize(chat.actor, 'link-group', { districtId: district.id }))
      return await chat.toast({ key: 'press-not-yours' });
    await linkGroup(chat.work, group.id, district.id);
    await recordAct(chat.work, {
      actorId: chat.person.id,
      act: 'link',
      object: 'district_group',
      objectId: group.id,
    });
    await chat.redraw(groupCard(group.id, district));
  },
  'group-unlink': async (chat, press) => {
    const group = await findGroup(chat.work, press.id as DistrictGroupId);
    if (!group || !mayHandle(chat, group)) return await chat.toast({ key: 'press-not-yours' });
    await leaveGroup(chat.work, { id: group.id }, 'withdrawn');
    await recordAct(chat.work, {
      actorId: chat.person.id,
      act: 'unlink',
      object: 'district_group',
      objectId: group.id,
    });
    await chat.redraw({ text: { key: 'group-unlinked' } });
  },
};

/** The general appeal: at once, after quiet hours, or not today because the group has had enough. The one before it is taken away. */
function postsAppeal(timeZone: string): PressHandler {
  return async (chat, press) => {
    const group = await findGroup(chat.work, press.id as DistrictGroupId);
    if (!group || group.districtId === null || !mayHandle(chat, group))
      return await chat.toast({ key: 'press-not-yours' });
    const { id: groupId, districtId } = group;
    const next = await findNextMoment(chat.work, groupId, timeZone);
    const at = next.at.toZonedDateTimeISO(timeZone);
    if (next.isFull) return await chat.toast(postedToast('group-post-full', at), { alert: true });
    const url = `https://t.me/${chat.botUsername}?start=${helpPayload(chat.work.vault, districtId)}`;
    const about = { kind: 'appeal', id: districtId } as const;
    await endPosts(chat.work, about, 'withdrawn', groupId);
    await planPost(chat.work, { districtId, timeZone, about, message: groupPost(url), groupId });
    await recordAct(chat.work, { actorId: chat.person.id, act: 'post', object: 'district_group', objectId: groupId });
    const isNow = next.at.equals(chat.work.now);
    await chat.toast(postedToast(isNow ? 'group-posted' : 'group-post-later', at));
  };
}

/** Before a group is linked, whoever added the bot; afterwards the coordinators of its district. */
function mayHandle(chat: Chat, { districtId, addedBy }: DistrictGroup): boolean {
  return districtId === null ? addedBy === chat.person.id : authorize(chat.actor, 'link-group', { districtId });
}
