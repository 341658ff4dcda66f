import { expect } from 'vitest';
import { findLeaks } from '../kit/leaks.ts';
import { dumpTables, openEverything } from '../kit/plaintext.ts';
import { readPostgresLog } from '../kit/postgres-log.ts';
import { addsGroceries, consents, joins, opensCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

/** Strings that exist nowhere else: whatever leaks, leaks one of them. */
const CANARIES = {
  guardian: 'كنارياسمها',
  member: 'كناريعضو',
  familyName: 'كناريأسرة',
  address: 'كناريزنقة',
  notes: 'كناريباب',
  words: 'كناريكلمة',
  latin: 'Canarywort',
};

test('names, an address and words are found in no log, no queue and no plain row, also after stops in the middle and a failing update', async ({
  world,
}) => {
  const guardian = world.person(CANARIES.guardian);
  const member = world.person(CANARIES.member);
  await opensCircle(world);
  await consents(world, guardian);
  await world.restart();
  await joins(world, { guardian, newcomer: member, tie: 'جار / جارة' });
  await addsGroceries(world, [member]);
  await world.administrator.starts();
  await world.administrator.hears(/منطقة واحدة/u);
  await world.administrator.taps(/حي السلام/u);
  await world.administrator.sees(/حلقة واحدة/u);
  await world.administrator.taps(/F-1/u);
  await world.administrator.sees(/نشطة/u);
  await world.administrator.taps('المزيد');
  await world.administrator.sees(/نشطة/u);
  await world.administrator.taps('بيانات الأسرة');
  await world.administrator.sees(/غير رمزها/u);
  await world.administrator.taps('تدوين أو تعديل');
  await world.administrator.sees(/1 من 5/u);
  for (const [step, words] of [
    [2, CANARIES.familyName],
    [3, 'الحي'],
    [4, CANARIES.address],
    [5, CANARIES.notes],
  ] as const) {
    await world.administrator.says(words);
    await world.administrator.sees(new RegExp(words, 'u'));
    await world.administrator.hears(new RegExp(`${step} من 5`, 'u'));
  }
  await world.restart();
  await world.administrator.taps('نعم، احفظوه');
  await world.administrator.sees(/مشفّرا/u);
  await member.says(`${CANARIES.words} ${CANARIES.latin}`);
  await member.hears(/وصلت رسالتك/u);
  await member.taps('نعم، أرسلوها');
  await member.sees(/أُرسلت رسالتك/u);
  await world.administrator.hears(new RegExp(CANARIES.words, 'u'));
  world.simulator.faults.add({ method: 'sendMessage', chat: member.person.id, times: 1, kind: 'html' });
  await world.clock.to('2026-11-25T19:00');
  await member.hears(/تذكير بنوبتك/u);
  await member.taps('تم');
  await member.sees(/تمّت/u);

  const places = {
    'the log of the program': world.log(),
    'every row of every table, those of the queue included': await dumpTables(world.database.url),
    'the log of PostgreSQL': await readPostgresLog(world.database.url),
  };

  expect(places['the log of the program'].length).toBeGreaterThan(0);
  expect(findLeaks(places, Object.values(CANARIES))).toEqual([]);
  const opened = await openEverything(world.database.url, world.vault);
  expect(opened).toContain(CANARIES.words);
  expect(opened).not.toContain(CANARIES.address);
});
