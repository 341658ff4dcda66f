import { expect } from 'vitest';
import { settledCircle } from '../kit/village.ts';
import { test as plain } from '../kit/world.ts';

const test = plain.extend({ limits: true });

test('a stranger who floods gets one line, then silence; stopping and beginning are always listened to; later all is well', async ({
  world,
}) => {
  const stranger = world.person('Flood', 'fr');
  await stranger.starts();
  await stranger.hears(/invitation personnelle/u);
  for (let index = 0; index < 20; index++) stranger.person.says('/settings');
  await world.settle();
  for (let index = 0; index < 20; index++) await stranger.hears(/Réglages/u);

  for (let index = 0; index < 10; index++) stranger.person.says('/settings');
  await world.settle();

  await stranger.hears(/Une petite minute/u);
  await stranger.hearsNothing();
  await stranger.starts();
  await stranger.hears(/invitation personnelle/u);
  await world.clock.forward({ minutes: 2 });
  await stranger.says('/settings');
  await stranger.hears(/Réglages/u);
});

test('somebody of a circle who taps faster than anybody reads is answered every time, and a whole circle is set up in one minute', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);

  for (let index = 0; index < 40; index++) hassan.person.says('/my');
  await world.settle();

  for (let index = 0; index < 40; index++) await hassan.hears(/نوبت|نوبات/u);
  await hassan.hearsNothing();
});

test('the count holds over a restart and over processes: it is in the database', async ({ world }) => {
  const stranger = world.person('Again', 'fr');
  for (let index = 0; index < 20; index++) stranger.person.says('/settings');
  await world.settle();
  for (let index = 0; index < 20; index++) await stranger.hears(/Réglages/u);

  await world.restart();
  await stranger.says('/settings');

  expect(await stranger.hears(/Une petite minute/u)).toBeDefined();
});
