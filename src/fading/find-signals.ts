import { findMembership } from '../circles/membership-store.ts';
import type { CircleId, DistrictId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { isSilent, isThin, overloadedOf, SIGNALS, type Signal } from './signals.ts';
import { countUncovered, listAhead, listLastHeard, listSharedRotas, listWaitingFor } from './store.ts';

/** What somebody should hear of a circle, and whom it is about, if of one person. */
export type Sign = {
  signal: Signal;
  circleId: CircleId;
  about: { membershipId: MembershipId; personId: PersonId } | undefined;
};

/** Everything to be seen in a district that nobody has been told for a month, the most pressing first. */
export async function findSignals(work: Work, districtId: DistrictId): Promise<Sign[]> {
  const signs = [
    ...(await findSilent(work, districtId)),
    ...(await findOverloaded(work, districtId)),
    ...(await findThin(work, districtId)),
  ];
  const fresh: Sign[] = [];
  for (const signal of SIGNALS) {
    const own = signs.filter((sign) => sign.signal === signal);
    const told = await listAhead(work, toldKind(signal), own.map(subjectOf));
    fresh.push(...own.filter((sign) => !told.has(subjectOf(sign))));
  }
  return fresh;
}

/** The kind of step that lies ahead for a month after something was told. */
export function toldKind(signal: Signal): string {
  return `fading-told-${signal}`;
}

/** The membership it is about, or the circle. */
export function subjectOf({ about, circleId }: Sign): number {
  return about?.membershipId ?? circleId;
}

async function findSilent(work: Work, districtId: DistrictId): Promise<Sign[]> {
  const waiting = await listWaitingFor(work, districtId);
  const heard = await listLastHeard(
    work,
    waiting.flatMap(({ telegramId }) => (telegramId === null ? [] : [telegramId])),
  );
  return waiting.flatMap(({ circleId, telegramId, askedAt, answeredAt, ...about }): Sign[] => {
    const heardAt = later(telegramId === null ? undefined : heard.get(telegramId), answeredAt);
    return isSilent({ askedAt, heardAt }, work.now) ? [{ signal: 'silent', circleId, about }] : [];
  });
}

async function findOverloaded(work: Work, districtId: DistrictId): Promise<Sign[]> {
  const members = (await listSharedRotas(work, districtId)).flatMap(({ rota, turns }) => overloadedOf(rota, turns));
  const signs = [...new Set(members)].map(async (membershipId): Promise<Sign[]> => {
    const place = await findMembership(work, membershipId);
    if (place?.state !== 'active') return [];
    return [{ signal: 'overloaded', circleId: place.circleId, about: { membershipId, personId: place.personId } }];
  });
  return (await Promise.all(signs)).flat();
}

async function findThin(work: Work, districtId: DistrictId): Promise<Sign[]> {
  const uncovered = await countUncovered(work, districtId);
  return [...uncovered].flatMap(([circleId, count]): Sign[] =>
    isThin(count) ? [{ signal: 'thin', circleId, about: undefined }] : [],
  );
}

function later(one: Temporal.Instant | undefined, other: Temporal.Instant | undefined): Temporal.Instant | undefined {
  if (!one || !other) return one ?? other;
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}
