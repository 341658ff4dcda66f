import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { consents, joins, opensCircle, showsDistrict } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('the first coordinator of a district has nobody to confirm them, the next one has', async ({ world }) => {
  const { administrator } = world;
  const salma = world.person('سلمى');
  const yassine = world.person('Yassine', 'fr');
  await opensCircle(world);

  await invites(world, 'دعوة إلى التنسيق', salma);
  await salma.hears(/دعوة إلى دور: تنسيق المنطقة، منطقة حي السلام/u);
  await salma.taps('نعم، أقبل');

  await salma.sees(/الدور معك الآن: تنسيق المنطقة/u);
  await invites(world, 'دعوة إلى الحماية', yassine);
  await yassine.hears(/On vous propose un rôle : protection/u);
  await yassine.taps('Oui, j’accepte');
  await yassine.sees(/Une deuxième personne confirme/u);
  await salma.hears(/اقتراح من نادية: Yassine لدور الحماية، منطقة حي السلام/u);
  await salma.taps('نعم، نؤكده');
  await salma.sees(/تأكد الدور: الحماية/u);
  await yassine.hears(/Ce rôle est maintenant le vôtre : protection/u);
  await administrator.hears(/تأكد الدور: الحماية/u);
  await yassine.starts();
  await yassine.hears(/Votre rôle dans l’association :\nprotection/u);
});

test('a second person may say no, and nobody learns who', async ({ world }) => {
  const salma = world.person('سلمى');
  const yassine = world.person('ياسين');
  await opensCircle(world);
  await invites(world, 'دعوة إلى التنسيق', salma);
  await salma.hears(/دعوة إلى دور/u);
  await salma.taps('نعم، أقبل');
  await salma.sees(/الدور معك الآن/u);
  await invites(world, 'دعوة لأمانة المال', yassine);
  await yassine.hears(/دعوة إلى دور: أمانة المال/u);
  await yassine.taps('نعم، أقبل');
  await yassine.sees(/يؤكده الآن شخص ثان/u);
  await salma.hears(/اقتراح من نادية/u);

  await salma.taps('ليس الآن');

  await salma.sees(/لم يتأكد الدور: أمانة المال/u);
  const told = await yassine.hears(/لم يتأكد الدور هذه المرة/u);
  expect(told).not.toMatch(/سلمى/u);
  await world.administrator.hears(/لم يتأكد الدور: أمانة المال.*لن يُذكر من قرر/u);
  await yassine.starts();
  await yassine.hears(/الدخول بدعوة شخصية/u);
});

test('a role that is withdrawn ends at once: the next press is refused, and what waits is not sent', async ({
  world,
}) => {
  const { administrator, clock } = world;
  const salma = world.person('سلمى');
  const guardian = world.person('فاطمة');
  await opensCircle(world);
  await consents(world, guardian);
  await invites(world, 'دعوة إلى التنسيق', salma);
  await salma.hears(/دعوة إلى دور/u);
  await salma.taps('نعم، أقبل');
  await salma.sees(/الدور معك الآن/u);
  await salma.taps('المناطق');
  await salma.sees(/منطقة واحدة/u);
  await salma.taps(/حي السلام/u);
  await salma.sees(/حلقة واحدة/u);
  await salma.taps(/F-1/u);
  await salma.sees(/نشطة/u);
  await clock.to('2026-11-23T22:30');
  await guardian.says('/leave');
  await guardian.hears(/إيقاف حلقة F-1/u);
  await guardian.taps('نعم، نوقف كل شيء');
  await guardian.sees(/توقفت الحلقة/u);

  await withdraws(world, 'سلمى');
  await salma.taps('دعوة إلى الحلقة');

  await salma.isTold(/غير متاح لك الآن/u);
  await clock.to('2026-11-24T10:00');
  await administrator.hears(/أوقفت حلقتها/u);
  await salma.hears(/انتهى دورك: تنسيق المنطقة. شكرا على ما قدّمته/u);
});

test('a captain is proposed, accepts, and is confirmed by the family; the next one takes the place over', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  const zineb = world.person('زينب');
  await opensCircle(world);
  await consents(world, guardian);
  for (const newcomer of [hassan, zineb]) await joins(world, { guardian, newcomer, tie: 'جار / جارة' });

  await offersCaptaincy(world, 'حسن');
  await hassan.hears(/اقتراح دور لك في حلقة F-1: أمانة الحلقة/u);
  await hassan.taps('نعم، أقبل');
  await hassan.sees(/يؤكده الآن شخص ثان/u);
  await guardian.hears(/اقتراح من نادية: حسن لدور أمانة الحلقة، حلقة F-1/u);
  await guardian.taps('نعم، نؤكده');

  await guardian.sees(/تأكد الدور/u);
  await hassan.hears(/الدور معك الآن: أمانة الحلقة/u);
  await administrator.hears(/تأكد الدور: أمانة الحلقة/u);
  await offersCaptaincy(world, 'زينب');
  await zineb.hears(/أمانة الحلقة/u);
  await zineb.taps('نعم، أقبل');
  await zineb.sees(/يؤكده الآن شخص ثان/u);
  await guardian.hears(/زينب لدور أمانة الحلقة/u);
  await guardian.taps('نعم، نؤكده');
  await guardian.sees(/تأكد الدور/u);
  await zineb.hears(/الدور معك الآن/u);
  await hassan.hears(/انتهى دورك: أمانة الحلقة/u);
  await administrator.hears(/تأكد الدور/u);
});

test('nobody is made anything without their own yes', async ({ world }) => {
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await consents(world, guardian);
  await joins(world, { guardian, newcomer: hassan, tie: 'جار / جارة' });
  await offersCaptaincy(world, 'حسن');
  await hassan.hears(/أمانة الحلقة/u);

  await hassan.taps('لا، شكرا');

  await hassan.sees(/لا بأس. لم يتغير شيء/u);
});

async function invites({ administrator }: World, label: string, invited: Neighbour): Promise<void> {
  await showsDistrict({ administrator });
  await administrator.taps('الأدوار');
  await administrator.sees(/أدوار منطقة حي السلام/u);
  await administrator.taps(label);
  await administrator.hears(/دعوة لشخص واحد إلى دور/u);
  await invited.opens(administrator.link());
}

async function withdraws({ administrator }: World, name: string): Promise<void> {
  await showsDistrict({ administrator });
  await administrator.taps('الأدوار');
  await administrator.sees(/أدوار منطقة/u);
  await administrator.taps(new RegExp(`${name}.*تنسيق`, 'u'));
  await administrator.sees(/دور تنسيق المنطقة مع/u);
  await administrator.taps('سحب الدور');
  await administrator.sees(/يسري ذلك في الحال/u);
  await administrator.taps('نعم، يُسحب الآن');
  await administrator.sees(/سُحب دور تنسيق المنطقة/u);
}

async function offersCaptaincy({ administrator }: World, name: string): Promise<void> {
  await showsDistrict({ administrator });
  await administrator.taps(/F-1/u);
  await administrator.sees(/نشطة/u);
  await administrator.taps('أهل الحلقة');
  await administrator.sees(/في حلقة F-1/u);
  await administrator.taps(new RegExp(`^[\\u2066-\\u2069]*${name}`, 'u'));
  await administrator.sees(new RegExp(`عضو في حلقة F-1: ${name}`, 'u'));
  await administrator.taps('الأدوار');
  await administrator.sees(new RegExp(`أدوار ${name}`, 'u'));
  await administrator.taps('عرض أمانة الحلقة');
  await administrator.sees(/بعد القبول يؤكده شخص ثان/u);
}
