import { useEffect, useState } from 'preact/hooks';
import { dayOf, shortDayOf, timeOf } from '../../lib/dates.js';
import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';

const SECOND_MS = 1000;

/** The simulated time and date in words; it runs on until the next look. */
export function Clock({ clock }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const now = Date.now() + clock.offsetMs;
  return html`<div class="when">
    <time class="hour" id="clock-time">${timeOf(now, clock.timeZone)}</time>
    <time class="date" id="clock-date">
      <span class="long">${dayOf(now, clock.timeZone)}</span><span class="short" aria-hidden="true">${shortDayOf(now, clock.timeZone)}</span>
    </time>
    <span class="ahead" id="clock-ahead">${clock.aheadMs > 0 ? label('ahead', clock.aheadMs) : label('realTime')}</span>
  </div>`;
}
