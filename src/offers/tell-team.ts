import type { Work } from '../db/work.ts';
import type { Family } from '../family/on-behalf.ts';
import { speakerOf } from '../family/on-behalf.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { offerForTeam } from './messages.ts';
import type { Offer } from './store.ts';

/** The coordinators read once what a family offers. */
export async function tellTeam(work: Work, family: Family, offer: Pick<Offer, 'id' | 'kind' | 'words'>): Promise<void> {
  const message = offerForTeam(offer, speakerOf(family));
  await tellCoordinators(work, { circleId: family.circle.id, key: `offer:${offer.id}:team`, message });
}
