import { recordAct } from '../access/store.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { IncidentId, TelegramId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMade } from '../delivery/queue.ts';
import { drawnFor, onFamily } from '../family/on-behalf.ts';
import { tellPerson } from '../people/tell-person.ts';
import type { createIncidentForms } from './forms.ts';
import { reportedCard, wrongCard } from './messages.ts';
import { reportIncident, withdrawIncident } from './report-incident.ts';
import type { Sight } from './sight.ts';
import { findSight } from './sight.ts';
import { endIncident, findOpenIncident } from './store.ts';

type Options = {
  administrators: ReadonlySet<TelegramId>;
  forms: ReturnType<typeof createIncidentForms>;
};

/** "Something is wrong": past captain, relatives and coordinators, to the safeguarding person alone. */
export function createSafeguardingHandlers({ administrators, forms }: Options): Handlers {
  return {
    presses: {
      wrong: onFamily('report-incident', async (chat, family) => {
        const about = { reportedBy: family.by, circleId: family.circle.id, source: 'family' } as const;
        const open = await findOpenIncident(chat.work, about);
        await chat.redraw(drawnFor(family, wrongCard(family.circle.id, open?.id)));
      }),
      'wrong-words': onFamily('report-incident', async (chat, family) => {
        await openForm(chat, forms.wrongForm, family.circle.id);
      }),
      'wrong-silent': onFamily('report-incident', async (chat, family) => {
        const { id: circleId, districtId } = family.circle;
        const about = { circleId, districtId, source: 'family', byProxy: family.how === 'proxy' } as const;
        const report = { ...about, reportedBy: family.by, administrators };
        const reported = await chat.once('report-incident', () => reportIncident(chat.work, report));
        await chat.redraw(drawnFor(family, reportedCard(reported)));
      }),
      incident: onIncident('either', async (chat, { incident }) => {
        await queueMade(chat.work, {
          chatId: chat.person.telegramId,
          key: `incident:${incident.id}:shown:${chat.updateKey}`,
          maker: 'incident',
          id: incident.id,
          method: 'sendMessage',
        });
      }),
      'incident-more': onIncident('own', async (chat, { incident }) => {
        await openForm(chat, forms.moreForm, incident.id, 'say');
      }),
      'incident-withdraw': onIncident('own', async (chat, { incident }) => {
        await chat.once('withdraw-incident', () => withdrawIncident(chat.work, incident.id, chat.person.id));
        await chat.redraw({ text: { key: 'incident-withdrawn' } });
      }),
      'incident-reply': onIncident('reader', async (chat, { incident }) => {
        await openForm(chat, forms.replyForm, incident.id, 'say');
      }),
      'incident-close': onIncident('reader', close),
    },
  };
}

function onIncident(who: 'own' | 'reader' | 'either', act: (chat: Chat, sight: Sight) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const sight = await findSight(chat.work, chat.actor, press.id as IncidentId);
    const isTheirs = sight && (who === 'either' || (who === 'own') === sight.isOwn);
    if (!isTheirs) return await chat.toast({ key: 'press-not-yours' });
    if (sight.incident.state === 'open' || (who === 'either' && sight.incident.state === 'closed'))
      await act(chat, sight);
    else await chat.toast({ key: 'incident-is-over' });
  };
}

/** The matter is closed; whoever said it hears it calmly, and the button stays where it is. */
async function close(chat: Chat, { incident: { id, reportedBy } }: Sight): Promise<void> {
  await endIncident(chat.work, id, { state: 'closed', endedBy: chat.person.id });
  await recordAct(chat.work, { actorId: chat.person.id, act: 'close-incident', object: 'incident', objectId: id });
  await tellPerson(chat.work, reportedBy, {
    key: `incident:${id}:closed`,
    message: { text: { key: 'incident-closed-note' } },
    priority: PRIORITY.reminder,
    attention: 'free',
  });
  await chat.redraw({ text: { key: 'incident-closed' } });
}
