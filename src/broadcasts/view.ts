import { countLanguages, foreseeReach, type Reach } from '../audience/reach.ts';
import { listAlike } from '../audience/reach-store.ts';
import { type BroadcastCounts, countBroadcast } from '../broadcasting/count-broadcast.ts';
import { broadcastMessage, loadWords, type Words } from '../broadcasting/words.ts';
import { findCircle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import { findDistrict } from '../districts/store.ts';
import { findNextMoment } from '../group-posts/plan-post.ts';
import { listGroups } from '../helping/store.ts';
import type { Language } from '../language/text.ts';
import { countPosts, type PostCounts } from '../letting-go/posts-store.ts';
import { getPerson } from '../people/store.ts';
import { localDate, localDateTime } from '../time/wall-time.ts';
import type { Broadcast } from './store.ts';

export type ViewSettings = { timeZone: string; caps: boolean };

/** A broadcast and what a card about it tells. */
export type View = {
  broadcast: Broadcast;
  district: string;
  /** Of whoever wrote it. */
  name: string;
  codeName: string | undefined;
  words: Words;
  startsAt: Temporal.PlainDateTime | undefined;
  /** Of one that nobody has anything of yet, for members. */
  reach: Reach | undefined;
  /** How many of them get it in which language. */
  languages: ReadonlyMap<Language, number>;
  /** The same, for groups: when each could get it. */
  moments: readonly Temporal.PlainDateTime[] | undefined;
  /** Of one that has begun, for members. */
  counts: BroadcastCounts | undefined;
  /** The same, for groups. */
  posts: PostCounts | undefined;
};

/** Reads what a card about a broadcast tells at this moment: numbers, and the name of whoever wrote it. */
export async function loadView(work: Work, broadcast: Broadcast, settings: ViewSettings): Promise<View> {
  const { id, districtId, audience, draftedBy, startsAt, state } = broadcast;
  const { timeZone } = settings;
  const isAhead = state === 'draft' || state === 'proposed' || state === 'waiting';
  const hasBegun = state === 'sending' || state === 'done' || state === 'stopped';
  const toMembers = audience.to === 'members' ? audience : undefined;
  const circle = toMembers?.circleId === undefined ? undefined : await findCircle(work, toMembers.circleId);
  const words = (await loadWords(work, [id])).get(id) ?? new Map();
  const ahead = isAhead && toMembers ? await foresee(work, { ...broadcast, audience: toMembers }, settings) : undefined;
  return {
    broadcast,
    district: (await findDistrict(work, districtId))?.name ?? '',
    name: (await getPerson(work, draftedBy)).name,
    codeName: circle?.codeName,
    words,
    startsAt: startsAt ? localDateTime(startsAt, timeZone) : undefined,
    reach: ahead?.reach,
    languages: inTheirWords(ahead?.languages ?? new Map(), words),
    moments: isAhead && !toMembers ? await listMoments(work, broadcast, timeZone) : undefined,
    counts: hasBegun && toMembers ? await countBroadcast(work, id) : undefined,
    posts: hasBegun && !toMembers ? await countPosts(work, id) : undefined,
  };
}

async function foresee(
  work: Work,
  {
    districtId,
    audience,
  }: Pick<Broadcast, 'districtId'> & { audience: Extract<Broadcast['audience'], { to: 'members' }> },
  { timeZone, caps }: ViewSettings,
): Promise<{ reach: Reach; languages: Map<Language, number> }> {
  const today = localDate(work.now, timeZone);
  const alike = await listAlike(work, { districtId, audience, today }, timeZone);
  return { reach: foreseeReach(alike, { now: work.now, timeZone, caps }), languages: countLanguages(alike) };
}

/** Whoever reads a language it is not written in gets it in another. */
function inTheirWords(readers: ReadonlyMap<Language, number>, words: Words): Map<Language, number> {
  const counts = new Map<Language, number>();
  for (const [reads, people] of readers) {
    const language = broadcastMessage(words, reads)?.language;
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + people);
  }
  return counts;
}

async function listMoments(work: Work, { districtId }: Broadcast, timeZone: string): Promise<Temporal.PlainDateTime[]> {
  const moments: Temporal.PlainDateTime[] = [];
  for (const { id } of await listGroups(work, districtId)) {
    const { at } = await findNextMoment(work, id, timeZone);
    moments.push(localDateTime(at, timeZone));
  }
  return moments.toSorted(Temporal.PlainDateTime.compare);
}
