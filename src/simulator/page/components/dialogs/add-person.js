import { useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { addPerson } from '../../state/deeds.js';
import { LANGUAGES, label, spoken } from '../../texts/speech.js';
import { Dialog } from './dialog.js';

/** A new person. A name is there already, so that one more press is enough. */
export function AddPerson({ dialog, people, onClose }) {
  const [languageCode, setLanguage] = useState(spoken());
  const [written, setWritten] = useState(undefined);
  const firstName = written ?? freeName(languageCode, people);
  const add = (event) => {
    event.preventDefault();
    if (firstName.trim() !== '') void addPerson({ firstName, languageCode }, dialog.link);
  };
  return html`<${Dialog} id="person-dialog" title=${label('addPerson')} onClose=${onClose}>
    <form onSubmit=${add} autocomplete="off">
      <label><span>${label('name')}</span>
        <input id="person-name" dir="auto" maxlength="64" required value=${firstName} onInput=${({ target }) => setWritten(target.value)} /></label>
      <label><span>${label('language')}</span>
        <select id="person-language" value=${languageCode} onChange=${({ target }) => setLanguage(target.value)}>
          ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} selected=${tag === languageCode}>${name}</option>`)}
        </select></label>
      <div class="choices">
        <button type="submit" class="main" autofocus>${label('add')}</button>
        <button type="button" class="plain" onClick=${onClose}>${label('cancel')}</button>
      </div>
    </form>
  </${Dialog}>`;
}

/** Made-up names, in the language the person's phone would speak. */
const NAMES = {
  ar: ['سعاد', 'إدريس', 'خديجة', 'يوسف', 'مريم', 'عمر', 'نعيمة', 'رشيد', 'سلمى', 'إبراهيم'],
  fr: ['Salma', 'Youssef', 'Nadia', 'Mehdi', 'Leïla', 'Omar', 'Inès', 'Rachid', 'Sofia', 'Adam'],
  en: ['Sara', 'Adam', 'Hanna', 'Yusuf', 'Maryam', 'Sami', 'Dina', 'Omar', 'Lina', 'Zak'],
};

function freeName(languageCode, people) {
  const taken = new Set(people.map(({ name }) => name.split(' ')[0]));
  return NAMES[languageCode].find((name) => !taken.has(name)) ?? `${NAMES[languageCode][0]} ${people.length + 1}`;
}
