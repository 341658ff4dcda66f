import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { Commitment } from '../commitments/store.ts';
import { findCommitment } from '../commitments/store.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { seriesCard } from './messages.ts';
import { listWeights } from './store.ts';

export type OwnSeries = { commitment: Commitment; circle: Circle };

/** A commitment whose circle this person coordinates. */
export async function findOwnSeries(chat: Chat, id: CommitmentId): Promise<OwnSeries | undefined> {
  const commitment = await findCommitment(chat.work, id);
  const circle = commitment && (await findCircle(chat.work, commitment.circleId));
  const isOwn = circle && authorize(chat.actor, 'add-commitment', { districtId: circle.districtId });
  return commitment && isOwn ? { commitment, circle } : undefined;
}

/** The card of a commitment as it is now. */
export async function drawSeries(chat: Chat, id: CommitmentId): Promise<Message> {
  const own = await findOwnSeries(chat, id);
  if (!own) return { text: { key: 'not-allowed' } };
  return seriesCard(own.commitment, own.circle, (await listWeights(chat.work, id)).length);
}
