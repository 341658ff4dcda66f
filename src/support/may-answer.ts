import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import { listDistrictsOfPerson } from '../circles/store.ts';
import type { PersonId } from '../db/ids.ts';
import { listCirclesOfWriter } from './store.ts';

/** In whose name somebody answers: the coordination team's, or their own as captain. */
export type Answering = 'team' | 'captain';

/**
 * As whom the one who speaks may answer this person: for the team as an administrator or as a coordinator of a district the person belongs
 * to, or as the captain of a circle they are in.
 */
export async function answersAs(chat: Chat, personId: PersonId): Promise<Answering | undefined> {
  if (authorize(chat.actor, 'answer-messages', {})) return 'team';
  const districts = await listDistrictsOfPerson(chat.work, personId);
  if (districts.some((districtId) => authorize(chat.actor, 'answer-messages', { districtId }))) return 'team';
  const circles = await listCirclesOfWriter(chat.work, personId);
  return circles.some((circleId) => authorize(chat.actor, 'message-circle', { circleId })) ? 'captain' : undefined;
}
