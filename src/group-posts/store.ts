import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { DistrictGroupId, DistrictId, GroupPostId, TelegramId } from '../db/ids.ts';
import { nextId } from '../db/next-id.ts';
import { groupPost } from '../db/schema/groups.ts';
import { districtGroup } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';

export type GroupPost = typeof groupPost.$inferSelect;

/** What a post is about. Of an appeal the id is that of the district. */
export type About = { kind: GroupPost['about']; id: number };

/** How a post ended: the help was found, it was withdrawn, its time was over, it was never sent, or its message is out of reach. */
export type Ending = NonNullable<GroupPost['how']>;

export type PostGroup = {
  id: DistrictGroupId;
  chatId: TelegramId;
  districtId: DistrictId;
  topicId: number | null;
  mutedAt: Temporal.Instant | null;
};

const GROUP = {
  id: districtGroup.id,
  chatId: districtGroup.chatId,
  districtId: districtGroup.districtId,
  topicId: districtGroup.topicId,
  mutedAt: districtGroup.mutedAt,
};

/** Days further back take no part in the limit of a week. */
const LOOKED_BACK_DAYS = 8;

/** Locks the groups that are linked to a district now, the oldest first: what is planned in one is decided by one at a time. */
export async function lockGroups(work: Work, districtId: DistrictId, groupId?: DistrictGroupId): Promise<PostGroup[]> {
  const isMeant = groupId === undefined ? undefined : eq(districtGroup.id, groupId);
  const isLive = and(eq(districtGroup.districtId, districtId), isNull(districtGroup.endedAt));
  const rows = await work.tx
    .select(GROUP)
    .from(districtGroup)
    .where(and(isLive, isMeant))
    .orderBy(asc(districtGroup.id))
    .for('update');
  return rows.flatMap(linked);
}

/** As `lockGroups`, the one group. @returns undefined when it is linked no more */
export async function lockGroup(
  work: Work,
  by: { id: DistrictGroupId } | { chatId: TelegramId },
): Promise<PostGroup | undefined> {
  const match = 'id' in by ? eq(districtGroup.id, by.id) : eq(districtGroup.chatId, by.chatId);
  const rows = await work.tx
    .select(GROUP)
    .from(districtGroup)
    .where(and(match, isNull(districtGroup.endedAt)))
    .for('update');
  return rows.flatMap(linked)[0];
}

/** The local days on which a group has, or is to have, a post. */
export async function listTakenDays(
  work: Work,
  groupId: DistrictGroupId,
  { from, except }: { from: Temporal.PlainDate; except?: GroupPostId },
): Promise<Temporal.PlainDate[]> {
  const isThere = or(inArray(groupPost.state, ['planned', 'queued', 'sent']), isNotNull(groupPost.sentAt));
  const isNear = gt(groupPost.onDay, from.subtract({ days: LOOKED_BACK_DAYS }));
  const isOther = except === undefined ? undefined : ne(groupPost.id, except);
  const rows = await work.tx
    .select({ on: groupPost.onDay })
    .from(groupPost)
    .where(and(eq(groupPost.groupId, groupId), isThere, isNear, isOther));
  return rows.map(({ on }) => on);
}

/** @returns undefined when the group has a live post about that already */
export async function insertPost(
  work: Work,
  {
    message,
    about,
    ...values
  }: Pick<GroupPost, 'groupId' | 'onDay' | 'dueAt' | 'until' | 'timeZone' | 'priority' | 'pin'> & {
    message: Message;
    about: About;
  },
): Promise<GroupPost | undefined> {
  const id = await nextId<GroupPostId>(work, 'group_post');
  const sealed = work.vault.seal(place(id), JSON.stringify(message));
  const [row] = await work.tx
    .insert(groupPost)
    .values({
      ...values,
      id,
      about: about.kind,
      aboutId: about.id,
      state: 'planned',
      message: sealed,
      plannedAt: work.now,
    })
    .onConflictDoNothing()
    .returning();
  return row;
}

/** Opens what a post says. @returns undefined once it has ended */
export function messageOf(work: Work, post: GroupPost): Message | undefined {
  return post.message ? (JSON.parse(work.vault.open(place(post.id), post.message)) as Message) : undefined;
}

/** Locks a post, its group before it. Without a group where that is linked no more. */
export async function lockPost(
  work: Work,
  id: GroupPostId,
): Promise<{ post: GroupPost; group: PostGroup | undefined } | undefined> {
  const [found] = await work.tx.select({ groupId: groupPost.groupId }).from(groupPost).where(eq(groupPost.id, id));
  if (!found) return undefined;
  const group = await lockGroup(work, { id: found.groupId });
  const [post] = await work.tx.select().from(groupPost).where(eq(groupPost.id, id)).for('update');
  return post && { post, group };
}

/** Whether a post is still to be sent as it was queued. It is kept from changing until it is marked as being sent. */
export async function isPostWanted(work: Work, id: GroupPostId, epoch: number): Promise<boolean> {
  const [row] = await work.tx
    .select({ state: groupPost.state, epoch: groupPost.epoch, districtId: districtGroup.districtId })
    .from(groupPost)
    .innerJoin(districtGroup, and(eq(districtGroup.id, groupPost.groupId), isNull(districtGroup.endedAt)))
    .where(eq(groupPost.id, id))
    .for('share', { of: groupPost });
  return row?.state === 'queued' && row.epoch === epoch && row.districtId !== null;
}

/** Locks the posts about something that have not ended, or those of a group, in their order; their groups before them. */
export async function lockLivePosts(
  work: Work,
  of: { about: About; groupId?: DistrictGroupId } | { groupId: DistrictGroupId },
): Promise<GroupPost[]> {
  const isAbout =
    'about' in of ? and(eq(groupPost.about, of.about.kind), eq(groupPost.aboutId, of.about.id)) : undefined;
  const isIn = of.groupId === undefined ? undefined : eq(groupPost.groupId, of.groupId);
  const isMeant = and(isAbout, isIn, isNull(groupPost.endedAt));
  const groups = work.tx.select({ id: groupPost.groupId }).from(groupPost).where(isMeant);
  await work.tx
    .select({ id: districtGroup.id })
    .from(districtGroup)
    .where(inArray(districtGroup.id, groups))
    .orderBy(asc(districtGroup.id))
    .for('update');
  return await work.tx.select().from(groupPost).where(isMeant).orderBy(asc(groupPost.id)).for('update');
}

export async function setPost(
  work: Work,
  id: GroupPostId,
  values: Partial<Omit<GroupPost, 'id' | 'groupId' | 'about' | 'aboutId' | 'message'>>,
): Promise<void> {
  const ended = values.state === 'ended' ? { message: null, endedAt: work.now } : {};
  await work.tx
    .update(groupPost)
    .set({ ...values, ...ended })
    .where(eq(groupPost.id, id));
}

export async function setGroup(
  work: Work,
  id: DistrictGroupId,
  values: Partial<Pick<typeof districtGroup.$inferSelect, 'topicId' | 'mutedAt'>>,
): Promise<void> {
  await work.tx.update(districtGroup).set(values).where(eq(districtGroup.id, id));
}

function linked(row: Omit<PostGroup, 'districtId'> & { districtId: DistrictId | null }): PostGroup[] {
  return row.districtId === null ? [] : [{ ...row, districtId: row.districtId }];
}

function place(id: GroupPostId): string {
  return `group_post|message|row ${id}`;
}
