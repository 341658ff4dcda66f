import { html } from '../../lib/html.js';
import { closeAlert } from '../../state/notices.js';
import { setState } from '../../state/store.js';
import { AddGroup } from './add-group.js';
import { AddPerson } from './add-person.js';
import { Alert } from './alert.js';
import { Leave } from './leave.js';
import { Share } from './share.js';
import { StartAfresh } from './start-afresh.js';
import { WhichGroup } from './which-group.js';
import { WhoOpens } from './who-opens.js';

const KINDS = {
  person: AddPerson,
  group: AddGroup,
  who: WhoOpens,
  leave: Leave,
  share: Share,
  which: WhichGroup,
  afresh: StartAfresh,
};

/** The window that is open, if any; alerts of the bot come one after the other above it. */
export function Dialogs({ dialog, alerts, people }) {
  const close = () => setState({ dialog: null });
  const [alert] = alerts;
  return html`
    ${dialog && html`<${KINDS[dialog.kind]} key=${dialog.kind} dialog=${dialog} people=${people} onClose=${close} />`}
    ${alert && html`<${Alert} key=${`alert ${alerts.length}`} alert=${alert} people=${people} onClose=${closeAlert} />`}
  `;
}
