import { expect } from 'vitest';
import { coordinates, readsFrench, settledCircle, showsDistrict } from '../kit/village.ts';
import { test } from '../kit/world.ts';
import { letsGo, opensMessages, writesArabic } from './kit.ts';

test('a coordinator writes to all members: a look at it first, ten minutes, then each gets it once and the card follows', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  await opensMessages(administrator);
  await administrator.taps('كل الأعضاء');
  await administrator.sees(/طلب مال أو أشياء/u);
  await administrator.taps('لا');
  await administrator.sees(/ما كلمات الرسالة/u);
  await administrator.says('...');
  await administrator.hears(/لم نجد كلمات/u);
  await administrator.says('نلتقي غدا، ورقمي 0612345678');
  await administrator.hears(/هنا رقم/u);
  await administrator.says('نلتقي في السوق. يأتي حسن أيضا.');
  await administrator.hears(/هنا اسم من الحلقة/u);
  await administrator.says('نعطي 200 درهم');
  await administrator.hears(/القانون 18-18/u);
  await administrator.says('كلام '.repeat(90));
  await administrator.hears(/طويل/u);
  await administrator.says('نلتقي يوم الأحد في دار الشباب.\nمرحبا بالجميع.');
  await administrator.hears(/بلغة أخرى/u);
  await administrator.taps('متابعة');
  await administrator.sees(/هكذا تصل الرسالة/u);
  await administrator.hears(/^نلتقي يوم الأحد في دار الشباب\.\nمرحبا بالجميع\.$/u);
  await administrator.hears(/مسودة لم تُرسل[^]*العدد: 3 أشخاص\nمباشرة: 3 أشخاص$/u);
  const go = administrator.dataOf('إرسال بعد 10 دقائق');

  await administrator.taps('إرسال بعد 10 دقائق');

  await administrator.sees(/البطاقة التالية تتابع/u);
  await administrator.hears(/تنطلق رسالة نادية على 10:10/u);
  await administrator.tapsData(go);
  await administrator.isTold(/تغيّر أمر هذه الرسالة/u);
  administrator.readsEverything();
  await clock.forward({ minutes: 9 });
  await hassan.hearsNothing();
  await clock.forward({ minutes: 1 });
  for (const member of [hassan, zineb, idriss]) await member.hears(/نلتقي يوم الأحد/u);
  await guardian.hearsNothing();
  await administrator.sees(/تُرسل رسالة نادية الآن/u);
  await clock.forward({ seconds: 10 });
  await administrator.sees(/انتهى إرسال رسالة نادية[^]*أُرسلت إلى: 3 أشخاص/u);
  await administrator.hears(/الحصيلة في بطاقتها/u);
});

test('money is asked for only with an authorisation, and only once a second person has read the very words', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  const said = world.person('سعيد');
  await opensMessages(administrator);
  await administrator.taps('كل الأعضاء');
  await administrator.sees(/طلب مال أو أشياء/u);
  await administrator.taps('نعم، فيها طلب');
  await administrator.sees(/إلا بإذن للجمعية/u);
  await administrator.says('نريد أن نجمع');
  await administrator.hears(/الأزرار/u);
  await administrator.hears(/إلا بإذن للجمعية/u);
  await administrator.taps('إلغاء');
  await administrator.sees(/./u);
  await administrator.says('/districts');
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps('إذن جمع الإحسان');
  await administrator.sees(/لا إذن مسجلا/u);
  await administrator.taps('تسجيل رقم الإذن');
  await administrator.sees(/ما رقم الإذن/u);
  await administrator.says('قريبا');
  await administrator.hears(/لم نجد رقما/u);
  await administrator.says('رقم 18/2026');
  await administrator.hears(/الإذن المسجل: رقم 18\/2026/u);

  await opensMessages(administrator);
  await administrator.taps('كل الأعضاء');
  await administrator.sees(/طلب مال أو أشياء/u);
  // It is not said to be one, and is one.
  await administrator.taps('لا');
  await administrator.sees(/ما كلمات الرسالة/u);
  await writesArabic(administrator, 'نجمع ٢٠٠ درهم لدفاتر المدرسة');
  await administrator.hears(/فيها طلب مال أو أشياء\.\nيلزم تأكيد شخص ثان/u);
  await administrator.taps('طلب التأكيد');
  await administrator.isTold(/ولا أحد غيرك الآن/u);
  await coordinates(world, said);
  administrator.readsEverything();
  await showsDistrict(world);
  await administrator.taps('رسائل للمنطقة');
  await administrator.sees(/رسائل منطقة/u);
  await administrator.taps(/مسودة/u);
  await administrator.sees(/مسودة لم تُرسل/u);
  await administrator.taps('طلب التأكيد');
  await administrator.sees(/البطاقة التالية/u);
  await administrator.hears(/تنتظر الرسالة تأكيد شخص آخر/u);
  await said.hears(/اقتراح من نادية[^]*بإذن: رقم 18\/2026[^]*نجمع ٢٠٠ درهم لدفاتر المدرسة/u);
  const yes = said.dataOf('نعم، تُرسل');
  await administrator.tapsData(yes);
  await administrator.isTold(/هذا الزر لم يعد متاحا/u);
  await clock.forward({ hours: 1 });
  await hassan.hearsNothing();

  await said.taps('نعم، تُرسل');

  await said.sees(/تنطلق رسالة نادية على 11:10/u);
  await administrator.sees(/تنطلق رسالة نادية على 11:10/u);
  await administrator.hears(/جاء تأكيد رسالتك من سعيد/u);
  await said.tapsData(yes);
  await said.isTold(/تغيّر أمر هذه الرسالة/u);
  said.readsEverything();
  await clock.forward({ minutes: 10 });
  for (const member of [hassan, zineb, idriss]) await member.hears(/^نجمع ٢٠٠ درهم لدفاتر المدرسة$/u);
  await clock.forward({ seconds: 10 });
  for (const decider of [administrator, said]) {
    await decider.sees(/تُرسل رسالة نادية الآن/u);
    await decider.sees(/أُرسلت إلى: 3 أشخاص/u);
  }
  await administrator.hears(/انتهى إرسال الرسالة/u);
});

test('an authorisation that is withdrawn in the ten minutes holds the message back', async ({ world }) => {
  await settledCircle(world);
  const { administrator, clock } = world;
  const said = world.person('سعيد');
  await coordinates(world, said);
  administrator.readsEverything();
  await administrator.says('/districts');
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps('إذن جمع الإحسان');
  await administrator.sees(/لا إذن مسجلا/u);
  await administrator.taps('تسجيل رقم الإذن');
  await administrator.sees(/ما رقم الإذن/u);
  await administrator.says('18/2026');
  await administrator.hears(/الإذن المسجل/u);
  await opensMessages(said);
  await said.taps('كل الأعضاء');
  await said.sees(/طلب مال أو أشياء/u);
  await said.taps('نعم، فيها طلب');
  await said.sees(/ما كلمات الرسالة/u);
  await writesArabic(said, 'من عنده أغطية زائدة فمرحبا بها');
  await said.hears(/يلزم تأكيد شخص ثان/u);
  await said.taps('طلب التأكيد');
  await said.sees(/البطاقة التالية/u);
  await said.hears(/تنتظر الرسالة تأكيد/u);
  await administrator.hears(/اقتراح من سعيد/u);
  await administrator.taps('نعم، تُرسل');
  await administrator.sees(/تنطلق رسالة سعيد/u);
  await said.sees(/تنطلق رسالة سعيد/u);
  await said.hears(/جاء تأكيد رسالتك/u);

  await administrator.says('/districts');
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps('إذن جمع الإحسان');
  await administrator.sees(/الإذن المسجل/u);
  await administrator.taps('سحب الإذن');
  await administrator.sees(/لا إذن مسجلا/u);
  await clock.forward({ minutes: 10 });

  for (const decider of [administrator, said]) await decider.sees(/لم تنطلق رسالة سعيد[^]*لم يصل شيء إلى أحد/u);
  await said.hears(/لم تنطلق الرسالة/u);
});

test('two languages: each reads their own, and whoever decides there takes it back in its ten minutes', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  const said = world.person('Saïd', 'fr');
  await coordinates(world, said);
  administrator.readsEverything();
  await readsFrench([hassan]);
  hassan.readsEverything();
  await said.starts();
  await said.hears(/./u);
  await said.taps(/حي السلام/u);
  await said.sees(/./u);
  await said.taps('Messages au quartier');
  await said.sees(/Messages de حي السلام/u);
  await said.taps('Nouveau message');
  await said.sees(/À qui s’adresse ce message/u);
  await said.taps('Certains membres');
  await said.sees(/Comment les choisir/u);
  await said.taps('Continuer');
  await said.isTold(/./u);
  await said.taps('Par cercle');
  await said.sees(/Comment les choisir/u);
  await said.taps('Continuer');
  await said.sees(/quel cercle/u);
  await said.taps('F-1');
  await said.sees(/de l’argent ou des biens/u);
  await said.taps('Retour');
  await said.sees(/quel cercle/u);
  await said.taps('F-1');
  await said.sees(/de l’argent ou des biens/u);
  await said.taps('Non');
  await said.sees(/Quels sont les mots/u);
  await said.says('نلتقي غدا مساء');
  await said.hears(/dans une autre langue/u);
  await said.taps('Français');
  await said.sees(/dans une autre langue/u);
  await said.taps('Continuer');
  await said.sees(/les mots dans cette langue : Français/u);
  await said.says('Nous avons besoin de 50 €');
  await said.hears(/Ces mots parlent d’argent/u);
  await said.says('On se retrouve demain soir');
  await said.hears(/Voici comment le message arrive/u);
  await said.hears(/^نلتقي غدا مساء$/u);
  await said.hears(/^On se retrouve demain soir$/u);
  await said.hears(
    /Brouillon[^]*Aux membres de حي السلام\ndu cercle F-1\nAu total : 3 personnes\nTout de suite : 3 personnes\n• العربية : 2 personnes\n• Français : 1 personne$/u,
  );
  await said.taps('Envoyer dans 10 min');
  await said.hears(/Le message de Saïd part à 10:10/u);
  await said.sees(/La carte suivante/u);
  await administrator.hears(/تنطلق رسالة Saïd على 10:10[^]*On se retrouve demain soir/u);
  await clock.forward({ minutes: 9 });

  const recall = administrator.dataOf('سحب الرسالة');
  await administrator.taps('سحب الرسالة');

  await administrator.sees(/سُحبت رسالة Saïd\. لم يصل شيء إلى أحد/u);
  await said.sees(/a été retiré\. Personne n’a rien reçu/u);
  await administrator.tapsData(recall);
  await administrator.isTold(/تغيّر أمر هذه الرسالة/u);
  administrator.readsEverything();
  await clock.forward({ hours: 2 });
  await zineb.hearsNothing();

  // Once more, and this time it goes.
  await said.starts();
  await said.hears(/./u);
  await said.taps(/حي السلام/u);
  await said.sees(/./u);
  await said.taps('Messages au quartier');
  await said.sees(/Messages de/u);
  await said.taps('Nouveau message');
  await said.sees(/À qui/u);
  await said.taps('Tous les membres');
  await said.sees(/de l’argent/u);
  await said.taps('Non');
  await said.sees(/Quels sont les mots/u);
  await said.says('نلتقي غدا مساء');
  await said.hears(/autre langue/u);
  await said.taps('Français');
  await said.sees(/autre langue/u);
  await said.taps('Continuer');
  await said.sees(/les mots dans cette langue/u);
  await said.says('On se retrouve demain soir');
  said.readsEverything();
  await said.taps('Envoyer dans 10 min');
  said.readsEverything();
  await administrator.hears(/تنطلق رسالة Saïd/u);
  await clock.forward({ minutes: 10 });
  await hassan.hears(/^On se retrouve demain soir$/u);
  for (const member of [zineb, idriss]) await member.hears(/^نلتقي غدا مساء$/u);
  await clock.forward({ seconds: 10 });
  await administrator.sees(/تُرسل رسالة Saïd الآن/u);
  await administrator.sees(/أُرسلت إلى: 3 أشخاص/u);
  await said.sees(/en cours d’envoi/u);
  await said.sees(/est terminé[^]*Envoyé à : 3 personnes/u);
  await said.hears(/Le bilan est sur sa carte/u);
});

test('at night it waits for everybody’s morning, and can be stopped until then', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  await clock.to('2026-11-23T21:30');
  await opensMessages(administrator);
  await administrator.taps('كل الأعضاء');
  await administrator.sees(/طلب مال أو أشياء/u);
  await administrator.taps('لا');
  await administrator.sees(/ما كلمات الرسالة/u);
  await writesArabic(administrator, 'غدا نظافة الحي');
  await administrator.hears(/العدد: 3 أشخاص\nبعد ساعات الهدوء: 3 أشخاص/u);
  await administrator.taps('إرسال بعد 10 دقائق');
  await administrator.sees(/البطاقة التالية/u);
  await administrator.hears(/تنطلق رسالة/u);
  await clock.forward({ minutes: 11 });
  await administrator.sees(/تُرسل رسالة نادية الآن[^]*في الانتظار: 3 أشخاص/u);
  await clock.forward({ hours: 5 });
  administrator.readsEverything();

  const stop = administrator.dataOf('إيقاف الإرسال');
  await administrator.taps('إيقاف الإرسال');

  await administrator.sees(/أُوقفت رسالة نادية[^]*لم تعد لهم: 3 أشخاص/u);
  await administrator.tapsData(stop);
  await administrator.isTold(/تغيّر أمر هذه الرسالة/u);
  administrator.readsEverything();
  await clock.forward({ days: 1 });
  for (const member of [hassan, zineb, idriss]) member.readsEverything();
  for (const { person } of [hassan, zineb, idriss])
    expect(person.chat().some(({ text }) => text?.includes('نظافة'))).toBe(false);
  administrator.readsEverything();
});

test('whoever has lost the role by then has nothing sent in their name', async ({ world }) => {
  await settledCircle(world);
  const { administrator, clock } = world;
  const said = world.person('سعيد');
  await coordinates(world, said);
  administrator.readsEverything();
  await letsGo(said, 'موعدنا في الساحة');
  await administrator.hears(/تنطلق رسالة سعيد/u);
  await showsDistrict(world);
  await administrator.taps('الأدوار');
  await administrator.sees(/أدوار/u);
  await administrator.taps(/سعيد/u);
  await administrator.sees(/./u);
  await administrator.taps('سحب الدور');
  await administrator.sees(/./u);
  await administrator.taps(/نعم/u);
  administrator.readsEverything();
  said.readsEverything();
  const recall = said.dataOf('سحب الرسالة');

  await said.tapsData(recall);
  await said.isTold(/هذا الزر لم يعد متاحا/u);
  await clock.forward({ minutes: 10 });

  await administrator.sees(/لم تنطلق رسالة سعيد/u);
  await said.hears(/لم تنطلق الرسالة/u);
});

test('a message to the groups of the district is posted once, without a sound, and can be taken away', async ({
  world,
}) => {
  await settledCircle(world);
  const { administrator, clock } = world;
  const group = world.simulator.group({ title: 'جيران الحي', kind: 'supergroup' });
  group.adds(administrator.person);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.hears(/أُضيف سند/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت/u);
  await opensMessages(administrator);
  await administrator.taps('مجموعات المنطقة');
  await administrator.sees(/طلب مال أو أشياء/u);
  await administrator.taps('لا');
  await administrator.sees(/قد يقرؤها الغرباء/u);
  await writesArabic(administrator, 'السوق التضامني يوم الأحد');
  await administrator.hears(/إلى مجموعات منطقة حي السلام\nمجموعة واحدة، بلا صوت:\n• .*10:00/u);
  await administrator.taps('إرسال بعد 10 دقائق');
  await administrator.sees(/البطاقة التالية/u);
  await administrator.hears(/تنطلق رسالة/u);
  await clock.forward({ minutes: 10 });
  expect(group.chat().map(({ text }) => text)).toContain('السوق التضامني يوم الأحد');
  await clock.forward({ seconds: 10 });
  administrator.readsEverything();

  await administrator.taps('عرض الحصيلة');
  await administrator.sees(/انتهى إرسال رسالة نادية[^]*نُشرت فيها: 1/u);
  await administrator.taps('حذفها من المجموعات');

  await administrator.sees(/أُوقفت رسالة نادية/u);
  administrator.readsEverything();
  expect(group.chat().some(({ text }) => text?.includes('السوق'))).toBe(false);
});
