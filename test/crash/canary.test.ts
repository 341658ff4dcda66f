import { describe, expect, onTestFinished, test } from 'vitest';
import type { SimulatedGroup } from '../../src/simulator/simulator.ts';
import { findLeaks, type Places } from '../kit/leaks.ts';
import type { Neighbour } from '../kit/person.ts';
import { dumpTables, openEverything } from '../kit/plaintext.ts';
import { readPostgresLog } from '../kit/postgres-log.ts';
import { dumpRedis, plantInRedis } from '../kit/redis-text.ts';
import { safeguards } from '../kit/safeguarding.ts';
import { runOnServer } from '../kit/server.ts';
import { settlesIn } from '../kit/settle-in.ts';
import { addsGroceries, consents, joins, opensCircle } from '../kit/village.ts';
import { findRedis, startOwnRedis } from '../spine/redis.ts';
import { LENGTH } from './bot.ts';
import { createKilledVillage, type KilledVillage } from './killed-village.ts';

/** Strings that exist nowhere else: whatever leaks, leaks one of them. */
const SECRETS = {
  guardian: 'كناريقتلاسمها',
  member: 'كناريقتلعضو',
  familyName: 'كناريقتلأسرة',
  address: 'كناريقتلزنقة',
  notes: 'كناريقتلباب',
  words: 'كناريقتلكلمة',
  incident: 'كناريقتلأمر',
  answer: 'كناريقتلجواب',
  offer: 'كناريقتلعرض',
  unfinished: 'كناريقتلناقص',
  latin: 'Killedcanarywort',
  phone: '0698715342',
  wholePhone: '212698715342',
};
const PLANTED = 'Plantedsprigword';
/** Deeds between two kills; less often in the second story. */
const KILL_EVERY = { postgres: 10, redis: 14 };

const redis = await findRedis();

describe('what people say is found in no log, no queue, no group and no plain row, however often the program is killed', () => {
  // The one with Redis searches everything the other does; each is told in the long campaign.
  test.skipIf(LENGTH === 1 && redis.hasServer)(
    'with the queue in PostgreSQL',
    async () => await killAndSearch(),
    600_000,
  );

  test.skipIf(!redis.hasServer)(
    'with the queue in Redis, whose every key and value is searched too',
    async () => {
      const own = await startOwnRedis();
      onTestFinished(own.remove);
      await killAndSearch(own.url);
    },
    600_000,
  );
});

async function killAndSearch(redisUrl?: string): Promise<void> {
  const village = await createKilledVillage({
    planted: PLANTED,
    killEvery: KILL_EVERY[redisUrl === undefined ? 'postgres' : 'redis'],
    redisUrl,
  });
  const group = await playEverything(village);
  const opened = await openEverything(village.database.url, village.vault);
  await village.end();
  await plant(village, group, redisUrl);

  const places = await collect(village, group, redisUrl);
  const leaks = findLeaks(places, Object.values(SECRETS));

  const sizes = Object.entries(places).map(([place, text]) => `${place}: ${text.length}`);
  const found = { kills: village.kills(), secrets: Object.keys(SECRETS).length, leaks: leaks.length };
  process.stdout.write(`canary with crashes: ${JSON.stringify(found)}; letters searched: ${sizes.join(', ')}\n`);
  expect(leaks).toEqual([]);
  for (const [place, text] of Object.entries(places)) {
    expect(findLeaks({ [place]: text }, [PLANTED]), `the search of ${place}`).not.toEqual([]);
  }
  // They were there to be found: the key of the program opens them.
  for (const secret of [SECRETS.words, SECRETS.incident, SECRETS.offer, SECRETS.phone, SECRETS.unfinished]) {
    expect(opened).toContain(secret);
  }
  expect(village.kills()).toBeGreaterThanOrEqual(5);
}

/** The word that the search must find in each place. The program's own streams say it at each start. */
async function plant({ database }: KilledVillage, group: SimulatedGroup, redisUrl?: string): Promise<void> {
  await runOnServer(database.url, `update district set name = '${PLANTED}'`);
  await runOnServer(database.url, `do $$ begin raise log '${PLANTED}'; end $$`);
  group.hearsAnonymousAdmin(PLANTED);
  if (redisUrl !== undefined) await plantInRedis(redisUrl, PLANTED);
}

async function collect(village: KilledVillage, group: SimulatedGroup, redisUrl?: string): Promise<Places> {
  const { stdout, stderr } = village.printed();
  return {
    stdout,
    stderr,
    'every row of every table, those of the queue included': await dumpTables(village.database.url),
    'the log of PostgreSQL': await readPostgresLog(village.database.url),
    'the group': JSON.stringify([group.chat(), group.events()]),
    ...(redisUrl === undefined ? {} : { Redis: await dumpRedis(redisUrl) }),
  };
}

async function playEverything(village: KilledVillage): Promise<SimulatedGroup> {
  const { administrator } = village;
  const guardian = village.person(SECRETS.guardian);
  const member = village.person(SECRETS.member);
  const samira = village.person('سميرة');
  await opensCircle(village);
  await consents(village, guardian);
  await joins(village, { guardian, newcomer: member, tie: 'جار / جارة' });
  await settlesIn(village.database.url);
  await addsGroceries(village, [member]);
  const group = await linksGroup(village);
  await keepsFamily(administrator);
  await sharesAddress(guardian);
  await safeguards(village, samira);
  await reports(guardian, samira);
  await offers(guardian, administrator);
  await writesToTheTeam(member, administrator);
  await village.clock.to('2026-11-25T19:00');
  await member.hears(/تذكير بنوبتك/u);
  await member.taps('عرض العنوان');
  await member.hears(new RegExp(SECRETS.address, 'u'));
  await member.taps('تم');
  await member.sees(/تمّت/u);
  await leavesFormUnfinished(guardian);
  return group;
}

async function linksGroup(village: KilledVillage): Promise<SimulatedGroup> {
  const { administrator } = village;
  const group = village.simulator.group({ title: 'جيران الحي', kind: 'supergroup' });
  group.adds(administrator.person);
  group.addsTheBot(administrator.person);
  await village.settle();
  await administrator.hears(/أُضيف سند إلى مجموعة/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت/u);
  await administrator.taps('نشر رسالة واحدة');
  expect(group.chat().some(({ from, text }) => from === 'bot' && /أراد أن يساعد/u.test(text))).toBe(true);
  return group;
}

async function keepsFamily(administrator: Neighbour): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/حلقة واحدة/u);
  await administrator.taps(/F-1/u);
  await administrator.sees(/نشطة/u);
  await administrator.taps('المزيد');
  await administrator.sees(/نشطة/u);
  await administrator.taps('بيانات الأسرة');
  await administrator.sees(/غير رمزها/u);
  await administrator.taps('تدوين أو تعديل');
  await administrator.sees(/1 من 5/u);
  for (const [step, words] of [
    [2, SECRETS.familyName],
    [3, 'الحي'],
    [4, SECRETS.address],
  ] as const) {
    await administrator.says(words);
    await administrator.hears(new RegExp(`${step} من 5`, 'u'));
  }
  await administrator.says(SECRETS.phone);
  await administrator.hears(/لا نحفظ|لا نحتفظ/u);
  await administrator.says(SECRETS.notes);
  await administrator.hears(/5 من 5/u);
  await administrator.taps('نعم، احفظوه');
  await administrator.sees(/مشفّرا/u);
}

async function sharesAddress(guardian: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه/u);
  await guardian.taps('العنوان يوم النوبة');
  await guardian.sees(/ما توافق عليه/u);
  expect(guardian.buttons()).toContain('✓ العنوان يوم النوبة');
}

async function reports(guardian: Neighbour, samira: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أمر غير مطمئن');
  await guardian.sees(/إلى جهة الحماية وحدها/u);
  await guardian.taps('كتابة كلمات');
  await guardian.sees(/ما الأمر/u);
  await guardian.says(SECRETS.incident);
  await guardian.hears(/وصل الأمر إلى جهة الحماية وحدها/u);
  await samira.hears(/ينتظر قراءتك/u);
  await samira.taps('قراءة');
  await samira.hears(new RegExp(SECRETS.incident, 'u'));
  await samira.taps('رد');
  await samira.hears(/ما الرد/u);
  await samira.says(SECRETS.answer);
  await guardian.hears(new RegExp(SECRETS.answer, 'u'));
}

async function offers(guardian: Neighbour, administrator: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('نحن أيضا نعطي');
  await guardian.sees(/تحب أسرتك أن تقدمه/u);
  await guardian.taps('شيء آخر');
  await guardian.sees(/سطر واحد/u);
  await guardian.says(SECRETS.offer);
  await administrator.hears(new RegExp(SECRETS.offer, 'u'));
}

async function writesToTheTeam(member: Neighbour, administrator: Neighbour): Promise<void> {
  await member.says(`${SECRETS.words} ${SECRETS.latin} ${SECRETS.phone}`);
  await member.hears(/وصلت رسالتك/u);
  await member.taps('نعم، أرسلوها');
  await member.sees(/أُرسلت رسالتك/u);
  await administrator.hears(new RegExp(SECRETS.words, 'u'));
  await member.says(`+${SECRETS.wholePhone}`);
  await member.hears(/./u);
}

async function leavesFormUnfinished(guardian: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('المزيد');
  await guardian.sees(/F-1/u);
  await guardian.taps('بيانات الأسرة');
  await guardian.sees(/./u);
  await guardian.taps('تدوين أو تعديل');
  await guardian.sees(/1 من 5/u);
  await guardian.says(SECRETS.unfinished);
  await guardian.hears(/2 من 5/u);
}
