import { html } from '../../lib/html.js';
import { actIn } from '../../state/deeds.js';
import { label } from '../../texts/speech.js';

/** Who asked to join a group; whoever speaks there now answers, if they may. */
export function AskingBar({ group, people }) {
  if (!group.members || group.joinRequests.length === 0) return null;
  return html`<ul class="asking">
    ${group.joinRequests.map((personId) => {
      const answer = (deed) => () => actIn(group.id, deed, { whom: personId });
      const name = people.find(({ id }) => id === personId)?.name ?? '';
      return html`<li key=${personId}><span dir="auto">${label('asksToJoin', name)}</span>
        <button type="button" class="plain" onClick=${answer('approve')}>${label('admit')}</button>
        <button type="button" class="plain danger" onClick=${answer('decline')}>${label('decline')}</button></li>`;
    })}
  </ul>`;
}
