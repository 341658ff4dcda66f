import { expect } from 'vitest';
import type { TelegramId } from '../../src/db/ids.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { findPersonByTelegramId } from '../../src/people/store.ts';
import { saveSeason } from '../../src/seasons/store.ts';
import { inWorld } from '../kit/in-world.ts';
import type { Neighbour } from '../kit/person.ts';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('in a bereavement nothing comes, turns go to others, and one touch ends it', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await opensHours(hassan);
  await hassan.taps('صمت لعزاء أو مرض');
  await hassan.sees(/لا نسأل عن السبب/u);
  await hassan.taps('أسبوع');
  await hassan.sees(/لا نكتب إليك حتى .*1 دجنبر/u);
  await inWorld(world, async (work) =>
    queueMessage(work, {
      chatId: hassan.person.id as TelegramId,
      key: 'story',
      message: { text: { key: 'calling-card', args: { name: 'A', form: 'A' } } },
      priority: PRIORITY.reminder,
    }),
  );

  await world.clock.to('2026-11-25T19:00');

  await hassan.hearsNothing();
  await zineb.hears(/تذكير بنوبتك/u);
  await zineb.taps('تم');
  await zineb.sees(/شكرا جزيلا/u);
  await hassan.taps('نعود إلى الكتابة');
  await hassan.sees(/مرحبا بك من جديد/u);
  await hassan.hears(/نناديك: A/u);
});

test('the night is chosen, and in Ramadan a reminder comes after the meal', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await opensHours(hassan);
  await hassan.taps('الليل والمواسم');
  await hassan.sees(/متى لا نكتب إليك/u);
  expect(hassan.buttons()).toContain('✓ من 21:00 إلى 09:00');
  await hassan.taps('من 20:00 إلى 10:00');
  await hassan.sees(/متى لا نكتب إليك/u);
  expect(hassan.buttons()).toContain('✓ من 20:00 إلى 10:00');
  await hassan.taps('✓ وقت الجمعة');
  await hassan.sees(/متى لا نكتب إليك/u);
  const startsOn = Temporal.PlainDate.from('2026-11-24');
  const ramadan = { kind: 'ramadan', year: 1448, startsOn, state: 'confirmed' } as const;
  await inWorld(world, async (work) => {
    const someone = await findPersonByTelegramId(work, world.administrator.person.id as TelegramId);
    await saveSeason(work, { ...ramadan, saidBy: someone?.id ?? null });
  });

  await world.clock.to('2026-11-25T19:00');

  await hassan.hearsNothing();
  await world.clock.to('2026-11-25T22:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكرا جزيلا/u);
});

async function opensHours(somebody: Neighbour): Promise<void> {
  await somebody.says('/settings');
  await somebody.hears(/ما الذي نغيّره/u);
  await somebody.taps('أوقاتي');
  await somebody.sees(/ساعات دون رسائل/u);
  await somebody.taps('ساعات دون رسائل');
  await somebody.sees(/متى لا نكتب إليك/u);
}
