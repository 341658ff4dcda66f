import ICAL from 'ical.js';

/** What a calendar makes of a file, read by another library than the one that writes it. */
export function readIcs(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    version: String(calendar.getFirstPropertyValue('version')),
    zones: calendar.getAllSubcomponents('vtimezone').length,
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  };
}

function readEvent(component: InstanceType<typeof ICAL.Component>) {
  const event = new ICAL.Event(component);
  const [alarm] = component.getAllSubcomponents('valarm');
  const trigger = alarm?.getFirstPropertyValue('trigger') as { toSeconds(): number } | undefined;
  const startsAt = event.startDate.toJSDate();
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    status: String(component.getFirstPropertyValue('status')),
    organizer: String(component.getFirstPropertyValue('organizer')),
    isUtc: event.startDate.zone.tzid === 'UTC' && event.endDate.zone.tzid === 'UTC',
    startsAt: startsAt.toISOString(),
    endsAt: event.endDate.toJSDate().toISOString(),
    remindsAt: trigger ? new Date(startsAt.getTime() + trigger.toSeconds() * 1000).toISOString() : undefined,
    all: component.toString(),
  };
}
