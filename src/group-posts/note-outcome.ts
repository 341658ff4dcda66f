import type { GroupPostId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { OutboxRow } from '../delivery/outbox-rows.ts';
import type { Outcome, WhyRefused } from '../delivery/outcome.ts';
import { localDate, startOfDay } from '../time/wall-time.ts';
import { deleteWhereAllowed, endPost } from './end-posts.ts';
import { moveGroup } from './move-group.ts';
import { noteMuted, noteUnmuted } from './mute.ts';
import { pinKeyId, pinPost, unpinned } from './pin-post.ts';
import { planFrom } from './steps.ts';
import type { GroupPost, PostGroup } from './store.ts';
import { lockPost, setGroup, setPost } from './store.ts';
import { tellDistrict } from './tell-district.ts';

const POST_KEY = /^group-post:(\d+):(\d+)$/;

type Settings = { botUsername: string };

/** What became of a call about a group, in the transaction that writes it down. */
export function createGroupOutcomes(settings: Settings) {
  return async (work: Work, row: OutboxRow, outcome: Outcome): Promise<void> => {
    if (outcome.kind === 'migrated') return await moveGroup(work, row.chatId, outcome.chatId);
    const pinned = pinKeyId(row.key);
    if (pinned !== undefined && outcome.kind === 'refused') return await unpinned(work, pinned);
    const [, id, epoch] = POST_KEY.exec(row.key) ?? [];
    const found = id === undefined ? undefined : await lockPost(work, Number(id) as GroupPostId);
    if (!found || found.post.epoch !== Number(epoch)) return;
    if (outcome.kind === 'sent') await noteSent(work, found, outcome.messageId);
    if (outcome.kind === 'refused') await noteRefused(work, found, { ...outcome, ...settings });
  };
}

type Found = { post: GroupPost; group: PostGroup | undefined };

async function noteSent(work: Work, { post, group }: Found, messageId: number | undefined): Promise<void> {
  const sent = { sentAt: work.now, messageId: messageId ?? null };
  if (group) await noteUnmuted(work, group);
  if (post.state === 'ended') {
    // It ended while it was on its way: the edit comes by itself.
    await setPost(work, post.id, sent);
    if (group && post.how !== 'covered') await deleteWhereAllowed(work, { post: { ...post, ...sent }, group });
    return;
  }
  await setPost(work, post.id, { ...sent, state: 'sent' });
  if (post.pin && group) await pinPost(work, { ...post, ...sent }, group);
}

/** The post waits for another day, or for another topic, and the coordinators are told why, once. */
async function noteRefused(
  work: Work,
  { post, group }: Found,
  { why, botUsername }: { why?: WhyRefused } & Settings,
): Promise<void> {
  if (post.state !== 'queued' || !group) return;
  if (why === undefined) {
    await endPost(work, post, 'missed');
    return await tellDistrict(work, group, { part: `post:${post.id}`, text: { key: 'group-post-failed' } });
  }
  if (why === 'topic gone' && group.topicId !== null) {
    await setGroup(work, group.id, { topicId: null });
    await tellDistrict(work, group, { part: `topic:${group.topicId}`, text: { key: 'group-topic-gone' } });
    return await planFrom(work, post, work.now);
  }
  await noteMuted(work, group, { why: why === 'topic closed' ? why : 'muted', botUsername });
  const tomorrow = localDate(work.now, post.timeZone).add({ days: 1 });
  await planFrom(work, post, startOfDay(tomorrow, post.timeZone));
}
