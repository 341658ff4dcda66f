import { html } from '../../lib/html.js';
import { label } from '../../texts/speech.js';

/** What a person sees before pressing START. */
export function Welcome({ person }) {
  return html`<div class="welcome">
    <div class="welcome-card">
      <span class="mark" aria-hidden="true">س</span>
      ${
        person.description
          ? html`<strong>${label('whatCanItDo')}</strong><p dir="auto">${person.description}</p>`
          : html`<p>${label('nothingYet')}</p>`
      }
    </div>
  </div>`;
}
