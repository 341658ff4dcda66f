import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { ErasureRequestId, PersonId } from '../db/ids.ts';
import { getPerson } from '../people/store.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { localDate } from '../time/wall-time.ts';
import { decideOnErasure, stopErasure } from './decide-on-erasure.ts';
import { eraseForm } from './form.ts';
import { endedCard, waitsCard } from './messages.ts';
import { proposeErasure } from './propose-erasure.ts';
import { planErasureExpiry } from './steps.ts';
import type { ErasureRequest } from './store.ts';
import { findErasureRequest, listPlacesToErase } from './store.ts';
import { askAboutErasure, listSecondPeople, sayGoodbye, tellErasureEnded } from './tell-about-erasure.ts';

/** Somebody who cannot press it themselves asks to be erased: an administrator passes it on, a second person confirms it. */
export function createEraseRequestHandlers(office: Office): Handlers {
  return {
    presses: {
      'erase-find': async (chat) => {
        if (!authorize(chat.actor, 'erase-on-request', {})) return await chat.toast({ key: 'not-allowed' });
        await openForm(chat, eraseForm, 0);
      },
      'erase-propose': async (chat, press) => {
        if (!authorize(chat.actor, 'erase-on-request', {})) return await chat.toast({ key: 'not-allowed' });
        await propose(chat, office, press.id as PersonId);
      },
      'erase-decide': async (chat, press) => await decide(chat, office, press),
      'erase-stop': async (chat, press) => {
        const wish = { id: press.id as ErasureRequestId, by: chat.person.id };
        const stopped = await stopErasure(chat.work, wish);
        if (stopped.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
        const { request } = stopped;
        if (request.personId === chat.person.id) await chat.redraw({ text: { key: 'erase-told-over' } });
        else await chat.redraw(ended(request, office));
        if (stopped.kind === 'ended') await tellErasureEnded(chat.work, request, { office, except: chat.person.id });
      },
    },
  };
}

async function propose(chat: Chat, office: Office, personId: PersonId): Promise<void> {
  const by = chat.person.id;
  if ((await listSecondPeople(chat.work, { personId, proposedBy: by }, office)).length === 0)
    return await chat.redraw({ text: { key: 'erase-nobody-else' } });
  const proposed = await proposeErasure(chat.work, { personId, by });
  switch (proposed.kind) {
    case 'proposed':
      await planErasureExpiry(chat.work, proposed.request.id);
      await askAboutErasure(chat.work, proposed.request, office);
      return await chat.redraw(waitsCard(proposed.request.id));
    case 'before':
      return await chat.redraw({ text: { key: 'erase-before' } });
    case 'own':
    case 'gone':
      return await chat.toast({ key: 'press-not-yours' });
  }
}

async function decide(chat: Chat, office: Office, press: { id: number; value: number }): Promise<void> {
  const seen = await findErasureRequest(chat.work, press.id as ErasureRequestId);
  if (!seen || !(await mayConfirm(chat, seen))) return await chat.toast({ key: 'press-not-yours' });
  const formerly = await getPerson(chat.work, seen.personId);
  const accept = press.value === 1;
  const decided = await decideOnErasure(chat.work, { id: seen.id, by: chat.person.id, accept });
  if (decided.kind === 'own' || decided.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
  await chat.redraw(ended(decided.request, office));
  if (decided.kind === 'already') return await chat.toast({ key: 'join-decided-before' });
  await tellErasureEnded(chat.work, decided.request, { office });
  if (accept) await sayGoodbye(chat.work, decided.request, formerly);
}

/** Asked anew at the press: a coordinator may have lost the role, or the person have left the district. */
async function mayConfirm(chat: Chat, { personId }: ErasureRequest): Promise<boolean> {
  if (authorize(chat.actor, 'confirm-erasure', {})) return true;
  const places = await listPlacesToErase(chat.work, personId);
  return places.some(({ districtId }) => authorize(chat.actor, 'confirm-erasure', { districtId }));
}

function ended(request: ErasureRequest, { timeZone }: Office) {
  return endedCard(request.state, localDate(request.proposedAt, timeZone));
}
