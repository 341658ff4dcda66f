import { countBroadcast } from '../broadcasting/count-broadcast.ts';
import { findBroadcast } from '../broadcasts/store.ts';
import type { BroadcastId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { lapseBroadcast } from './decide.ts';
import { BROADCAST_STEPS, planLook, readSeen } from './plan-steps.ts';
import { countPosts } from './posts-store.ts';
import { startBroadcast } from './start-broadcast.ts';
import { redrawCards, type Settings, tellAuthor } from './tell-deciders.ts';

/** A broadcast that waits for a second person lapses, or begins; its cards follow it until it is over. */
export function createBroadcastSteps(settings: Settings): { readonly [kind: string]: StepHandler } {
  const { timeZone } = settings;
  return {
    [BROADCAST_STEPS.lapse]: async (work, { subject }) => {
      const lapsed = await lapseBroadcast(work, subject as BroadcastId);
      if (!lapsed) return;
      await redrawCards(work, lapsed.id, settings);
      const message = { text: { key: 'broadcast-note-lapsed' } };
      await tellAuthor(work, lapsed, { about: 'lapsed', message, timeZone });
    },
    [BROADCAST_STEPS.start]: async (work, { subject }) => {
      const id = subject as BroadcastId;
      const started = await startBroadcast(work, id, settings);
      if (!started) return;
      await redrawCards(work, id, settings);
      if (started.kind === 'started') return await planLook(work, id, { same: 0, what: await countsOf(work, id) });
      const found = await findBroadcast(work, id);
      if (found)
        await tellAuthor(work, found, {
          about: 'withheld',
          message: { text: { key: 'broadcast-note-withheld' } },
          timeZone,
        });
    },
    [BROADCAST_STEPS.look]: async (work, { subject, slot }) => {
      const id = subject as BroadcastId;
      const found = await findBroadcast(work, id);
      if (!found) return;
      const seen = readSeen(slot);
      const what = await countsOf(work, id);
      const isSame = what === seen.what;
      if (!isSame) await redrawCards(work, id, settings);
      if (await goesOn(work, id)) return await planLook(work, id, { same: isSame ? seen.same + 1 : 0, what });
      if (found.state !== 'done') return;
      const message = {
        text: { key: 'broadcast-note-done' },
        buttons: [[{ label: { key: 'button-broadcast-report' }, press: { action: 'broadcast', id } }]],
        silent: true,
      };
      await tellAuthor(work, found, { about: 'done', message, timeZone });
    },
  };
}

/** What a card would tell, as one word. */
async function countsOf(work: Work, id: BroadcastId): Promise<string> {
  const found = await findBroadcast(work, id);
  const counts = found?.audience.to === 'groups' ? await countPosts(work, id) : await countBroadcast(work, id);
  return [found?.state, ...Object.values(counts)].join(',');
}

/** Whether something is still on its way. */
async function goesOn(work: Work, id: BroadcastId): Promise<boolean> {
  const found = await findBroadcast(work, id);
  if (found?.audience.to !== 'groups') return found?.state === 'sending';
  return found.state === 'done' && (await countPosts(work, id)).planned > 0;
}
