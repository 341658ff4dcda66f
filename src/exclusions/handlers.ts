import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { drawnFor, findFamily, onFamily } from '../family/on-behalf.ts';
import { localDate } from '../time/wall-time.ts';
import { liftExclusion } from './lift-exclusion.ts';
import { blockCard, blocksCard, vetoesCard } from './messages.ts';
import type { Block } from './store.ts';
import { findExclusion, listBlocks, listVetoes } from './store.ts';

/** Who is kept out, and an end to it: a family takes back its own no, the safeguarding person a block. */
export function createExclusionHandlers(timeZone: string): Handlers {
  return {
    presses: {
      vetoes: onFamily('lift-veto', async (chat, family, { value }) => {
        await chat.redraw(
          drawnFor(family, vetoesCard(family.circle, await listVetoes(chat.work, family.circle.id), value)),
        );
      }),
      'veto-lift': async (chat, press) => {
        const found = await findExclusion(chat.work, press.id);
        const family =
          found?.kind === 'veto' && found.circleId !== null
            ? await findFamily(chat, found.circleId, 'lift-veto')
            : undefined;
        if (!family) return await chat.toast({ key: 'press-not-yours' });
        await liftExclusion(chat.work, { id: press.id, by: chat.person.id });
        await chat.toast({ key: 'veto-lifted' });
        await chat.redraw(
          drawnFor(family, vetoesCard(family.circle, await listVetoes(chat.work, family.circle.id), 0)),
        );
      },
      blocks: async (chat, press) => {
        if (!chat.actor.roles.some(({ kind }) => kind === 'safeguarding'))
          return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw(blocksCard(await blocksFor(chat), press.value));
      },
      block: async (chat, press) => {
        const block = (await blocksFor(chat)).find(({ id }) => id === press.id);
        if (!block) return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw(blockCard(block, { ...block, since: localDate(block.since, timeZone) }));
      },
      'block-lift': async (chat, press) => {
        const block = (await blocksFor(chat)).find(({ id }) => id === press.id);
        if (!block) return await chat.toast({ key: 'press-not-yours' });
        await liftExclusion(chat.work, { id: block.id, by: chat.person.id });
        await chat.redraw({ text: { key: 'block-lifted', args: { name: block.name } } });
      },
    },
  };
}

/** The blocks somebody may lift: those in the districts they look after. */
async function blocksFor(chat: Chat): Promise<Block[]> {
  return (await listBlocks(chat.work)).filter(({ districtId }) => authorize(chat.actor, 'lift-block', { districtId }));
}
