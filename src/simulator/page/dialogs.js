import { at, make } from './dom.js';
import { avatar } from './people.js';

/** Asks for a new person. Gives undefined when the question was put aside. */
export async function askForPerson() {
  at('person-name').value = '';
  if ((await answered('person-dialog')) !== 'yes') return undefined;
  return { firstName: at('person-name').value, languageCode: at('person-language').value };
}

/** Asks for a new group and the person it belongs to. */
export async function askForGroup(people) {
  at('group-name').value = '';
  at('group-owner').replaceChildren(...people.map(({ id, name }) => new Option(name, id)));
  if ((await answered('group-dialog')) !== 'yes') return undefined;
  return { title: at('group-name').value, owner: Number(at('group-owner').value) };
}

/** Asks who opens a link. Gives the id of a person, 'new', or undefined. */
export async function askWhoOpens(link, people) {
  at('open-link').textContent = link;
  const dialog = at('open-dialog');
  const choices = people
    .filter(({ deactivated }) => !deactivated)
    .map((person) => {
      const name = make('span', { dir: 'auto' }, person.name);
      const choose = () => dialog.close(String(person.id));
      return make(
        'li',
        {},
        make('button', { type: 'button', className: 'row-button', onClick: choose }, avatar(person), name),
      );
    });
  at('open-people').replaceChildren(...choices);
  const answer = await answered('open-dialog');
  return answer === 'new' || answer === '' ? answer || undefined : Number(answer);
}

function answered(id) {
  const dialog = at(id);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }));
}
