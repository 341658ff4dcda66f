import type { Actor } from '../access/authorize.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { familyCard } from './messages.ts';
import { readFamily } from './read-family.ts';

/** Makes the card that shows a family, at the moment it is sent. @returns undefined when its reader may not see it any more */
export async function showFamily(work: Work, actor: Actor, circleId: CircleId): Promise<Message | undefined> {
  const circle = await findCircle(work, circleId);
  const read = circle && (await readFamily(work, actor, circleId));
  if (!circle || !read) return undefined;
  switch (read.kind) {
    case 'shown':
      return familyCard(circle.codeName, read.profile);
    case 'too many':
      return { text: { key: 'family-too-many' } };
    case 'denied':
    case 'nothing':
      return undefined;
  }
}
