import { html } from '../../lib/html.js';
import { memo } from '../../lib/memo.js';
import { usePhone } from '../../state/phones.js';
import { label } from '../../texts/speech.js';
import { tintOf } from '../contacts/avatar.js';
import { Notices } from '../notices.js';
import { AskingBar } from './asking-bar.js';
import { Footer } from './footer.js';
import { Messages } from './messages.js';
import { PhoneHeader } from './phone-header.js';
import { PinnedBar } from './pinned-bar.js';
import { Welcome } from './welcome.js';

/** One person's phone with the bot's chat open, or a group. */
export const Phone = memo(({ owner, chat, actorId, people, toasts, timeZone, canClose }) => {
  const { id, name } = owner;
  const entries = chat?.entries ?? [];
  return html`<section class=${`phone ${tintOf(id)}`} data-chat=${id} aria-label=${label(owner.members ? 'groupOf' : 'phoneOf', name)}
    onFocusIn=${() => usePhone(id)} onPointerDown=${() => usePhone(id)}>
    <${PhoneHeader} owner=${owner} action=${chat?.action} canClose=${canClose} />
    <${PinnedBar} chat=${chat} />
    <${AskingBar} group=${owner} people=${people} />
    <div class="wall">
      ${
        chat && entries.length === 0 && !owner.members
          ? html`<${Welcome} person=${owner} />`
          : html`<${Messages} chat=${chat} chatId=${id} actorId=${actorId} isGroup=${Boolean(owner.members)} topics=${owner.topics} timeZone=${timeZone} name=${name} />`
      }
      <${Notices} notices=${toasts} />
    </div>
    <${Footer} owner=${owner} chat=${chat} actorId=${actorId} people=${people} />
  </section>`;
});
