import { describe, expect } from 'vitest';
import { TZ_VERSION } from '../../src/time/wall-time.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';
import { AS_BY_OLDER_DATA } from './older-data.ts';

async function startsAgainWithNewerData(world: World): Promise<void> {
  for (const statement of AS_BY_OLDER_DATA) await onDatabase(world, statement);
  await world.restart();
}

describe('a program that starts on what one with older time zone data has planned', () => {
  test('reminds at seven in the evening on the wall, and says nothing before', async ({ world }) => {
    const { hassan, zineb, idriss } = await settledCircle(world);

    await startsAgainWithNewerData(world);
    await world.restart();

    const logged = world.log().match(/.*instants were derived again.*/gu) ?? [];
    expect(logged.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ turns: 8, messages: 0, tzVersion: TZ_VERSION }),
    ]);
    for (const person of [hassan, zineb, idriss]) await person.hearsNothing();
    await world.clock.to('2026-11-25T18:59');
    await hassan.hearsNothing();
    await world.clock.to('2026-11-25T19:00');
    await hassan.hears(/تذكير بنوبتك.*الخميس/u);
    await hassan.taps('تم');
    await hassan.sees(/تمّت النوبة/u);
  });

  test('reminds late, and once, when the evening is past already', async ({ world }) => {
    const { hassan } = await settledCircle(world);
    for (const statement of AS_BY_OLDER_DATA) await onDatabase(world, statement);
    await onDatabase(world, "update due_step set retry_at = '2026-11-25T19:20Z' where kind = 'turn-ask'");
    await world.clock.to('2026-11-25T19:15');
    await hassan.hearsNothing();

    await world.restart();
    await world.clock.to('2026-11-25T19:20');

    await hassan.hears(/تذكير بنوبتك/u);
    await hassan.taps('تم');
    await hassan.sees(/تمّت النوبة/u);
  });

  test('tells whoever has a turn that the clocks leap over when it is instead', async ({ world }) => {
    const { hassan, zineb } = await settledCircle(world);
    const leap = (on: string, becomes: string, timeZone: string) =>
      onDatabase(
        world,
        `update turn set on_date = '${becomes}', time_zone = '${timeZone}', lasts_days = 1, opens_at = '02:30', closes_at = '05:00'
         where on_date = '${on}'`,
      );
    await leap('2026-11-26', '2027-03-28', 'Europe/Paris');
    await leap('2026-12-03', '2028-03-26', 'Europe/Paris');
    await onDatabase(world, "update person set language = 'fr' where telegram_id = " + zineb.person.id);

    await startsAgainWithNewerData(world);

    await hassan.hears(/تتقدم الساعة.*تبدأ على الساعة 03:30 وتنتهي على الساعة 05:00/u);
    await zineb.hears(/L’heure avance.*commencera donc à 03:30 et finira à 05:00/u);
    await world.restart();
  });
});
