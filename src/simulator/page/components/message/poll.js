import { useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';

/** A poll: answers to choose from until one has voted, then what everybody chose. */
export function Poll({ entry, chatId, actorId }) {
  const { poll, messageId } = entry;
  const [chosen, setChosen] = useState([]);
  const own = poll.votes[actorId];
  const hasVoted = own !== undefined && own.length > 0;
  const isResult = hasVoted || poll.is_closed;
  const vote = (options) => {
    setChosen([]);
    return actIn(chatId, 'vote', { messageId, options });
  };
  const pick = (at) => {
    if (!poll.allows_multiple_answers) return vote([at]);
    return setChosen(chosen.includes(at) ? chosen.filter((other) => other !== at) : [...chosen, at]);
  };
  return html`<div class="poll" role="group" aria-label=${poll.question}>
    <p class="poll-question" dir="auto">${poll.question}</p>
    <p class="poll-kind">${label(poll.is_closed ? 'pollClosed' : poll.is_anonymous ? 'pollAnonymous' : 'pollOpen')}</p>
    ${poll.options.map((option, at) =>
      isResult
        ? html`<${Result} key=${at} option=${option} total=${poll.total_voter_count} isOwn=${own?.includes(at)} isRight=${poll.correct_option_ids?.includes(at)} />`
        : html`<button type="button" class="poll-option" key=${at} aria-pressed=${chosen.includes(at)} dir="auto" onClick=${() => pick(at)}>${option.text}</button>`,
    )}
    ${!isResult && poll.allows_multiple_answers && html`<button type="button" class="plain" disabled=${chosen.length === 0} onClick=${() => vote(chosen)}>${label('vote')}</button>`}
    ${hasVoted && !poll.is_closed && html`<button type="button" class="plain" onClick=${() => actIn(chatId, 'retract', { messageId })}>${label('retractVote')}</button>`}
    <p class="poll-count">${label('voters', poll.total_voter_count)}</p>
  </div>`;
}

function Result({ option, total, isOwn = false, isRight = false }) {
  const share = total > 0 ? Math.round((option.voter_count / total) * 100) : 0;
  return html`<div class="poll-result">
    <span class="poll-share" dir="ltr">${share}%</span>
    <span dir="auto">${option.text}${isOwn && html`<span class="poll-own" role="img" aria-label=${label('yourVote')}> ✓</span>`}${isRight && ' ★'}</span>
    <progress value=${share} max="100" aria-label=${option.text}></progress>
  </div>`;
}
