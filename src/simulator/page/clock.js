import { at, show } from './dom.js';
import { locale } from './labels.js';

let shown;

/** Shows the simulated date and time in words, and lets them run on until the next look. */
export function showClock(clock) {
  shown = clock ? { ...clock, aheadMs: Date.parse(clock.now) - Date.now() } : undefined;
  show(at('clock'), Boolean(clock));
  show(at('jumps'), Boolean(clock));
  show(at('no-clock'), !clock);
  tick();
}

/** Writes the time again; call it once a second. */
export function tick() {
  if (!shown) return;
  const { timeZone, aheadMs } = shown;
  const now = new Date(Date.now() + aheadMs);
  const date = new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const time = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false, timeZone });
  at('clock-date').textContent = date.format(now);
  at('clock-time').textContent = time.format(now);
}
