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

/** A group that Amina owns, with the bot as a member. */
export function neighbours(telegram: Telegram, kind: 'group' | 'supergroup' = 'supergroup') {
  const group = telegram.simulator.group({ title: 'حي النور', kind });
  group.adds(amina(telegram));
  group.addsTheBot(amina(telegram));
  return group;
}

/** What an entity marks, for example `bold سند`. */
export function marks(text: string, entities: readonly MessageEntity[] = []): string[] {
  return entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
}

/** Calls a method with a multipart body: texts and files by the name of their part. */
export async function upload(
  telegram: Telegram,
  method: string,
  parts: Record<string, string | number | { bytes: Buffer; name?: string; type?: string }>,
) {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part !== 'object') form.append(name, String(part));
    else form.append(name, new Blob([new Uint8Array(part.bytes)], { type: part.type ?? '' }), part.name ?? 'file');
  }
  return (await telegram.request(method, { method: 'POST', body: form })).body;
}

/** A PNG of any size with nothing on it: its header is right, which is all that is looked at. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(header);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 6, 0, 0, 0], 24);
  return header;
}
