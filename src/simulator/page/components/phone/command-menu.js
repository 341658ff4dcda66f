import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';
import { Popover } from './popover.js';

/** The bot's commands as this person sees them. */
export function CommandMenu({ commands, onChoose, onClose }) {
  const choose = (command) => () => {
    onClose();
    onChoose(command);
  };
  return html`<${Popover} name=${label('commands')} class="commands" onClose=${onClose}>
    ${commands.map(
      ({
        command,
        description,
      }) => html`<li key=${command}><button type="button" data-command=${command} onClick=${choose(command)}>
        <b dir="ltr">/${command}</b><span dir="auto">${description}</span>
      </button></li>`,
    )}
  </${Popover}>`;
}
