import type { SimulatedGroup, SimulatedPerson } from '../../../src/simulator/simulator.ts';
import type { AdministratorRights } from '../../../src/simulator/state/groups/rights.ts';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import type { Telegram } from '../telegram.ts';

export type Neighbourhood = {
  group: SimulatedGroup;
  /** Owns the group. */
  amina: SimulatedPerson;
  bilal: SimulatedPerson;
};

type Options = {
  kind?: 'group' | 'supergroup' | 'channel';
  username?: string;
  isForum?: boolean;
  /** An administrator with all the usual rights, or with these alone. A member when absent. */
  bot?: 'administrator' | 'outside' | Partial<AdministratorRights>;
};

/** A group of Amina, with Bilal and the bot in it. */
export function neighbourhood({ simulator }: Telegram, options: Options = {}): Neighbourhood {
  const { bot, ...which } = options;
  const amina = simulator.person({ firstName: 'أمينة' });
  const bilal = simulator.person({ firstName: 'بلال' });
  const group = simulator.group({ title: 'حي النور', ...which });
  group.adds(amina, bilal);
  if (bot !== 'outside') group.addsTheBot(amina);
  if (bot === 'administrator') group.promotesTheBot(amina);
  else if (typeof bot === 'object') group.promotesTheBot(amina, bot);
  return { group, amina, bilal };
}

/** Asks for updates of every type from now on, and forgets those there are. */
export async function listens({ result }: Telegram): Promise<void> {
  const allowed_updates = [
    'message',
    'edited_message',
    'channel_post',
    'my_chat_member',
    'chat_member',
    'chat_join_request',
    'message_reaction',
    'message_reaction_count',
    'poll',
    'poll_answer',
    'callback_query',
  ];
  await result('getUpdates', { allowed_updates, offset: -1 });
  await result('deleteWebhook', { drop_pending_updates: true });
}

/** Takes the updates there are; they do not come again. */
export async function takesUpdates({ result }: Telegram): Promise<Omit<Update, 'update_id'>[]> {
  const updates = await result<Update[]>('getUpdates');
  await result('deleteWebhook', { drop_pending_updates: true });
  return updates.map(({ update_id: _, ...content }) => content);
}
