import { useEffect, useState } from 'preact/hooks';
import { html } from '../lib/html.js';
import { recall } from '../lib/kept.js';
import { visibleIds } from '../state/phones.js';
import { getState, setState, subscribe } from '../state/store.js';
import { spoken } from '../texts/speech.js';
import { Announcer } from './announcer.js';
import { Bar } from './bar/bar.js';
import { People } from './contacts/contacts.js';
import { Dialogs } from './dialogs/dialogs.js';
import { Notices } from './notices.js';
import { Table } from './phone/table.js';
import { Tour } from './tour/tour.js';

/** The whole page. A change of language draws everything anew. */
export function App() {
  const [state, draw] = useState(getState());
  useEffect(() => subscribe(draw), []);
  useEffect(() => {
    if (state.isReady && recall('tour') === undefined) setState({ tourStep: 0 });
  }, [state.isReady]);
  const visible = visibleIds(state);
  return html`<div class="page" key=${spoken()}>
    <${Bar} clock=${state.clock} isBusy=${state.isBusy} isLost=${state.isLost} />
    <div class="rooms">
      <${People} state=${state} visible=${visible} />
      <${Table} state=${state} visible=${visible} />
    </div>
    <${Notices} notices=${state.notices.filter(({ chatId }) => !visible.includes(chatId))} />
    <${Announcer} state=${state} visible=${visible} />
    <${Dialogs} dialog=${state.dialog} alerts=${state.alerts} people=${state.people} />
    <${Tour} step=${state.tourStep} />
  </div>`;
}
