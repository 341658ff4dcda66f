import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { AttachMenu } from './attach-menu.js';
import { CommandMenu } from './command-menu.js';
import { DraftAbout } from './draft-about.js';
import { clearDraft, draftOf, keepDraft, useDraftAbout } from './drafts.js';
import { ReplyKeyboard } from './reply-keyboard.js';
import { Speaker } from './speaker.js';
import { TopicChoice } from './topic-choice.js';

const MOST_PX = 132;

/** Where the person writes: the bot's commands, the text, attachments, and the keyboard the bot asked for. */
export function Composer({ owner, chat, actorId, people }) {
  const { id } = owner;
  const commands = owner.members ? (owner.commands[actorId] ?? []) : owner.commands;
  const text = useRef();
  const [open, setOpen] = useState(undefined);
  const [topic, setTopic] = useState(undefined);
  const written = useDraftAbout(id);
  const about = written ?? forcedReply(chat);
  useLayoutEffect(() => {
    text.current.value = written?.kind === 'edit' ? written.text : draftOf(id);
    fit(text.current);
    if (written) text.current.focus();
  }, [written]);
  const send = (event) => {
    event?.preventDefault();
    const words = text.current.value.trim();
    if (words === '') return;
    text.current.value = '';
    fit(text.current);
    clearDraft(id);
    if (about?.kind === 'edit') void actIn(id, 'edit', { text: words, messageId: about.messageId });
    else
      void actIn(id, 'say', {
        text: words,
        ...(about ? { replyTo: about.messageId } : {}),
        ...(topic ? { topic } : {}),
      });
  };
  const onKeyDown = (event) => {
    if (event.key === 'Escape' && written) return clearDraft(id);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return undefined;
    return send(event);
  };
  const toggle = (which) => setOpen(open === which ? undefined : which);
  const keyboard = chat?.replyKeyboard;
  return html`
    ${people && html`<${Speaker} groupId=${id} people=${people} actorId=${actorId} />`}
    <${TopicChoice} group=${owner} topic=${topic} onChoose=${setTopic} />
    <${DraftAbout} about=${about} onDrop=${written && (() => clearDraft(id))} />
    ${open === 'commands' && html`<${CommandMenu} commands=${commands} onChoose=${(command) => actIn(id, 'say', { text: `/${command}` })} onClose=${() => setOpen(undefined)} />`}
    ${open === 'attach' && html`<${AttachMenu} onChoose=${(kind) => actIn(id, 'send', { kind })} onClose=${() => setOpen(undefined)} />`}
    <form class="composer" autocomplete="off" onSubmit=${send}>
      ${
        commands.length > 0 &&
        html`<button type="button" class="quiet commands-button" aria-expanded=${open === 'commands'} title=${label('commands')} aria-label=${label('commands')}
          onClick=${() => toggle('commands')}><${Icon} name="menu" /></button>`
      }
      <textarea ref=${text} class="text-field" rows="1" dir="auto" maxlength="4096" enterkeyhint="send" placeholder=${keyboard?.placeholder || chat?.forcedReply?.placeholder || label('write')}
        aria-label=${label('writeAs', owner.name)} onInput=${() => (fit(text.current), keepDraft(id, text.current.value))} onKeyDown=${onKeyDown}></textarea>
      <button type="button" class="quiet attach-button" aria-expanded=${open === 'attach'} title=${label('attach')} aria-label=${label('attach')}
        onClick=${() => toggle('attach')}><${Icon} name="clip" /></button>
      <button type="submit" class="send" title=${label('send')} aria-label=${label('send')}><${Icon} name="send" class="turns" /></button>
    </form>
    <${ReplyKeyboard} chatId=${id} keyboard=${keyboard} />`;
}

/** The message the bot wants an answer to: what is written next answers it. */
function forcedReply(chat) {
  const asked = chat?.entries.find(({ messageId }) => messageId === chat.forcedReply?.messageId);
  return asked && { kind: 'reply', messageId: asked.messageId, name: asked.name, text: asked.text };
}

function fit(field) {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, MOST_PX)}px`;
}
