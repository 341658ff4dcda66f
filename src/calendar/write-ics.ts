import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { askMoment } from '../turns/moments.ts';
import type { Entry } from './entries.ts';

export type CalendarWords = { name: string; summary: (kind: string) => string };

/**
 * A person's turns as iCalendar (RFC 5545), published as RFC 5546, 3.2.1 says: an event has the same UID in every file, and one that is
 * cancelled comes once more with a higher sequence. Of the family it says nothing.
 *
 * Times are instants in UTC and not local times with a zone. Morocco left the changes of the clock on 2026-09-20, and a phone with older zone data
 * takes 09:00 in `Africa/Casablanca` for another moment, whatever rules (VTIMEZONE) come with it: calendars prefer their own for a name they know.
 * An instant rings at the right moment everywhere, and reads as the phone's own clock does. Floating times would move with whoever travels.
 * @param host where the turns are known, such as `t.me/sanad_bot`: makes the UIDs differ from those of other associations
 */
export function writeIcs(
  entries: readonly Entry[],
  { now, host, words }: { now: Temporal.Instant; host: string; words: CalendarWords },
): string {
  const calendar = ical({ name: words.name, prodId: { company: 'sanad', product: 'sanad' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const { turn, sequence, isCancelled } of entries) {
    const summary = words.summary(turn.kind);
    const remindAt = askMoment(turn.onDate, turn.timeZone);
    const isToBeReminded = !isCancelled && Temporal.Instant.compare(remindAt, now) > 0;
    calendar.createEvent({
      id: `turn-${turn.id}@${host.replaceAll('/', '.')}`,
      sequence,
      stamp: now,
      start: turn.startsAt,
      end: turn.endsAt,
      summary,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      // A window of days does not mean that the person is busy all that time.
      transparency: ICalEventTransparency.TRANSPARENT,
      organizer: { name: words.name, email: 'noreply@sanad.invalid' },
      url: `https://${host}`,
      alarms: isToBeReminded
        ? [{ triggerBefore: remindAt.until(turn.startsAt).total('seconds'), description: summary }]
        : [],
    });
  }
  return calendar.toString();
}
