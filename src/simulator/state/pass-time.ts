import { afterTime } from './groups/standing.ts';
import { closeDuePolls } from './polls/closing.ts';
import type { Group, State } from './state.ts';
import { unixSeconds } from './views.ts';

/**
 * Ends what lasts only for a time: polls, bans, restrictions, and the five minutes in which somebody who asked to join
 * may be written to. Only of polls Telegram tells that they ended.
 * Looked at once a second, because it goes through everybody.
 * @returns whether anything changed
 */
export function passTime(state: State, now: number): boolean {
  if (state.timePassedOn === unixSeconds(now)) return false;
  state.timePassedOn = unixSeconds(now);
  const groups = Object.values(state.groups).map((group) => endStandings(group, unixSeconds(now)));
  const waits = Object.values(state.people).filter((person) => (person.mayBeWrittenToUntil ?? now) < now);
  for (const person of waits) delete person.mayBeWrittenToUntil;
  const isAnyPollClosed = closeDuePolls(state, now);
  return isAnyPollClosed || waits.length > 0 || groups.includes(true);
}

function endStandings(group: Group, nowSeconds: number): boolean {
  let isChanged = false;
  for (const [id, standing] of Object.entries(group.people)) {
    const after = afterTime(standing, nowSeconds);
    if (after === standing) continue;
    group.people[id] = after;
    isChanged = true;
  }
  const bot = afterTime(group.bot, nowSeconds);
  isChanged ||= bot !== group.bot;
  group.bot = bot;
  return isChanged;
}
