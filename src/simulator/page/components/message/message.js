import { html } from '../../lib/html.js';
import { memo } from '../../lib/memo.js';
import { Bubble } from './bubble.js';
import { InlineKeyboard } from './inline-keyboard.js';
import { MessageActions } from './message-actions.js';
import { Reactions } from './reactions.js';
import { serviceWords } from './service.js';

/** One message as Telegram shows it: what was said, the buttons under it, how others reacted. */
export const Message = memo(({ entry, chatId, isGroup, isOwn, actorId, topicName, waiting, timeZone }) => {
  const { messageId, buttons, from } = entry;
  if (from === 'service') {
    return html`<li class="day service" data-message=${messageId}><span dir="auto">${serviceWords(entry)}</span></li>`;
  }
  const classes = ['message', isOwn ? 'own' : 'other', buttons.length > 0 ? 'with-keyboard' : ''];
  return html`<li class=${classes.join(' ')} data-message=${messageId} tabindex="-1">
    <div class="bubble-line">
      <${Bubble} entry=${entry} chatId=${chatId} isGroup=${isGroup} isOwn=${isOwn} actorId=${actorId} topicName=${topicName} timeZone=${timeZone} />
      <${MessageActions} entry=${entry} chatId=${chatId} isOwn=${isOwn} />
    </div>
    <${Reactions} entry=${entry} chatId=${chatId} actorId=${actorId} />
    <${InlineKeyboard} rows=${buttons} chatId=${chatId} messageId=${messageId} waiting=${waiting} />
  </li>`;
});
