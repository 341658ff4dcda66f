import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import { listDistrictsOfPerson } from '../circles/store.ts';
import type { PersonId } from '../db/ids.ts';

/** Whether the one who speaks may answer this person: an administrator, or a coordinator of a district the person belongs to. */
export async function mayAnswer(chat: Chat, personId: PersonId): Promise<boolean> {
  if (authorize(chat.actor, 'answer-messages', {})) return true;
  const districts = await listDistrictsOfPerson(chat.work, personId);
  return districts.some((districtId) => authorize(chat.actor, 'answer-messages', { districtId }));
}
