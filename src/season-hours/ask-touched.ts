import { tellMember } from '../buddies/tell-member.ts';
import { getCircle } from '../circles/store.ts';
import { getCommitment, listCommitments } from '../commitments/store.ts';
import type { CircleId, PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import type { Window } from '../planning/window-on.ts';
import { windowOn } from '../planning/window-on.ts';
import { contains, type Season } from '../seasons/calendar.ts';
import { codeOf } from '../seasons/code.ts';
import { lockComingTurns } from '../series/store.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { momentToTell } from '../turns/moments.ts';
import { returnTurn } from '../turns/move-turn.ts';
import { planAhead } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, getTurnInWords, setTurn } from '../turns/store.ts';
import { hoursOn, loadSeasonHours } from './hours.ts';
import { touchedCard } from './messages.ts';

/** Turns that people have said yes to stay where they are; whoever has one is asked once whether it takes the hours of the season. */
export async function askAboutTouched(work: Work, circleId: CircleId, season: Season): Promise<void> {
  for (const { id } of await listCommitments(work, circleId)) {
    for (const turn of await lockComingTurns(work, id)) {
      const isAhead = Temporal.Instant.compare(turn.startsAt, work.now) > 0;
      const window = isAhead && contains(season, turn.onDate) ? await windowInSeason(work, turn) : undefined;
      if (window) await ask(work, turn, { window, season });
    }
  }
}

type MovedTurn = { kind: 'moved' } | { kind: 'not-yours' } | { kind: 'stale' };

/** Whoever has a turn moves it to the hours of the season. They keep it, and it stays as answered as it was. */
export async function moveToSeason(
  work: Work,
  { turnId, epoch, by }: { turnId: TurnId; epoch: number; by: PersonId },
): Promise<MovedTurn> {
  const found = await lockTurnWithHolder(work, turnId);
  if (found?.holder?.personId !== by) return { kind: 'not-yours' };
  const { turn } = found;
  const isAhead = Temporal.Instant.compare(turn.startsAt, work.now) > 0;
  const window = turn.epoch === epoch && isAhead ? await windowInSeason(work, turn) : undefined;
  if (!window || Temporal.Instant.compare(window.startsAt, work.now) <= 0) return { kind: 'stale' };
  await setTurn(work, turn.id, window);
  await planAhead(work, await returnTurn(work, { ...turn, ...window }, turn.status));
  return { kind: 'moved' };
}

/** The window a turn would have by the season on its date. @returns undefined when it has it, or has nobody */
async function windowInSeason(work: Work, turn: Turn): Promise<Window | undefined> {
  if (turn.status !== 'accepted' && turn.status !== 'planned' && turn.status !== 'asked') return undefined;
  const commitment = await getCommitment(work, turn.commitmentId);
  const hours = hoursOn(turn.onDate, commitment, await loadSeasonHours(work, [turn.circleId]));
  if (hours === commitment) return undefined;
  const window = windowOn(turn.onDate, hours, turn);
  return window.startsAt.equals(turn.startsAt) && window.endsAt.equals(turn.endsAt) ? undefined : window;
}

async function ask(work: Work, turn: Turn, { window, season }: { window: Window; season: Season }): Promise<void> {
  const holder = await findHolder(work, turn.id);
  if (!holder) return;
  const { timeZone } = await getCircle(work, turn.circleId);
  const { notBefore, silent } = momentToTell(work.now, { ...turn, timeZone });
  await tellMember(work, holder, {
    key: `season:${codeOf(season)}:turn:${turn.id}`,
    message: { ...touchedCard(await getTurnInWords(work, turn.id), window), silent },
    priority: PRIORITY.reminder,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.startsAt,
  });
}
