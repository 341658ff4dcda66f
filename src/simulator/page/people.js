import { at, make, refill, show } from './dom.js';
import { label } from './labels.js';

const TINTS = 6;

/** Fills the lists of people and groups. `hasNews` says which have something unseen. */
export function showPeople(view, { openId, hasNews, onOpen }) {
  const item = (entry) => ({ ...entry, isOpen: entry.id === openId, isNew: hasNews(entry), status: statusOf(entry) });
  const options = { key: ({ id }) => id, build: (entry) => row(entry, onOpen) };
  refill(at('people'), view.people.map(item), options);
  refill(at('groups'), view.groups.map(item), options);
  show(at('groups-title'), view.groups.length > 0);
  show(at('add-group'), view.people.length > 0);
}

/** What is to be said about a person or a group in one line. */
export function statusOf(entry) {
  if (entry.members) return label('members')(entry.members.length);
  if (entry.deactivated) return label('deactivated');
  if (entry.blocked) return label('blocked');
  return entry.started ? '' : label('notStarted');
}

function row(entry, onOpen) {
  const name = make('strong', { dir: 'auto' }, entry.name);
  const line = make('span', { className: 'preview', dir: 'auto' }, entry.preview || entry.status);
  const dot = entry.isNew ? make('span', { className: 'dot' }) : '';
  const open = make(
    'button',
    { type: 'button', className: entry.isOpen ? 'row-button current' : 'row-button', onClick: () => onOpen(entry.id) },
    avatar(entry),
    make('span', { className: 'names' }, name, line),
    dot,
  );
  return make('li', {}, open);
}

/** A circle with the first letter of a name. */
export function avatar({ id, name }) {
  const tint = Math.abs(id) % TINTS;
  return make('span', { className: `avatar tint-${tint}` }, [...name.trim()][0] ?? '');
}
