import { timeOf } from '../../lib/dates.js';
import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { tintOf } from '../contacts/avatar.js';
import { Icon } from '../icon.js';
import { FormattedText } from './formatted-text.js';
import { Media } from './media.js';
import { ForwardedFrom, ReplyQuote } from './origin.js';
import { Poll } from './poll.js';

/** The words of a message with who said them, what they answer, and when. */
export function Bubble({ entry, chatId, isGroup, isOwn, actorId, topicName, timeZone }) {
  const { text, entities, name, personId, protected: isProtected } = entry;
  return html`<div class=${isProtected ? 'bubble protected' : 'bubble'}>
    ${isGroup && !isOwn && html`<span class=${`sender ${tintOf(personId ?? chatId)}`} dir="auto">${name}</span>`}
    ${topicName && html`<span class="topic" dir="auto"># ${topicName}</span>`}
    <${ForwardedFrom} entry=${entry} />
    <${ReplyQuote} entry=${entry} />
    <${Media} entry=${entry} />
    ${entry.poll && html`<${Poll} entry=${entry} chatId=${chatId} actorId=${actorId} />`}
    ${text !== '' && !entry.poll && html`<div class="text" dir="auto"><${FormattedText} text=${text} entities=${entities} chatId=${chatId} /></div>`}
    <${Details} entry=${entry} timeZone=${timeZone} />
  </div>`;
}

function Details({ entry, timeZone }) {
  const mark = (name, words) =>
    html`<span title=${words}><${Icon} name=${name} /><span class="unseen">${words}</span></span>`;
  return html`<div class="details">
    ${entry.pinned && mark('pin', label('pinned'))}
    ${entry.protected && mark('lock', label('protected'))}
    ${entry.silent && mark('silent', label('silent'))}
    ${entry.edited && html`<span>${label('edited')}</span>`}
    <time>${timeOf(entry.at, timeZone)}</time>
  </div>`;
}
