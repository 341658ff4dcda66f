import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('the family gives: a coordinator passes it on, a member says yes in private, and she takes it back in one touch', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('نحن أيضا نعطي');
  await guardian.sees(/تحب أسرتك أن تقدمه/u);
  await guardian.taps('خياطة');
  await guardian.sees(/ما تقدمه أسرتك/u);
  await administrator.hears(/أسرة F-1 تقدّم: خياطة/u);
  const keep = administrator.dataOf('يبقى عندنا');
  await hassan.tapsData(keep);
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);

  await administrator.taps('نعم، إلى الحلقة');

  await administrator.sees(/إلى أهل الحلقة/u);
  for (const member of [hassan, zineb, idriss]) await member.hears(/تقدّم أسرة حلقة F-1: خياطة/u);
  await administrator.tapsData(keep);
  await administrator.isTold(/تقرر هذا العرض من قبل/u);
  const like = hassan.dataOf('يسعدني ذلك');
  await hassan.taps('يسعدني ذلك');
  await hassan.sees(/إلى أسرة حلقة F-1 وحدها/u);
  await guardian.hears(/يسعد حسن ما تقدمه أسرتك: خياطة/u);
  await hassan.tapsData(like);
  await guardian.taps('✓ خياطة');
  await guardian.sees(/تحب أسرتك أن تقدمه/u);
  await zineb.taps('يسعدني ذلك');
  await zineb.sees(/انتهى هذا العرض/u);
});

test('une offre avec ses propres mots, retirée avant que personne ne la lise', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
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
  await guardian.taps('Nous donnons aussi');
  await guardian.sees(/Qu’aimerait offrir votre famille/u);
  await guardian.taps('Autre chose');
  await guardian.sees(/Une ligne, sans nom/u);
  await guardian.says('Couscous du vendredi pour deux voisins');
  await guardian.hears(/Ce que votre famille offre/u);
  await world.administrator.hears(/تقدّم: Couscous du vendredi/u);
  await world.clock.to('2026-11-23T21:30');
  await world.administrator.taps('نعم، إلى الحلقة');
  await world.administrator.sees(/إلى أهل الحلقة/u);

  await guardian.taps('✓ Avec nos mots');

  await guardian.sees(/Qu’aimerait offrir/u);
  await world.clock.to('2026-11-24T10:00');
  await hassan.hearsNothing();
});
