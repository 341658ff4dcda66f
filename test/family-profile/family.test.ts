import pg from 'pg';
import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { settlesIn } from '../kit/settle-in.ts';
import { settledCircle } from '../kit/village.ts';
import { test, type World } from '../kit/world.ts';

const ADDRESS = 'زنقة الورد، رقم 7، الطابق 2';

test('the coordinator writes down an address, whoever has the turn sees it near its time, and it is erased afterwards', async ({
  world,
}) => {
  const { administrator, clock } = world;
  const { guardian, hassan } = await settledCircle(world);
  await settlesIn(world.database.url);
  await writesDown(world, { name: 'أم يوسف', address: ADDRESS });
  await sharesAddress(world, guardian);
  await clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await hassan.taps('عرض العنوان');

  await hassan.hears(/الاسم: أم يوسف\nالعنوان: زنقة الورد، رقم 7، الطابق 2/u);
  expect(hassan.person.chat().at(-1)?.protected).toBe(true);
  await clock.to('2026-11-26T10:00');
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/انتهى وقتها فمُحيت/u);
  expect(JSON.stringify(hassan.person.chat())).not.toContain('الورد');
  expect(await countReads(world)).toBe(1);
  expect(JSON.stringify(administrator.person.chat())).not.toContain('الورد');
});

test('a card that shows an address is made blank when its holder cannot come, and when the guardian closes the tap', async ({
  world,
}) => {
  const { guardian, hassan, zineb } = await settledCircle(world);
  await settlesIn(world.database.url);
  await writesDown(world, { address: ADDRESS });
  await sharesAddress(world, guardian);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('عرض العنوان');
  await hassan.hears(/العنوان: زنقة الورد/u);

  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');

  await hassan.sees(/انتهى وقتها فمُحيت/u);
  await hassan.sees(/لا بأس/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('عرض العنوان');
  await zineb.hears(/العنوان: زنقة الورد/u);
  await guardian.says('/leave');
  await guardian.hears(/إيقاف حلقة/u);
  await guardian.taps('نعم، نوقف كل شيء');
  await guardian.sees(/توقفت الحلقة/u);
  await zineb.sees(/انتهى وقتها فمُحيت/u);
  await zineb.sees(/أُلغي/u);
  await zineb.hears(/أُلغي/u);
  await world.administrator.hears(/أسرة F-1 أوقفت حلقتها/u);
});

test('a card that shows an address is made blank at once when the guardian no longer shares addresses; the turn stays', async ({
  world,
}) => {
  const { guardian, hassan } = await settledCircle(world);
  await settlesIn(world.database.url);
  await writesDown(world, { address: ADDRESS });
  await sharesAddress(world, guardian);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('عرض العنوان');
  await hassan.hears(/العنوان: زنقة الورد/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه/u);

  await guardian.taps('✓ العنوان يوم النوبة');

  await guardian.sees(/ما توافق عليه/u);
  await hassan.sees(/انتهى وقتها فمُحيت/u);
  expect(JSON.stringify(hassan.person.chat())).not.toContain('الورد');
  await hassan.taps('عرض العنوان');
  await hassan.isTold(/غير متاح الآن/u);
  expect(await countReads(world)).toBe(1);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

test('without her consent to share it nobody is offered the address; a copied button shows nothing', async ({
  world,
}) => {
  const { guardian, hassan, zineb } = await settledCircle(world);
  await settlesIn(world.database.url);
  await writesDown(world, { address: ADDRESS });
  await sharesAddress(world, guardian);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const copied = hassan.dataOf('عرض العنوان');
  await withdrawsAddress(world);

  await hassan.taps('عرض العنوان');

  await hassan.isTold(/غير متاح الآن/u);
  await zineb.tapsData(copied);
  await zineb.isTold(/لم يعد متاحا هنا/u);
  expect(await countReads(world)).toBe(0);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

test('numbers that identify somebody are refused in words, and the typed words leave the chat (fr)', async ({
  world,
}) => {
  const { guardian } = await settledCircle(world);
  await guardian.says('/settings');
  await guardian.hears(/الإعدادات/u);
  await guardian.taps(/Langue/u);
  await guardian.sees(/لغة/u);
  await guardian.taps('Français');
  await guardian.sees(/français/u);
  await guardian.says('/start');
  await guardian.hears(/Bienvenue/u);
  await guardian.taps('Ma famille');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Autres choix');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Fiche de la famille');
  await guardian.sees(/que son nom de code/u);
  await guardian.taps('Noter ou modifier');
  await guardian.sees(/aime-t-elle/u);
  await guardian.taps('Passer');
  await guardian.sees(/Quel quartier/u);
  await guardian.taps('Passer');
  await guardian.sees(/Quelle adresse/u);
  await guardian.taps('Passer');
  await guardian.sees(/aide à trouver/u);

  await guardian.says('CIN BE123456, tél 0612345678');

  await guardian.hears(/nous ne gardons pas cela/u);
  await guardian.sees(/BE123456/u);
  await guardian.says('La porte bleue');
  await guardian.sees(/porte bleue/u);
  await guardian.hears(/Faut-il garder/u);
  await guardian.taps('Oui, enregistrer');
  await guardian.sees(/chiffré[^]*Ce qui aide à venir/u);
  expect(guardian.buttons()).toContain('Retour');
  await guardian.taps('L’afficher');
  await guardian.hears(/Pour venir : La porte bleue/u);
  await world.clock.forward({ hours: 1 });
  await guardian.sees(/elles sont effacées/u);
});

async function writesDown({ administrator }: World, words: { name?: string; address: string }): Promise<void> {
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
  if (words.name === undefined) {
    await administrator.taps('تخطّي');
    await administrator.sees(/2 من 5/u);
  } else {
    await administrator.says(words.name);
    await administrator.sees(new RegExp(words.name, 'u'));
    await administrator.hears(/2 من 5/u);
  }
  await administrator.taps('تخطّي');
  await administrator.sees(/3 من 5/u);
  await administrator.says(words.address);
  await administrator.sees(/الورد/u);
  await administrator.hears(/4 من 5/u);
  await administrator.taps('تخطّي');
  await administrator.sees(/5 من 5/u);
  await administrator.taps('نعم، احفظوه');
  await administrator.sees(/مشفّرا[^]*العنوان/u);
}

async function onDatabase<T>(world: World, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  return await act(client).finally(() => client.end());
}

async function sharesAddress(world: World, _guardian: Neighbour): Promise<void> {
  const query = `insert into consent (circle_id, purpose, given_by, given_how, given_at, valid_until)
    select circle_id, 'address', given_by, given_how, given_at, valid_until from consent where purpose = 'circle'`;
  await onDatabase(world, (client) => client.query(query));
}

async function withdrawsAddress(world: World): Promise<void> {
  await onDatabase(world, (client) =>
    client.query(`update consent set withdrawn_at = now() where purpose = 'address'`),
  );
}

async function countReads(world: World): Promise<number> {
  const { rows } = await onDatabase(world, (client) => client.query(`select 1 from audit where act = 'read-family'`));
  return rows.length;
}
