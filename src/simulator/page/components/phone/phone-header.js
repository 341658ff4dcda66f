import { useEffect, useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { closePhone } from '../../state/phones.js';
import { label } from '../../texts/speech.js';
import { Avatar } from '../contacts/avatar.js';
import { statusOf } from '../contacts/status.js';
import { Icon } from '../icon.js';

/** Whose phone it is, and what the bot is doing there. */
export function PhoneHeader({ owner, action, canClose }) {
  const { id, name, members, started, blocked, deactivated } = owner;
  const isTyping = useRecent(action);
  const block = label(blocked ? 'unblock' : 'block');
  return html`<header class="phone-head" data-tour="phone">
    <${Avatar} id=${id} name=${name} />
    <div class="who">
      <h2 class="chat-name" dir="auto">${name}</h2>
      <p class="about">${isTyping ? html`<span class="typing">${label('typing')}</span>` : statusOf(owner)}</p>
    </div>
    ${
      !members &&
      started &&
      !deactivated &&
      html`<button type="button" class="quiet block" aria-pressed=${blocked} title=${block} aria-label=${block}
        onClick=${() => actIn(id, blocked ? 'unblock' : 'block')}><${Icon} name="block" /></button>`
    }
    ${
      canClose &&
      html`<button type="button" class="quiet put-away" title=${label('putAway')} aria-label=${label('putAwayOf', name)}
        onClick=${() => closePhone(id)}><${Icon} name="close" /></button>`
    }
  </header>`;
}

const TYPING_MS = 5000;

/** Whether the bot said within the last five seconds that it is busy. */
function useRecent(action) {
  const [over, setOver] = useState(undefined);
  useEffect(() => {
    if (!action) return undefined;
    const timer = setTimeout(() => setOver(action.at), TYPING_MS);
    return () => clearTimeout(timer);
  }, [action?.at]);
  return Boolean(action) && over !== action.at;
}
