import { at, make, refill, show } from './dom.js';
import { formattedText } from './formatted-text.js';
import { label, locale } from './labels.js';

/** Fills the open chat. `deeds` are what pressing things does; `isGroup` shows who speaks. */
export function showMessages(view, { deeds, isGroup, speakerName }) {
  const list = at('messages');
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const isOther = list.dataset.chat !== String(view.chat.id);
  const timeZone = view.clock?.timeZone;
  refill(list, itemsOf(view, { timeZone, isGroup, speakerName }), {
    key: (item) => item.key,
    build: (item) => (item.day ? dayMark(item) : bubble(item, deeds)),
  });
  if (isOther || isAtEnd) list.scrollTop = list.scrollHeight;
  list.dataset.chat = view.chat.id;
}

/** What a person sees before pressing START. */
export function showWelcome(person) {
  const list = at('messages');
  const welcome = make('li', { className: 'welcome', dir: 'auto' });
  if (person.description)
    welcome.append(make('strong', {}, label('whatCanItDo')), make('p', { dir: 'auto' }, person.description));
  list.dataset.chat = '';
  list.replaceChildren(...(person.description ? [welcome] : []));
}

function itemsOf(view, { timeZone, isGroup, speakerName }) {
  const items = [];
  let lastDay = '';
  for (const entry of view.chat.entries) {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(entry.at);
    if (day !== lastDay) items.push({ key: `day ${day}`, day, at: entry.at, timeZone, locale: locale() });
    lastDay = day;
    items.push({
      ...entry,
      key: entry.messageId,
      timeZone,
      locale: locale(),
      isGroup,
      isOwn: entry.from === 'person' && (!isGroup || entry.name === speakerName),
      isWaiting: view.waiting.includes(entry.messageId),
    });
  }
  return items;
}

function dayMark({ at: day, timeZone, locale: where }) {
  const words = new Intl.DateTimeFormat(where, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return make('li', { className: 'day' }, make('span', {}, words.format(day)));
}

function bubble(item, deeds) {
  if (item.from === 'service') return make('li', { className: 'day' }, make('span', { dir: 'auto' }, item.text));
  const side = item.isOwn ? 'own' : 'other';
  const name = item.isGroup && !item.isOwn ? make('span', { className: 'sender', dir: 'auto' }, item.name) : '';
  const text = make('div', { className: 'text', dir: 'auto' });
  text.append(...(item.media ? [attachment(item.media)] : formattedText(item.text, item.entities, deeds)));
  const body = make('div', { className: 'bubble' }, name, text, details(item));
  return make('li', { className: `message ${side}` }, body, ...keyboard(item, deeds));
}

function details({ at: sentAt, timeZone, edited, silent, protected: isProtected, locale: where }) {
  const time = new Intl.DateTimeFormat(where, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(
    sentAt,
  );
  const marks = [isProtected && label('protected'), silent && label('silent'), edited && label('edited')];
  return make('div', { className: 'details' }, [...marks.filter(Boolean), time].join(' · '));
}

function attachment(kind) {
  return make('span', { className: 'attachment' }, label(kind));
}

function keyboard({ buttons, messageId, isWaiting }, deeds) {
  if (buttons.length === 0) return [];
  const rows = buttons.map((row) =>
    make('div', { className: 'row' }, ...row.map((button) => key(button, messageId, deeds))),
  );
  return [make('div', { className: isWaiting ? 'keyboard waiting' : 'keyboard' }, ...rows)];
}

function key(button, messageId, deeds) {
  const kind = button.url ? 'url' : button.copy ? 'copy' : '';
  const onClick = () => deeds.onButton(button, messageId);
  return make('button', { type: 'button', className: kind, dir: 'auto', onClick }, button.label);
}

/** Scrolls to the newest message. */
export function scrollToEnd() {
  const list = at('messages');
  list.scrollTop = list.scrollHeight;
}

/** Shows or hides the list of messages. */
export function showChat(isOpen) {
  show(at('chat'), isOpen);
  show(at('nobody'), !isOpen);
  document.body.classList.toggle('open', isOpen);
}
