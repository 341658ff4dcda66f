import { expect } from 'vitest';
import { leads, phoneOnlyIsNext } from '../kit/captain.ts';
import {
  addsByPhone,
  consents,
  describesCommitment,
  invites,
  joins,
  opensCircle,
  settledCircle,
  showsPeople,
  walksInFrench,
} from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

const IBRAHIM = 'الحاج إبراهيم';

test('a captain writes down a neighbour by phone; one buddy refuses, the next answers, reads the list, says no once and stops', async ({
  world,
}) => {
  const { administrator } = world;
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await leads(world, hassan);
  await hassan.starts();
  await hassan.hears(/مرحبا بك في حلقتك/u);
  await hassan.taps('أهل الحلقة');
  await hassan.sees(/في حلقة F-1/u);
  await addsByPhone(hassan, { name: IBRAHIM, phone: '06 12 34 56 78', buddy: 'زينب' });
  await hassan.sees(/كُتب طلب الحاج إبراهيم لحلقة F-1. يجيب عنه فريق التنسيق، وتُسأل الأسرة/u);
  await administrator.hears(/طلب انضمام إلى حلقة F-1: الحاج إبراهيم/u);
  await guardian.hears(/الحاج إبراهيم \(جار \/ جارة\) يرغب/u);
  await zineb.hears(/هل يمكنك الجواب هنا عن الحاج إبراهيم/u);
  await guardian.taps('لا مانع');
  await guardian.sees(/وصل جوابك/u);
  await administrator.sees(/الأسرة: لا مانع/u);

  await zineb.taps('يتعذر علي');

  await zineb.sees(/لا بأس، شكرا على الجواب. نسأل غيرك/u);
  await administrator.hears(/لا أحد يجيب الآن عن الحاج إبراهيم/u);
  await administrator.taps('اختيار من يجيب');
  await administrator.sees(/من يجيب عن الحاج إبراهيم/u);
  await administrator.taps('إدريس');
  await administrator.sees(/سألنا إدريس/u);
  await idriss.hears(/هل يمكنك الجواب هنا عن الحاج إبراهيم/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await guardian.sees(/الحاج إبراهيم .*في حلقة F-1 الآن/u);
  await idriss.taps('نعم، أجيب');
  await idriss.sees(/تصلك هنا التذكيرات عن الحاج إبراهيم/u);
  await idriss.hears(/رسالة إلى الحاج إبراهيم، والتبليغ منك:\nمرحبا بك/u);
  await idriss.taps('مشتريات الأسبوع');
  await idriss.sees(/حُجز لك مكان/u);
  await phoneOnlyIsNext(world);
  await idriss.says('/my');
  const list = await idriss.hears(/عمن تجيب عنهم:\n• الحاج إبراهيم: مشتريات الأسبوع/u);
  expect(list).toMatch(/نوب/u);
  await idriss.taps(/الحاج إبراهيم · /u);
  await idriss.sees(/رسالة إلى الحاج إبراهيم، والتبليغ منك:\nنوبتك القادمة/u);
  const copied = idriss.dataOf('يتعذر هذه المرة');
  await zineb.tapsData(copied);
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);

  await idriss.taps('يتعذر هذه المرة');

  await idriss.sees(/رسالة إلى الحاج إبراهيم، والتبليغ منك:\nلا بأس/u);
  await idriss.taps('اتركوها للحلقة');
  await idriss.sees(/رسالة إلى الحاج إبراهيم، والتبليغ منك:/u);
  await hassan.hears(/نبحث عمن ينوب هذه المرة/u);
  await hassan.taps('سأتكفل بهذا');
  await hassan.sees(/النوبة معك/u);
  const stop = idriss.dataOf('التوقف عن هذا');
  await idriss.tapsData(stop);
  await idriss.sees(/لن تصلك بعد الآن تذكيرات عن الحاج إبراهيم/u);
  await administrator.hears(/لا أحد يجيب الآن عن الحاج إبراهيم/u);
  await idriss.says('/my');
  expect(await idriss.hears(/نوب/u)).not.toMatch(/إبراهيم/u);
  await idriss.tapsData(stop);
  await idriss.isTold(/هذا الزر لم يعد متاحا/u);
});

test('sans personne pour répondre, l’équipe appelle : elle note la réponse, puis quelqu’un accepte, en français', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  const karim = world.person('Karim', 'fr');
  await opensCircle(world);
  await consents(world, guardian);
  await joins(world, { guardian, newcomer: hassan, tie: 'جار / جارة' });
  await walksInFrench(karim, await invites(guardian, 'جار / جارة'));
  await administrator.hears(/طلب انضمام/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/Karim.*في حلقة F-1 الآن/u);
  await karim.hears(/Bienvenue dans le cercle F-1/u);
  await groceriesForAll(world);
  await hassan.hears(/التزام جديد/u);
  await karim.hears(/Nouvel engagement|Nouveau/u);
  await showsPeople(world);
  await addsByPhone(administrator, { name: IBRAHIM, phone: '0612345678' });
  await administrator.sees(/الحاج إبراهيم في حلقة F-1 الآن، بلا تلغرام/u);
  await guardian.hears(/الحاج إبراهيم/u);
  await administrator.hears(/تلزم مكالمة مع الحاج إبراهيم، والجواب يُكتب هنا:\nمرحبا بك/u);
  await administrator.taps('مشتريات الأسبوع');
  await administrator.sees(/حُجز لك مكان/u);
  await phoneOnlyIsNext(world);
  await world.clock.to('2026-11-25T19:00');
  await administrator.hears(/تلزم مكالمة مع الحاج إبراهيم، والجواب يُكتب هنا:\nتذكير بنوبتك/u);

  await administrator.taps('تم');

  await administrator.sees(/الحاج إبراهيم[^]*تمّت النوبة/u);
  await showsPeople(world);
  await administrator.taps(/الحاج إبراهيم/u);
  await administrator.sees(/بلا تلغرام: بالهاتف فقط\nلا أحد يجيب بعد/u);
  await administrator.taps('رقم الهاتف');
  await administrator.hears(/رقم الحاج إبراهيم: \+212612345678/u);
  await administrator.taps('اختيار من يجيب');
  await administrator.sees(/من يجيب عن الحاج إبراهيم/u);
  await administrator.taps('Karim');
  await administrator.sees(/سألنا Karim/u);
  await karim.hears(/Pourriez-vous répondre ici pour الحاج إبراهيم/u);
  await karim.taps('Oui, je réponds');
  await karim.sees(/Les rappels pour الحاج إبراهيم vous arrivent ici/u);
  await phoneOnlyIsNext(world);
  await karim.says('/my');
  await karim.hears(/Pour qui vous répondez :\n• الحاج إبراهيم/u);
  await karim.taps('Arrêter');
  await karim.sees(/Vous ne recevrez plus les rappels/u);
  await administrator.hears(/لا أحد يجيب الآن عن الحاج إبراهيم/u);
});

/** Groceries between Thursday and Saturday, for whoever is there. */
async function groceriesForAll({ administrator }: World): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/حلقة واحدة/u);
  await administrator.taps(/F-1/u);
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  await describesCommitment(administrator, { kind: 'مشتريات الأسبوع', weekday: 'الخميس', window: 'على مدى 3 أيام' });
  await administrator.sees(/بين الخميس والسبت/u);
  await administrator.taps('نعم، نضيفه');
  await administrator.sees(/خُططت النوبات/u);
}
