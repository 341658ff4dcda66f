import { authorize } from '../access/authorize.ts';
import { actsFor } from '../access/for-family.ts';
import type { Chat } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import type { NeedId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { drawnFor } from '../family/on-behalf.ts';
import { tellFamily } from '../family/tell-family.ts';
import { draftNeed } from './draft-need.ts';
import type { Facts } from './form.ts';
import { approvalCard } from './messages.ts';
import type { DraftedHow } from './need.ts';
import { passVoiceOn } from './pass-voice-on.ts';
import { putIntoWords } from './read-need.ts';
import { getNeed } from './store.ts';

/**
 * Drafts a need in the capacity of the one who speaks. Who speaks for the family is shown the exact words at once; others are told that the
 * family reads them first.
 */
export async function finishDraft(
  chat: Chat,
  circle: Circle,
  { facts, words, voice }: { facts: Facts; words: string; voice: number | undefined },
): Promise<Message> {
  const draftedHow = howOf(chat, circle);
  const all = { ...facts, circleId: circle.id, draftedBy: chat.person.id, draftedHow };
  const drafted = await chat.once('draft-need', () =>
    draftNeed(chat.work, { facts: all, words, hasVoice: voice !== undefined }),
  );
  if (drafted.kind !== 'drafted') return { text: { key: `need-${drafted.kind}` } };
  if (voice !== undefined) {
    await passVoiceOn(chat, circle, { id: drafted.id, voice });
    return { text: { key: 'need-voice-passed-on' } };
  }
  if (draftedHow === 'guardian' || draftedHow === 'proxy') {
    const family = { ...actsFor(chat.actor, circle.id), circle };
    return drawnFor(family, approvalCard(await putIntoWords(chat.work, await getNeed(chat.work, drafted.id))));
  }
  await askFamily(chat, circle, drafted.id);
  return { text: { key: 'need-waits', args: { codeName: circle.codeName } } };
}

/** The family is asked about the exact words that stand now. */
export async function askFamily({ work }: Pick<Chat, 'work'>, circle: Circle, id: NeedId): Promise<void> {
  const need = await getNeed(work, id);
  if (need.wordingId === null) return;
  await tellFamily(work, circle, {
    key: `need:${id}:approve:${need.wordingId}`,
    message: approvalCard(await putIntoWords(work, need)),
    reason: { kind: 'wording', id: need.wordingId, epoch: 0 },
  });
}

/** In what capacity somebody writes about a family. */
export function howOf({ actor }: Chat, { id: circleId, districtId }: Circle): DraftedHow {
  if (authorize(actor, 'approve-need', { circleId }))
    return actsFor(actor, circleId).how === 'self' ? 'guardian' : 'proxy';
  if (authorize(actor, 'coordinate-circle', { circleId, districtId })) return 'coordinator';
  return authorize(actor, 'message-circle', { circleId }) ? 'captain' : 'member';
}
