import { expect } from 'vitest';
import type { Telegram } from '../telegram.ts';

/** What each library's bot says and sends; people read it. */
export const WORDS = {
  heard: 'سمعت: ',
  button: 'تم',
  thanks: 'شكرا',
  edited: 'تمت',
  file: 'قائمة.txt',
  list: 'أرز\nزيت\n',
};

/** A person writes, the bot answers with a button; the person presses, the press is answered and the message edited. */
export async function expectConversation(telegram: Telegram): Promise<void> {
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });

  amina.says('مرحبا');
  await telegram.until(() => amina.events().length === 1);
  amina.presses(WORDS.button);
  await telegram.until(() => amina.events().length === 3);

  expect(amina.events().map(({ kind, text }) => [kind, text])).toEqual([
    ['message', `${WORDS.heard}مرحبا`],
    ['toast', WORDS.thanks],
    ['edit', WORDS.edited],
  ]);
}

/** A person asks for the list, and the bot sends a file up. */
export async function expectUpload(telegram: Telegram): Promise<void> {
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  const before = amina.events().length;

  amina.says('/list');
  await telegram.until(() => amina.events().length > before);

  const entry = amina.chat().at(-1);
  expect(entry).toMatchObject({ from: 'bot', media: 'document', file: { name: WORDS.file } });
  const content = await fetch(`${telegram.url}/simulator/files/${entry?.file?.id}`);
  expect(await content.text()).toBe(WORDS.list);
}
