import { purposeInWords } from '../consent/messages.ts';
import type { Purpose } from '../consent/purposes.ts';
import type { Languages } from '../language/languages.ts';
import { type Argument, isRightToLeft, type Language, type Text } from '../language/text.ts';
import type { OwnData } from './copy-store.ts';

type About = { name: string; telegramId: number; language: Language };

/**
 * A person's data as one readable page in their language. It holds no script and no address outside itself.
 * @returns HTML (https://html.spec.whatwg.org/multipage/syntax.html)
 */
export function writeCopy(languages: Languages, about: About, data: OwnData, timeZone: string): string {
  const { language } = about;
  const say = (key: string, args: { [name: string]: Argument } = {}) =>
    escape(languages.render(language, { key, args }));
  const on = (instant: Temporal.Instant | null | undefined): Argument =>
    instant ? { text: { key: 'data-moment', args: momentArgs(instant, timeZone) } } : '—';
  const text = (key: string): Argument => ({ text: { key } });
  const sections: [heading: string, lines: string[]][] = [
    [
      'data-who',
      [
        say('data-name', { name: about.name }),
        say('data-telegram', { number: String(about.telegramId) }),
        say('data-language', { words: text(`language-${language}`) }),
        say('data-first-seen', { moment: on(data.firstSeenAt) }),
      ],
    ],
    ['data-choices', data.choices.map(({ key, args }) => say(key, args))],
    [
      'data-places',
      data.places.map(({ codeName, role, tie, state, from }) =>
        say('data-place', {
          codeName,
          role: text(`data-role-${role}`),
          tie: tie ? text(`tie-${tie}`) : '—',
          state: text(`data-state-${state}`),
          moment: on(from),
        }),
      ),
    ],
    [
      'data-roles',
      data.roles.map(({ kind, district, from }) =>
        say('data-role', { role: text(`data-role-${kind}`), district: district ?? '—', moment: on(from) }),
      ),
    ],
    [
      'data-consents',
      data.consents.map(({ codeName, purpose, from, until, withdrawnAt }) =>
        say('data-consent', {
          codeName,
          purpose: { text: purposeInWords(purpose as Purpose) },
          moment: on(from),
          until: on(withdrawnAt ?? until),
        }),
      ),
    ],
    [
      'data-turns',
      data.turns.map(({ codeName, kind, on: date, outcome }) =>
        say('data-turn', {
          codeName,
          what: text(`kind-${kind}`),
          on: { on: date.toString() },
          year: String(date.year),
          outcome: text(`data-outcome-${(outcome ?? 'open').replace('_', '-')}`),
        }),
      ),
    ],
    [
      'data-needs',
      data.needs.map(({ codeName, kind, on: date, state }) =>
        say('data-turn', {
          codeName,
          what: text(`kind-${kind}`),
          on: { on: date.toString() },
          year: String(date.year),
          outcome: text(`data-claim-${state}`),
        }),
      ),
    ],
    [
      'data-calendar',
      data.calendar.map(({ kind, on: date }) =>
        say('data-calendar-line', {
          what: text(`kind-${kind}`),
          on: { on: date.toString() },
          year: String(date.year),
        }),
      ),
    ],
    ['data-reads', data.reads.map(({ at, codeName }) => say('data-read', { codeName, moment: on(at) }))],
    ['data-broadcasts', data.broadcasts.map(({ district, at }) => say('data-broadcast', { district, moment: on(at) }))],
    ['data-invitations', data.invitations.map(({ at }) => say('data-invitation', { moment: on(at) }))],
    ['data-words', data.words.map(({ at, words }) => say('data-word', { words, moment: on(at) }))],
    ['data-acts', data.acts.map(({ at, act }) => say('data-act', { act, moment: on(at) }))],
  ];
  const body = sections
    .map(([heading, lines]) => `<h2>${say(heading)}</h2>\n${list(lines, say('data-none'))}`)
    .join('\n');
  return page({ language, title: say('data-title'), intro: say('data-intro'), body });
}

function list(lines: string[], none: string): string {
  return lines.length === 0 ? `<p>${none}</p>` : `<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>`;
}

function page({ language, title, intro, body }: { language: Language; title: string; intro: string; body: string }) {
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{font:1rem/1.7 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h2{font-size:1.1rem;margin-top:2rem}</style></head>
<body><h1>${title}</h1><p>${intro}</p>
${body}
</body></html>
`;
}

function momentArgs(instant: Temporal.Instant, timeZone: string): NonNullable<Text['args']> {
  const local = instant.toZonedDateTimeISO(timeZone);
  return {
    on: { on: local.toPlainDate().toString() },
    year: String(local.year),
    at: { at: local.toPlainTime().toString({ smallestUnit: 'minute' }) },
  };
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');
}
