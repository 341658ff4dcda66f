import type { Neighbour } from '../kit/person.ts';
import { readsFrench, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

type Steps = readonly (readonly [string | RegExp, RegExp])[];

async function answers(person: Neighbour, steps: Steps): Promise<void> {
  for (const [answer, next] of steps) {
    await person.taps(answer);
    await person.sees(next);
  }
}

const TO_THE_COMMITMENT: Steps = [
  ['الحلقة', /نشطة/u],
  ['المزيد', /نشطة/u],
  ['التزامات الحلقة', /التزامات حلقة F-1:\n• 1\. مشتريات الأسبوع، كل أسبوع بين الخميس والسبت/u],
  ['رقم 1: مشتريات الأسبوع', /بالتناوب بين 3 أشخاص\.\nيستمر إلى/u],
];

test('whoever was reminded is told once that their turn has moved, with the buttons to answer it; the others see it in their list', async ({
  world,
}) => {
  const { hassan, zineb } = await settledCircle(world);
  const { administrator } = world;
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك: مشتريات الأسبوع، بين الخميس 26/u);
  const old = hassan.dataOf('تم');
  await answers(administrator, TO_THE_COMMITMENT);

  await answers(administrator, [
    ['تغيير الأيام والوقت', /هل نغيّر الأيام أم الوقت فقط/u],
    ['الأيام كما هي', /متى بالضبط/u],
    ['عصرا 15:00 إلى 18:00', /من الآن: يوم الخميس من كل أسبوع بين 15:00 و18:00/u],
    ['نعم، نغيّره', /حلقة F-1: مشتريات الأسبوع، يوم الخميس من كل أسبوع بين 15:00 و18:00/u],
  ]);

  await world.clock.to('2026-11-26T09:30');
  await hassan.hears(/تغيّر موعد نوبتك في حلقة F-1\. الجديد:\n• مشتريات الأسبوع، يوم الخميس 26 نونبر بين 15:00 و18:00/u);
  await zineb.starts();
  await zineb.hears(/مرحبا/u);
  await zineb.taps('نوباتي');
  await zineb.sees(/الخميس 3 دجنبر بين 15:00 و18:00/u);
  await hassan.tapsData(old);
  await hassan.isTold(/تغيّر/u);
  await hassan.sees(/15:00 و18:00/u);
  await hassan.taps('تم');
  await hassan.sees(/شكر/u);
  await hassan.sees(/تمّت النوبة/u);
});

test('a commitment is paused, goes on, and ends with a kind word to each of its members', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await answers(administrator, TO_THE_COMMITMENT);

  await answers(administrator, [
    ['المزيد', /ما الذي نغيّره/u],
    ['إيقاف مؤقت', /متوقف الآن/u],
  ]);
  await world.clock.to('2026-11-25T19:00');
  await answers(administrator, [
    ['المزيد', /ما الذي نغيّره/u],
    ['يعود الآن', /يستمر إلى/u],
  ]);
  await hassan.hears(/نبحث عمن ينوب هذه المرة/u);
  await answers(administrator, [
    ['المزيد', /ما الذي نغيّره/u],
    ['إنهاء الالتزام', /هل ننهي هذا الالتزام/u],
  ]);
  const yes = administrator.dataOf('نعم، ننهيه');
  await administrator.taps('نعم، ننهيه');

  await administrator.sees(/انتهى\./u);
  for (const member of [hassan, zineb, idriss]) await member.hears(/انتهى التزام حلقة F-1: مشتريات الأسبوع/u);
  await hassan.sees(/أُلغي/u);
  await administrator.tapsData(yes);
  await zineb.tapsData(yes);
  await zineb.isTold(/لم يعد متاحا/u);
  await world.clock.to('2026-12-03T19:00');
});

test('a month before its end a commitment is asked about, and goes on for as long as is chosen', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await answers(administrator, TO_THE_COMMITMENT);
  await answers(administrator, [
    ['تغيير النهاية', /إلى متى من اليوم/u],
    ['شهر واحد', /وماذا بعد ذلك/u],
    ['نسأل هل يستمر', /يستمر إلى الأربعاء 23 دجنبر|يستمر إلى .* 23 دجنبر/u],
  ]);
  for (const [at, member] of [
    ['2026-11-25T19:00', hassan],
    ['2026-12-02T19:00', zineb],
    ['2026-12-09T19:00', idriss],
  ] as const) {
    await world.clock.to(at);
    await member.hears(/تذكير بنوبتك/u);
    await member.taps('تم');
    await member.sees(/شكر/u);
  }

  await world.clock.to('2026-12-16T10:00');
  await administrator.hears(/التزام حلقة F-1 ينتهي .* 23 دجنبر: مشتريات الأسبوع.* هل يستمر/u);
  await administrator.taps('نعم، 3 أشهر');

  await administrator.sees(/يستمر الالتزام إلى .* 23 مارس/u);
  await world.clock.to('2026-12-16T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكر/u);
});

test('one that is let end is over the morning after its last day', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await answers(administrator, TO_THE_COMMITMENT);
  await answers(administrator, [
    ['تغيير النهاية', /إلى متى من اليوم/u],
    ['شهر واحد', /وماذا بعد ذلك/u],
    ['ينتهي دون سؤال', /ينتهي .* 23 دجنبر دون سؤال/u],
  ]);
  for (const [at, member] of [
    ['2026-11-25T19:00', hassan],
    ['2026-12-02T19:00', zineb],
    ['2026-12-09T19:00', idriss],
    ['2026-12-16T19:00', hassan],
  ] as const) {
    await world.clock.to(at);
    await member.hears(/تذكير بنوبتك/u);
    await member.taps('تم');
    await member.sees(/شكر/u);
  }

  await world.clock.to('2026-12-24T10:00');
  await administrator.hears(/موسم البرد/u);

  await hassan.hears(/مرّ شهر ونوبتان/u);
  for (const member of [hassan, zineb, idriss]) await member.hears(/انتهى التزام حلقة F-1/u);
});

test('a promise that comes to its end is asked of whoever made it, and the coordinators hear what they said', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await answers(administrator, TO_THE_COMMITMENT);
  await answers(administrator, [
    ['المزيد', /ما الذي نغيّره/u],
    ['إنهاء الالتزام', /هل ننهي/u],
    ['نعم، ننهيه', /انتهى\./u],
  ]);
  for (const member of [hassan, zineb, idriss]) await member.hears(/انتهى التزام حلقة F-1/u);
  await world.clock.to('2026-11-24T10:00');
  await answers(administrator, [
    ['رجوع', /لا التزام بعد/u],
    ['رجوع', /نشطة/u],
    ['رجوع', /نشطة/u],
    ['التزام جديد', /ما الالتزام/u],
    ['زيارة ومؤانسة ☕', /كم مرة يعود/u],
    ['يوم محدد من كل شهر', /في أي يوم من الشهر/u],
    ['5', /متى بالضبط/u],
    ['عصرا 15:00 إلى 18:00', /متى أول مرة/u],
    [/5 دجنبر/u, /إلى متى/u],
    ['شهر واحد', /من يتكفل به/u],
    ['شخص واحد كل مرة', /من يتكفل به كل مرة/u],
    ['حسن', /هل من شيء آخر/u],
    ['متابعة', /يوم 5 من كل شهر/u],
    ['نعم، نضيفه', /لا يبدأ شيء قبل موافقته/u],
  ]);
  await hassan.hears(/هل تتكفل بهذا كل مرة/u);
  await hassan.taps('نعم، أتكفل به');
  await hassan.sees(/هذا التزامك الآن/u);
  await administrator.hears(/تم الاتفاق/u);
  await world.clock.to('2026-12-04T19:00');
  await hassan.hears(/تذكير بما التزمت به/u);
  await hassan.taps('تم');
  await hassan.sees(/شكر/u);

  await world.clock.to('2026-12-29T10:00');
  await administrator.hears(/موسم البرد/u);
  await hassan.hears(/ما التزمت به في حلقة F-1 ينتهي .* 5 يناير.* هل تواصل/u);
  await administrator.hears(/ينتهي .* 5 يناير التزام شخص واحد في حلقة F-1.* سألناه/u);
  await hassan.taps('نعم، 6 أشهر');

  await hassan.sees(/يستمر الالتزام إلى .* 5 يوليوز/u);
  await administrator.hears(/يستمر إلى .* 5 يوليوز التزام شخص واحد/u);
});

test('the same change is made in French', async ({ world }) => {
  await settledCircle(world);
  const { administrator } = world;
  await administrator.says('/settings');
  await administrator.hears(/./u);
  await administrator.taps('اللغة · Langue');
  await administrator.sees(/./u);
  await administrator.taps('Français');
  await administrator.sees(/./u);
  await administrator.starts();
  await administrator.hears(/./u);

  await answers(administrator, [
    [/حي السلام/u, /cercle/u],
    [/F-1/u, /actif/iu],
    ['Autres choix', /actif/iu],
    ['Engagements', /Engagements du cercle F-1 :\n• 1\. Les courses, chaque semaine entre jeudi et samedi/u],
    ['N° 1 : Les courses', /À tour de rôle entre 3 personnes\.\nJusqu’au/u],
    ['Jours et heures', /Changer les jours, ou seulement l’heure/u],
    ['D’autres jours', /À quel rythme/u],
    ['Toutes les 2 semaines', /Quel jour de la semaine/u],
    ['vendredi', /Quel jour de la semaine/u],
    ['Continuer', /À quel moment/u],
    ['Matin 09:00–12:00', /Désormais : toutes les 2 semaines : vendredi, entre 09:00 et 12:00/u],
    ['Oui, on le change', /Cercle F-1 : Les courses, toutes les 2 semaines : vendredi/u],
    ['Changer les membres', /Qui prend part aux tours désormais/u],
    ['✓ إدريس', /Qui prend part/u],
    ['Continuer', /À tour de rôle entre 2 personnes/u],
  ]);
});

const AU_COMPLET: Steps = [
  [/حي السلام/u, /cercle/u],
  [/F-1/u, /actif/iu],
  ['Autres choix', /actif/iu],
  ['Engagements', /Engagements du cercle F-1/u],
  ['N° 1 : Les courses', /À tour de rôle entre 3 personnes\.\nJusqu’au/u],
];

test('in French it is paused, goes on, and ends with a kind word', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await readsFrench([administrator, zineb]);
  await administrator.starts();
  await administrator.hears(/./u);

  await answers(administrator, [
    ...AU_COMPLET,
    ['Autres choix', /Que changer/u],
    ['Mettre en pause', /En pause\./u],
    ['Autres choix', /Que changer/u],
    ['Reprendre', /À tour de rôle entre 3 personnes\.\nJusqu’au/u],
    ['Autres choix', /Que changer/u],
    ['Mettre fin', /Mettre fin à cet engagement du cercle F-1/u],
    ['Oui, il prend fin', /Terminé\./u],
  ]);

  await zineb.hears(/Un engagement du cercle F-1 a pris fin : Les courses.*Il n’y a plus de tour/u);
  for (const member of [hassan, idriss]) await member.hears(/انتهى التزام حلقة F-1/u);
});

test('in French it is asked about a month before its end, and goes on for as long as is chosen', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await readsFrench([administrator]);
  await administrator.starts();
  await administrator.hears(/./u);
  await answers(administrator, [
    ...AU_COMPLET,
    ['Changer la fin', /Jusqu’à quand, à compter d’aujourd’hui/u],
    ['1 mois', /Et ensuite/u],
    ['Demander la suite', /Jusqu’au .*23 décembre/u],
  ]);
  for (const [at, member] of [
    ['2026-11-25T19:00', hassan],
    ['2026-12-02T19:00', zineb],
    ['2026-12-09T19:00', idriss],
  ] as const) {
    await world.clock.to(at);
    await member.hears(/تذكير بنوبتك/u);
    await member.taps('تم');
    await member.sees(/شكر/u);
  }

  await world.clock.to('2026-12-16T10:00');
  await administrator.hears(/Un engagement du cercle F-1 prend fin le .*23 décembre : Les courses.*Continue-t-il/u);
  await administrator.taps(/Oui, 3 mois/u);

  await administrator.sees(/jusqu’au .*23 mars/u);
  await world.clock.to('2026-12-16T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكر/u);
});
