import { expect } from 'vitest';
import { leads } from '../kit/captain.ts';
import { asksFor, fillsNeed, gathers, opensNeeds, standingOf } from '../kit/needs.ts';
import type { Neighbour } from '../kit/person.ts';
import { addsByPhone, joins, showsPeople } from '../kit/village.ts';
import { test } from '../kit/world.ts';

function read(...people: Neighbour[]): void {
  for (const one of people) one.readsEverything();
}

test('words that have come to name somebody since go no further', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await opensNeeds(guardian);
  await fillsNeed(guardian, { quantity: '1', urgency: 'مستعجل' });
  await guardian.says('توصيل حقيبة إلى سعيدة');
  await guardian.hears(/كلمة كلمة/u);
  await guardian.taps('أوافق على الكلمات');
  read(guardian, hassan, zineb, idriss, administrator);
  const saida = world.person('سعيدة');
  await guardian.starts();
  await joins(world, { guardian, newcomer: saida, tie: 'جار / جارة' });
  read(guardian, hassan, zineb, idriss, administrator, saida);

  await world.clock.to('2026-11-23T17:00');

  await administrator.hears(/توقفت حاجة في حلقة F-1/u);
  await administrator.sees(/متوقفة عند هذا الحد/u);
  expect(await standingOf(world)).toMatchObject({ state: 'published', reach: 'circle' });
  await administrator.taps('سحب الحاجة');
  read(guardian, hassan, zineb, idriss, administrator, saida);
});

test('whoever has no Telegram is asked through their captain, who answers for them', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await leads(world, hassan);
  await showsPeople(world);
  await addsByPhone(administrator, { name: 'سي محمد' });
  read(guardian, hassan, zineb, idriss, administrator);
  await asksFor(guardian, { quantity: '1' });
  await hassan.hears(/سي محمد[^]*حاجة في حلقة F-1/u);
  read(guardian, hassan, zineb, idriss, administrator);

  await hassan.taps('سأتكفل بهذا');

  await hassan.sees(/سي محمد[^]*هذا معك/u);
  await administrator.sees(/سي محمد: صباح واحد/u);
  read(guardian, hassan, zineb, idriss);
});
