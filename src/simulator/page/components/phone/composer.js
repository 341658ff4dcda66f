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
  const about = useDraftAbout(id);
  useLayoutEffect(() => {
    text.current.value = about?.kind === 'edit' ? about.text : draftOf(id);
    fit(text.current);
    if (about) text.current.focus();
  }, [about]);
  const send = (event) => {
    event?.preventDefault();
    const written = text.current.value.trim();
    if (written === '') return;
    text.current.value = '';
    fit(text.current);
    clearDraft(id);
    if (about?.kind === 'edit') void actIn(id, 'edit', { text: written, messageId: about.messageId });
    else
      void actIn(id, 'say', {
        text: written,
        ...(about ? { replyTo: about.messageId } : {}),
        ...(topic ? { topic } : {}),
      });
  };
  const onKeyDown = (event) => {
    if (event.key === 'Escape' && about) return clearDraft(id);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return undefined;
    return send(event);
  };
  const toggle = (which) => setOpen(open === which ? undefined : which);
  const keyboard = chat?.replyKeyboard;
  return html`
    ${people && html`<${Speaker} groupId=${id} people=${people} actorId=${actorId} />`}
    <${TopicChoice} group=${owner} topic=${topic} onChoose=${setTopic} />
    <${DraftAbout} about=${about} onDrop=${() => clearDraft(id)} />
    ${open === 'commands' && html`<${CommandMenu} commands=${commands} onChoose=${(command) => actIn(id, 'say', { text: `/${command}` })} onClose=${() => setOpen(undefined)} />`}
    ${open === 'attach' && html`<${AttachMenu} onChoose=${(kind) => actIn(id, 'send', { kind })} onClose=${() => setOpen(undefined)} />`}
    <form class="composer" autocomplete="off" onSubmit=${send}>
      ${
        commands.length > 0 &&
        html`<button type="button" class="quiet commands-button" aria-expanded=${open === 'commands'} title=${label('commands')} aria-label=${label('commands')}
          onClick=${() => toggle('commands')}><${Icon} name="menu" /></button>`
      }
      <textarea ref=${text} class="text-field" rows="1" dir="auto" maxlength="4096" enterkeyhint="send" placeholder=${keyboard?.placeholder || label('write')}
        aria-label=${label('writeAs', owner.name)} onInput=${() => (fit(text.current), keepDraft(id, text.current.value))} onKeyDown=${onKeyDown}></textarea>
      <button type="button" class="quiet attach-button" aria-expanded=${open === 'attach'} title=${label('attach')} aria-label=${label('attach')}
        onClick=${() => toggle('attach')}><${Icon} name="clip" /></button>
      <button type="submit" class="send" title=${label('send')} aria-label=${label('send')}><${Icon} name="send" class="turns" /></button>
    </form>
    <${ReplyKeyboard} chatId=${id} keyboard=${keyboard} />`;
}

function fit(field) {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, MOST_PX)}px`;
}
