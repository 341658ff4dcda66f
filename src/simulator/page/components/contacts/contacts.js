import { useEffect, useRef } from 'preact/hooks';
import { moveWithArrows } from '../../lib/arrow-keys.js';
import { html } from '../../lib/html.js';
import { look } from '../../state/news.js';
import { showPhone, unreadCount } from '../../state/phones.js';
import { setState } from '../../state/store.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';
import { PersonRow } from './person-row.js';

/** Everybody whose phone may be taken in hand, and the groups. One stop for the Tab key, arrows move within. */
export function People({ state, visible }) {
  const { people, groups, seen, used } = state;
  const list = useRef();
  const inHand = used.at(-1);
  useEffect(() => {
    list.current.querySelector(`[data-id="${inHand}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [inHand]);
  const stop = visible[0] ?? people[0]?.id ?? groups[0]?.id;
  const row = (entry) =>
    html`<${PersonRow} key=${entry.id} entry=${entry} unread=${unreadCount(entry, seen)} isShown=${visible.includes(entry.id)}
      isTabStop=${entry.id === stop} onOpen=${open} />`;
  return html`<nav class="list" ref=${list} aria-label=${label('people')} data-tour="people" onKeyDown=${(event) => moveWithArrows(event, '.person')}>
    <p class="hint">${label('hint')}</p>
    <h2>${label('people')}</h2>
    <ul id="people">${people.map(row)}</ul>
    ${groups.length > 0 && html`<h2 id="groups-title">${label('groups')}</h2>`}
    <ul id="groups">${groups.map(row)}</ul>
    <div class="add">
      <button type="button" class="plain" id="add-person" onClick=${() => setState({ dialog: { kind: 'person' } })}>
        <${Icon} name="plus" /><span>${label('addPerson')}</span>
      </button>
      ${
        people.length > 0 &&
        html`<button type="button" class="plain" id="add-group" onClick=${() => setState({ dialog: { kind: 'group' } })}>
        <${Icon} name="people" /><span>${label('addGroup')}</span>
      </button>`
      }
    </div>
  </nav>`;
}

function open(id) {
  showPhone(id);
  void look();
}
