import type { Work } from '../db/work.ts';
import type { PostGroup } from './store.ts';
import { setGroup } from './store.ts';
import { tellDistrict } from './tell-district.ts';

/** The bot may write in a group again. */
export async function noteUnmuted(work: Work, { id, mutedAt }: PostGroup): Promise<void> {
  if (mutedAt) await setGroup(work, id, { mutedAt: null });
}

/** The bot may not write in a group, or its topic is closed: the coordinators are told once, and posts wait until it may. */
export async function noteMuted(
  work: Work,
  group: PostGroup,
  { why, botUsername }: { why: 'muted' | 'topic closed'; botUsername: string },
): Promise<void> {
  if (group.mutedAt) return;
  await setGroup(work, group.id, { mutedAt: work.now });
  const text =
    why === 'muted' ? { key: 'group-muted' } : { key: 'group-topic-closed', args: { command: `/here@${botUsername}` } };
  await tellDistrict(work, group, { part: `muted:${work.now.epochMilliseconds}`, text });
}
