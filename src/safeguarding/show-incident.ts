import type { Actor } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import { findCircle } from '../circles/store.ts';
import type { IncidentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { incidentCard } from './messages.ts';
import { findSight } from './sight.ts';
import { listWords } from './store.ts';

/** Makes the card of an incident at the moment it is sent, and writes down who read it. @returns undefined for whoever may not read it (any more) */
export async function showIncident(work: Work, actor: Actor, id: IncidentId): Promise<Message | undefined> {
  const { incident, isOwn } = (await findSight(work, actor, id)) ?? {};
  if (!incident || incident.state === 'withdrawn') return undefined;
  const circle = incident.circleId === null ? undefined : await findCircle(work, incident.circleId);
  await recordAct(work, { actorId: actor.personId, act: 'read-incident', object: 'incident', objectId: id });
  const words = await listWords(work, id);
  const by = incident.byProxy ? 'family-by-proxy' : 'family-itself';
  return incidentCard({
    id,
    isOpen: incident.state === 'open',
    isOwn: isOwn === true,
    family: circle && { key: by, args: { codeName: circle.codeName } },
    words: words.map((one) => ({ words: one.words, isTheirs: one.writtenBy === incident.reportedBy })),
  });
}
