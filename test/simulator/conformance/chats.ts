import type { SimulatorOptions } from '../../../src/simulator/simulator.ts';
import type { MessageEntity } from '../../../src/simulator/state/telegram.ts';
import { startTelegram, type Telegram } from '../telegram.ts';

export const AMINA = 5;

/** A Telegram in which Amina has started the bot: her first message has the id 1. */
export async function withAmina(options?: SimulatorOptions): Promise<Telegram> {
  const telegram = await startTelegram(options);
  amina(telegram).starts();
  return telegram;
}

export function amina(telegram: Telegram) {
  return telegram.simulator.person({ id: AMINA, firstName: 'أمينة', languageCode: 'ar' });
}

/** What an entity marks, for example `bold سند`. */
export function marks(text: string, entities: readonly MessageEntity[] = []): string[] {
  return entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
}
