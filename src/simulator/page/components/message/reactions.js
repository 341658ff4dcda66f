import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';

/** How those who read a message reacted; pressing one joins in or takes it back. */
export function Reactions({ entry, chatId, actorId }) {
  const { reactions, messageId } = entry;
  if (!reactions || reactions.length === 0) return null;
  return html`<div class="reactions">
    ${reactions.map(({ emoji, count, by }) => {
      const isMine = by.includes(actorId);
      return html`<button type="button" class="reaction" key=${emoji} aria-pressed=${isMine} aria-label=${label('reactedWith', emoji, count)}
        onClick=${() => react(chatId, messageId, isMine ? undefined : emoji)}><span>${emoji}</span><span>${count}</span></button>`;
    })}
  </div>`;
}

/** Reacts with an emoji, or with none: then the reaction is taken back. */
export function react(chatId, messageId, emoji) {
  return actIn(chatId, 'react', { messageId, ...(emoji ? { emoji } : {}) });
}
