import { at, make, show } from './dom.js';
import { label } from './labels.js';
import { scrollToEnd } from './messages.js';

const ATTACHMENTS = ['photo', 'document', 'voice', 'sticker', 'contact', 'location'];

/** Lets the person at the page write. `onSay` and `onSend` do it. */
export function prepareComposer({ onSay, onSend }) {
  const text = at('text');
  at('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (written === '') return;
    text.value = '';
    fit(text);
    onSay(written);
  });
  text.addEventListener('input', () => fit(text));
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    at('composer').requestSubmit();
  });
  at('menu').addEventListener('click', () => {
    show(at('commands'), at('commands').hidden);
    scrollToEnd();
  });
  at('commands').addEventListener('click', (event) => {
    const chosen = event.target.closest('button');
    if (!chosen) return;
    show(at('commands'), false);
    if (chosen.dataset.command) onSay(`/${chosen.dataset.command}`);
    else onSend(chosen.dataset.attachment);
  });
}

/** Fills the menu with the bot's commands and, in a private chat, with what else may be sent. */
export function showCommands(commands, { withAttachments }) {
  const rows = commands.map(({ command, description }) => {
    const words = [make('b', { dir: 'ltr' }, `/${command}`), make('span', { dir: 'auto' }, description)];
    return menuRow('command', command, words);
  });
  const attachments = ATTACHMENTS.map((kind) => menuRow('attachment', kind, [make('span', {}, label(kind))]));
  const attachmentsRow = withAttachments ? [make('li', { className: 'attachments' }, ...attachments)] : [];
  at('commands').replaceChildren(...rows.map((button) => make('li', {}, button)), ...attachmentsRow);
}

function menuRow(kind, value, words) {
  const button = make('button', { type: 'button' }, ...words);
  button.dataset[kind] = value;
  return button;
}

function fit(text) {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 140)}px`;
}
