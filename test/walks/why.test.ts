import { addsGroceries, consents, invites, opensCircle, settledCircle, walksInFrench } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('under a reminder somebody asks why it is their turn, and answers there and then', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('غير ذلك');
  await hassan.sees(/تذكير بنوبتك/u);
  const why = hassan.dataOf('لماذا أنا؟');
  await zineb.tapsData(why);
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);

  await hassan.taps('لماذا أنا؟');

  await hassan.sees(
    /مشتريات الأسبوع[^]*لماذا أنا؟\nلم تتم بعد أي نوبة كان بإمكانك أخذها\.\nتساويت مع غيرك، فاتّبعنا ترتيب القائمة/u,
  );
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/لا بأس، شكرا على إخبارنا/u);
  await zineb.hears(/نبحث عمن ينوب هذه المرة/u);
  await hassan.tapsData(why);
  await hassan.isTold(/تغيّر هذا الموعد/u);
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.taps('غير ذلك');
  await zineb.sees(/نبحث عمن ينوب/u);
  await zineb.taps('لماذا أنا؟');
  await zineb.sees(/تعذّر الأمر على من سُئل قبلك/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/شكرا، النوبة معك/u);
});

test('the same in French, from one’s own list, weeks before', async ({ world }) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  await opensCircle(world);
  await consents(world, guardian);
  await walksInFrench(karim, await invites(guardian, 'جار / جارة'));
  await administrator.hears(/طلب انضمام/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/في حلقة F-1 الآن/u);
  await karim.hears(/Bienvenue/u);
  await addsGroceries(world, []);
  await karim.hears(/Nouvel engagement dans le cercle F-1/u);
  await karim.taps('Mes tours');
  await karim.sees(/Vos prochains tours/u);
  await karim.taps(/26 novembre/u);
  await karim.sees(/Votre prochain tour/u);

  await karim.taps('Autre chose');
  await karim.sees(/Votre prochain tour/u);
  await karim.taps('Pourquoi moi ?');

  await karim.sees(/Aucun des tours possibles pour vous n’a encore eu lieu\.\nPersonne d’autre n’est libre/u);
});
