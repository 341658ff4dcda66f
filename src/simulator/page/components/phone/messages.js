import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayKey, dayOf } from '../../lib/dates.js';
import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { Message } from '../message/message.js';
import { moveAmongMessages } from './message-keys.js';

const NEAR_PX = 80;

/** The messages of a chat. It stays at the newest one unless somebody scrolled up to read. */
export function Messages({ chat, chatId, actorId, isGroup, topics, timeZone, name }) {
  const list = useRef();
  const isAtEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const entries = chat?.entries;
  const items = useMemo(() => withDays(entries ?? [], timeZone), [entries, timeZone]);
  const newestOwn = entries?.findLast(
    ({ from, personId }) => from === 'person' && (!isGroup || personId === actorId),
  )?.messageId;
  useLayoutEffect(() => {
    isAtEnd.current = true;
  }, [newestOwn]);
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd(list.current);
  }, [entries]);
  const onScroll = () => {
    // A scroll that was under way is still told when the phone has been put away.
    if (!list.current) return;
    const { scrollHeight, scrollTop, clientHeight } = list.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    setAway(!isAtEnd.current);
  };
  return html`<div class="messages" ref=${list} tabindex="0" role="region" aria-label=${label('messagesOf', name)} onScroll=${onScroll} onKeyDown=${moveAmongMessages}>
      <ol>${items.flatMap(({ entry, day }) => [
        day && html`<li class="day" key=${`day ${day}`}><span>${day}</span></li>`,
        html`<${Message} key=${entry.messageId} entry=${entry} chatId=${chatId} isGroup=${isGroup} actorId=${actorId} topicName=${topics?.find(({ id }) => id === entry.topicId)?.name} isOwn=${isOwnOf(entry, { isGroup, actorId })}
          waiting=${waitingData(chat, entry, actorId)} timeZone=${timeZone} />`,
      ])}</ol>
    </div>
    ${
      isAway &&
      html`<button type="button" class="to-end" title=${label('toNewest')} aria-label=${label('toNewest')} onClick=${() => toEnd(list.current)}>
      <${Icon} name="down" />
    </button>`
    }`;
}

function withDays(entries, timeZone) {
  let last = '';
  return entries.map((entry) => {
    const key = dayKey(entry.at, timeZone);
    const day = key === last ? undefined : dayOf(entry.at, timeZone);
    last = key;
    return { entry, day };
  });
}

function isOwnOf({ from, personId }, { isGroup, actorId }) {
  return from === 'person' && (!isGroup || personId === actorId);
}

/** The data of the button under this message that was pressed here and waits for its answer. */
function waitingData(chat, { messageId }, actorId) {
  return chat.waiting.find((press) => press.messageId === messageId && press.personId === actorId)?.data;
}

function toEnd(list) {
  list.scrollTop = list.scrollHeight;
}
