import pg from 'pg';
import { expect } from 'vitest';
import { opensCircle, settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('a family without a phone: its consent is recorded, somebody represents it, and every act says so', async ({
  world,
}) => {
  const { administrator } = world;
  const rachid = world.person('رشيد');
  await opensCircle(world);
  await administrator.taps('أسرة بلا هاتف');
  await administrator.sees(/من سمع موافقة الأسرة بنفسه/u);
  await administrator.taps('نادية');
  await administrator.sees(/بأي لغة/u);
  await administrator.taps('الدارجة');
  await administrator.sees(/في أي يوم/u);
  await administrator.taps(/22 نونبر/u);
  await administrator.sees(/سُجّلت موافقة أسرة F-1/u);
  await administrator.taps('دعوة من يمثلنا');
  await administrator.hears(/دعوة لشخص واحد ليتصرف باسم أسرة F-1/u);
  const link = administrator.link();
  await rachid.opens(link);
  await rachid.hears(/دعوة للتصرف باسم أسرة F-1/u);

  await rachid.taps('نعم، أقبل');

  await rachid.sees(/^باسم أسرة F-1\n.*حلقة F-1.*نشطة/u);
  await administrator.hears(/يتصرف الآن باسم أسرة F-1: رشيد/u);
  const late = world.person('غريب');
  await late.opens(link);
  await late.hears(/انتهت صلاحية هذه الدعوة/u);
  await rachid.taps('أسرتي');
  await rachid.sees(/^باسم أسرة F-1/u);
  await rachid.taps('ما نوافق عليه');
  await rachid.sees(/^باسم أسرة F-1/u);
  await rachid.taps('إيقاف كل شيء');
  await rachid.sees(/^باسم أسرة F-1\nتوقفت الحلقة/u);
  await administrator.hears(/أسرة F-1 \(بلسان من يمثلها\) أوقفت حلقتها/u);
  await rachid.says('/leave');
  await rachid.hears(/F-1/u);
  await rachid.taps('نعم، أغادر');
  await rachid.sees(/تمت المغادرة/u);
  await administrator.hears(/لم يعد أحد يتصرف باسم أسرة F-1/u);
  const rows = await query(world, `select given_how, heard_on::text, heard_in from consent where purpose = 'circle'`);
  expect(rows).toEqual([{ given_how: 'recorded', heard_on: '2026-11-22', heard_in: 'ary' }]);
  expect(await query(world, `select act, capacity from audit where act = 'withdraw-consent'`)).toEqual([
    { act: 'withdraw-consent', capacity: 'proxy' },
  ]);
});

test('un membre du cercle représente la famille, et la famille y met fin d’une touche', async ({ world }) => {
  const { guardian, zineb } = await settledCircle(world);
  await guardian.says('/settings');
  await guardian.hears(/الإعدادات/u);
  await guardian.taps(/Langue/u);
  await guardian.sees(/لغة/u);
  await guardian.taps('Français');
  await guardian.sees(/désormais en français/u);
  await guardian.starts();
  await guardian.hears(/Bienvenue/u);
  await guardian.taps('Ma famille');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Autres choix');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('La procuration');
  await guardian.sees(/Personne n’agit en ce moment/u);
  await guardian.taps('Inviter quelqu’un');
  await guardian.hears(/agir au nom de la famille F-1/u);
  await zineb.opens(guardian.link());
  await zineb.hears(/دعوة للتصرف باسم أسرة F-1/u);
  await zineb.taps('نعم، أقبل');
  await zineb.sees(/^باسم أسرة F-1/u);
  await world.administrator.hears(/يتصرف الآن باسم أسرة F-1: زينب/u);
  await guardian.hears(/Agit désormais au nom de la famille F-1 : زينب|زينب/u);
  await zineb.taps('أسرتي');
  await zineb.sees(/^باسم أسرة F-1/u);
  const pauses = zineb.dataOf('توقف مؤقت');
  await zineb.taps('المزيد');
  await zineb.sees(/^باسم أسرة F-1/u);
  await zineb.taps('من يمثل الأسرة');
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);
  await guardian.starts();
  await guardian.hears(/Bienvenue/u);
  await guardian.taps('Ma famille');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Autres choix');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('La procuration');
  await guardian.sees(/Une touche suffit/u);

  await guardian.taps('Y mettre fin');

  await guardian.sees(/Personne n’agit en ce moment/u);
  await zineb.hears(/انتهى تمثيلك لأسرة F-1/u);
  await zineb.tapsData(pauses);
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);
  await zineb.says('/my');
  await zineb.hears(/نوباتك القادمة|نوبتاك القادمتان/u);
});

async function query(world: World, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}
