import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import type { Kind } from '../commitments/kinds.ts';
import type { Press } from '../delivery/message.ts';
import { changeKind, KIND_LIST } from './change-kind.ts';
import { choicesCard, choicesOf, FIELDS, kindCard, kindsCard } from './messages.ts';
import { loadTemplates } from './store.ts';
import type { Template } from './template.ts';

/** An administrator keeps what each kind of help is like. */
export const helpKindHandlers: Handlers = {
  presses: {
    'help-kinds': async (chat, { value: page }) => {
      if (!authorize(chat.actor, 'keep-help-kinds', {})) return await chat.toast({ key: 'not-allowed' });
      await chat.redraw(kindsCard(await loadTemplates(chat.work), page));
    },
    'help-kind': onKind(show),
    'help-kind-ask': onKind(async (chat, kind, { value, version: page }) => {
      const field = FIELDS[value];
      if (!field) return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw(choicesCard(kind, await loadTemplates(chat.work), { field, page }));
    }),
    'help-kind-set': onKind(async (chat, kind, { version, value }) => {
      const field = FIELDS[version];
      const choice = field && choicesOf(field)[value];
      if (!field || !choice) return await chat.toast({ key: 'press-not-yours' });
      const change = { [field]: choice.value } as Partial<Template>;
      await chat.once('change-kind', () => changeKind(chat.work, { kind, by: chat.person.id, change }));
      await show(chat, kind);
    }),
  },
};

async function show(chat: Chat, kind: Kind): Promise<void> {
  await chat.redraw(kindCard(kind, await loadTemplates(chat.work)));
}

/** A press whose id is the place of a kind in the list, by an administrator. */
function onKind(act: (chat: Chat, kind: Kind, press: Required<Press>) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const kind = KIND_LIST[press.id];
    if (!authorize(chat.actor, 'keep-help-kinds', {})) return await chat.toast({ key: 'not-allowed' });
    if (!kind) return await chat.toast({ key: 'press-not-yours' });
    await act(chat, kind, press);
  };
}
