import { showClock, tick } from './clock.js';
import { prepareComposer, showCommands } from './composer.js';
import { askForGroup, askForPerson, askWhoOpens } from './dialogs.js';
import { at, show } from './dom.js';
import { label, rememberedLanguage, speak } from './labels.js';
import { botLink, webAddress } from './links.js';
import { scrollToEnd, showChat, showMessages, showWelcome } from './messages.js';
import { showPeople, statusOf } from './people.js';
import { act, follow, look } from './server.js';
import { showToast, showToasts } from './toasts.js';

/** A press that nobody answers stops waiting after a while; the page looks again to see it. */
const UNANSWERED_MS = 5000;

const seen = new Map();
let view;
let openId;
let speakerId;
let lookCount = 0;
let unansweredTimer;

const deeds = { onLink: openLink, onCommand: say, onButton: pressButton };

at('language').value = speak(rememberedLanguage());
at('language').addEventListener('change', () => {
  speak(at('language').value);
  render();
});
at('back').addEventListener('click', () => open(undefined));
at('add-person').addEventListener('click', () => attempt(addPerson));
at('add-group').addEventListener('click', () => attempt(addGroup));
at('start').addEventListener('click', () => attempt(() => act(`people/${openId}/start`)));
at('block').addEventListener('click', () =>
  attempt(() => act(`people/${openId}/${openPerson()?.blocked ? 'unblock' : 'block'}`)),
);
at('speaker').addEventListener('change', () => {
  speakerId = Number(at('speaker').value);
  void refresh(true);
});
at('jumps').addEventListener('click', (event) => {
  const to = event.target.closest('button')?.dataset.jump;
  if (to) void attempt(() => jump(to));
});
addEventListener('hashchange', () => {
  openId = Number(location.hash.slice(1)) || undefined;
  show(at('commands'), false);
  at('toasts').replaceChildren();
  void refresh(true);
});
prepareComposer({ onSay: say, onSend: (kind) => attempt(() => act(`people/${openId}/send`, { kind })) });
setInterval(tick, 1000);
openId = Number(location.hash.slice(1)) || undefined;
follow({ onChange: () => refresh(), onLost: () => lost(true) });

async function refresh(isOther = false) {
  lookCount += 1;
  const count = lookCount;
  try {
    const fresh = await look(openId, speakerId);
    if (count !== lookCount) return;
    const isFirst = view === undefined || isOther;
    view = fresh;
    lost(false);
    render();
    showToasts(view.toasts, isFirst);
    clearTimeout(unansweredTimer);
    if (view.waiting.length > 0) unansweredTimer = setTimeout(refresh, UNANSWERED_MS);
  } catch {
    lost(true);
  }
}

function render() {
  if (!view) return;
  showClock(view.clock);
  markSeen();
  showPeople(view, { openId, hasNews: ({ id, seq }) => seq > (seen.get(id) ?? 0), onOpen: open });
  const chat = openPerson() ?? openGroup();
  showChat(chat !== undefined);
  if (!chat || !view.chat) return;
  at('chat-name').textContent = chat.name;
  at('chat-about').textContent = statusOf(chat) || label('withBot');
  if (openGroup()) renderGroup(chat);
  else renderPrivate(chat);
}

function renderPrivate(person) {
  show(at('speaker'), false);
  show(at('block'), person.started && !person.deactivated);
  at('block').textContent = label(person.blocked ? 'unblock' : 'block');
  const mayWrite = person.started && !person.blocked && !person.deactivated;
  show(at('composer'), mayWrite);
  show(at('start'), !mayWrite && !person.deactivated);
  at('start').textContent = label(person.started ? 'restart' : 'start');
  showCommands(person.commands, { withAttachments: true });
  if (view.chat.entries.length === 0) showWelcome(person);
  else showMessages(view, { deeds, isGroup: false });
}

function renderGroup(group) {
  show(at('block'), false);
  show(at('start'), false);
  show(at('composer'), true);
  const people = view.people.filter(({ deactivated }) => !deactivated);
  if (!people.some(({ id }) => id === speakerId)) speakerId = group.members[0] ?? people[0]?.id;
  at('speaker').replaceChildren(
    ...people.map(({ id, name }) => new Option(label('as')(name), id, false, id === speakerId)),
  );
  show(at('speaker'), people.length > 0);
  showCommands([], { withAttachments: false });
  const speakerName = people.find(({ id }) => id === speakerId)?.name;
  showMessages(view, { deeds, isGroup: true, speakerName });
}

/** What was there before the page was opened is not news, and neither is what is being read. */
function markSeen() {
  const isFirst = seen.size === 0;
  for (const { id, seq } of [...view.people, ...view.groups]) {
    if (isFirst || id === openId) seen.set(id, seq);
  }
}

function open(id) {
  if (id === undefined) history.replaceState(null, '', location.pathname);
  else location.hash = String(id);
  if (id !== undefined) return;
  openId = undefined;
  render();
}

function say(text) {
  const who = openGroup() ? speakerId : openId;
  void attempt(async () => {
    await act(`people/${who}/say`, { text, ...inGroup() });
    await refresh();
    scrollToEnd();
  });
}

function pressButton(button, messageId) {
  if (button.url) return openLink(button.url);
  if (button.copy)
    return attempt(() => navigator.clipboard.writeText(button.copy).then(() => showToast(label('copied'))));
  if (!button.data) return undefined;
  const who = openGroup() ? speakerId : openId;
  return attempt(() => act(`people/${who}/press`, { messageId, data: button.data, ...inGroup() }));
}

async function openLink(url) {
  const link = botLink(url, view.bot.username);
  const address = webAddress(url);
  if (!link) return address && window.open(address, '_blank', 'noopener,noreferrer');
  const who = await askWhoOpens(link, view.people);
  if (who === undefined) return undefined;
  return attempt(async () => {
    const id = who === 'new' ? await addPerson() : who;
    if (id === undefined) return;
    await act(`people/${id}/start`, { link });
    open(id);
  });
}

async function addPerson() {
  const person = await askForPerson();
  if (!person) return undefined;
  const { id } = await act('people', person);
  open(id);
  return id;
}

async function addGroup() {
  const group = await askForGroup(view.people);
  if (group) open((await act('groups', group)).id);
}

async function jump(to) {
  for (const button of at('jumps').children) button.disabled = true;
  try {
    const { said } = await act('clock', { to });
    at('said').textContent = said;
    show(at('said'), said !== '');
  } finally {
    for (const button of at('jumps').children) button.disabled = false;
  }
  await refresh();
}

/** Does something and says in words when it cannot be done. */
async function attempt(deed) {
  try {
    await deed();
  } catch (error) {
    showToast(error.message);
  }
}

function lost(isLost) {
  document.body.classList.toggle('lost', isLost);
  if (isLost) at('said').textContent = label('lost');
  if (isLost) show(at('said'), true);
  else if (at('said').textContent === label('lost')) show(at('said'), false);
}

function inGroup() {
  return openGroup() ? { chat: openId } : {};
}

function openPerson() {
  return view?.people.find(({ id }) => id === openId);
}

function openGroup() {
  return view?.groups.find(({ id }) => id === openId);
}
