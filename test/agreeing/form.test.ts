import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { consents, joins, opensCircle, readsFrench, settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

type Steps = readonly (readonly [string | RegExp, RegExp])[];

/** Answers questions one after another, each by a touch, and waits for the next one. */
async function answers(person: Neighbour, steps: Steps): Promise<void> {
  for (const [answer, next] of steps) {
    await person.taps(answer);
    await person.sees(next);
  }
}

/** A circle with two members and no commitment yet, and the coordinator at the first question. */
async function begins(world: World): Promise<{ guardian: Neighbour; hassan: Neighbour; zineb: Neighbour }> {
  const { administrator } = world;
  const [guardian, hassan, zineb] = [world.person('فاطمة'), world.person('حسن'), world.person('زينب')];
  await opensCircle(world);
  await consents(world, guardian);
  for (const newcomer of [hassan, zineb]) await joins(world, { guardian, newcomer, tie: 'جار / جارة' });
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await answers(administrator, [
    [/حي السلام/u, /حلقة واحدة/u],
    [/F-1/u, /نشطة/u],
    ['التزام جديد', /ما الالتزام/u],
  ]);
  return { guardian, hassan, zineb };
}

const FIRST_SATURDAY: Steps = [
  ['زيارة ومؤانسة ☕', /كم مرة يعود/u],
  ['كل شهر، مثل أول سبت', /أي مرة في الشهر/u],
  ['الأول', /أي يوم من الأسبوع/u],
  ['السبت', /متى بالضبط/u],
  ['عصرا 15:00 إلى 18:00', /متى أول مرة/u],
  [/5 دجنبر/u, /إلى متى/u],
];

test('every first Saturday of the month is promised by one member, who is asked, agrees, and is reminded of their promise', async ({
  world,
}) => {
  const { hassan } = await begins(world);
  const { administrator } = world;
  await answers(administrator, [
    ...FIRST_SATURDAY,
    ['12 شهرا', /من يتكفل به/u],
    ['شخص واحد كل مرة', /من يتكفل به كل مرة/u],
    ['حسن', /هل من شيء آخر/u],
    ['متابعة', /زيارة ومؤانسة، يوم السبت الأول من كل شهر، بين 15:00 و18:00، مع شخص واحد/u],
    ['نعم، نضيفه', /لا يبدأ شيء قبل موافقته/u],
  ]);
  await hassan.hears(/هل تتكفل بهذا كل مرة في حلقة F-1.*يوم السبت الأول من كل شهر/u);
  const yes = hassan.dataOf('نعم، أتكفل به');

  await hassan.taps('نعم، أتكفل به');

  await hassan.sees(/هذا التزامك الآن/u);
  await administrator.hears(/تم الاتفاق في حلقة F-1.*شخص واحد كل مرة/u);
  await hassan.tapsData(yes);
  await hassan.isTold(/أُجيب عن هذا من قبل/u);
  await world.clock.to('2026-12-04T19:00');
  await hassan.hears(/تذكير بما التزمت به: زيارة ومؤانسة، يوم السبت 5 دجنبر/u);
  await hassan.taps('تم');
  await hassan.sees(/شكر/u);
});

test('who says no to a promise is not asked why, and nothing is planned', async ({ world }) => {
  const { hassan, zineb } = await begins(world);
  const { administrator } = world;
  await answers(administrator, [
    ...FIRST_SATURDAY,
    ['شهر واحد', /من يتكفل به/u],
    ['شخص واحد كل مرة', /من يتكفل به كل مرة/u],
    ['حسن', /هل من شيء آخر/u],
    ['متابعة', /مع شخص واحد/u],
    ['نعم، نضيفه', /لا يبدأ شيء قبل موافقته/u],
  ]);
  await hassan.hears(/هل تتكفل بهذا كل مرة/u);
  await zineb.tapsData(hassan.dataOf('نعم، أتكفل به'));
  await zineb.isTold(/لم يعد متاحا/u);

  await hassan.taps('لا، شكرا');

  await hassan.sees(/لا بأس\. لم يُضف هذا/u);
  await administrator.hears(/لم يُضف إلى حلقة F-1/u);
  await world.clock.to('2026-12-04T19:00');
});

test('a member offers a promise of their own, and a coordinator confirms it with a touch', async ({ world }) => {
  const { hassan } = await begins(world);
  const { administrator } = world;
  await administrator.taps('إلغاء');
  await administrator.sees(/أُلغي الأمر/u);
  await hassan.starts();
  await hassan.hears(/مرحبا بك/u);
  await hassan.taps(/F-1/u);
  await hassan.hears(/لا مواعيد قادمة/u);
  await hassan.taps('أتكفل بشيء كل مرة');
  await hassan.hears(/ما الذي تريد أن تتكفل به كل مرة/u);
  await answers(hassan, [
    ...FIRST_SATURDAY,
    ['3 أشهر', /زيارة ومؤانسة، يوم السبت الأول من كل شهر/u],
    ['نعم، أعرضه', /وصل عرضك إلى فريق التنسيق/u],
  ]);
  await administrator.hears(/حسن في حلقة F-1 يعرض أن يتكفل كل مرة بهذا/u);

  await administrator.taps('نعم، نضيفه');

  await administrator.sees(/تم الاتفاق/u);
  await hassan.hears(/هذا التزامك الآن/u);
  await hassan.taps('نوباتي');
  await hassan.sees(/السبت 5 دجنبر/u);
});

test('the way to a promise also stands under one’s own turns while there is room, and not once it is one too many', async ({
  world,
}) => {
  const { hassan } = await begins(world);
  const { administrator } = world;
  await administrator.taps('إلغاء');
  await administrator.sees(/أُلغي الأمر/u);
  await hassan.says('/my');
  await hassan.hears(/لا نوبات قادمة/u);
  await hassan.taps('أتكفل بشيء كل مرة');
  await hassan.hears(/ما الذي تريد أن تتكفل به كل مرة/u);
  await answers(hassan, [
    ...FIRST_SATURDAY,
    ['3 أشهر', /زيارة ومؤانسة، يوم السبت الأول من كل شهر/u],
    ['نعم، أعرضه', /وصل عرضك إلى فريق التنسيق/u],
  ]);
  await administrator.hears(/حسن في حلقة F-1 يعرض أن يتكفل كل مرة بهذا/u);
  await administrator.taps('نعم، نضيفه');
  await administrator.sees(/تم الاتفاق/u);
  await hassan.hears(/هذا التزامك الآن/u);

  await hassan.taps('نوباتي');

  await hassan.sees(/السبت 5 دجنبر/u);
  expect(hassan.buttons()).toHaveLength(4);
  expect(hassan.buttons()).toContain('أتكفل بشيء كل مرة');
});

test('the same in French: with nothing to come, the way to a promise is there, and not for the family', async ({
  world,
}) => {
  const { guardian, hassan } = await begins(world);
  await readsFrench([guardian, hassan]);
  await guardian.says('/my');
  await guardian.hears(/Vous n’avez pas de tour à venir/u);
  expect(guardian.buttons()).not.toContain('Je m’engage');
  await hassan.says('/my');
  await hassan.hears(/Vous n’avez pas de tour à venir/u);

  await hassan.taps('Je m’engage');

  await hassan.hears(/De quoi voulez-vous vous charger chaque fois/u);
});

test('on the 31st, with an hour of one’s own, unequal shares and a double count: every rare answer is one touch, and a draft outlives a restart', async ({
  world,
}) => {
  const { hassan, zineb } = await begins(world);
  const { administrator } = world;
  await answers(administrator, [
    ['قضاء غرض إداري 🗂️', /كم مرة يعود/u],
    ['يوم محدد من كل شهر', /في أي يوم من الشهر/u],
    ['31', /بعض الأشهر ليس فيها يوم 31/u],
  ]);
  await world.restart();
  await answers(administrator, [
    ['آخر يوم من كل شهر', /متى بالضبط/u],
    ['ساعة أخرى أو موعد', /في أي ساعة/u],
    ['10:00', /ما الوقت بالضبط/u],
    ['10:30', /كم يدوم/u],
    ['ساعة', /متى أول مرة/u],
    ['رجوع', /كم يدوم/u],
    ['ساعتان', /متى أول مرة/u],
    [/30 نونبر/u, /إلى متى/u],
    ['6 أشهر', /من يتكفل به/u],
    ['أعضاء بالتناوب', /من يدخل في التناوب/u],
    ['متابعة', /هل من شيء آخر/u],
    ['النوبة تُحسب نوبتين', /هل من شيء آخر/u],
    ['ينتهي دون سؤال', /هل من شيء آخر/u],
    ['حصص غير متساوية', /هل من شيء آخر/u],
  ]);
  expect(administrator.buttons()).not.toContain('مكان غير البيت');
  await answers(administrator, [
    ['متابعة', /من قال إنه يستطيع أقل/u],
    ['حسن', /من قال إنه يستطيع أقل/u],
    ['متابعة', /من قال إنه يستطيع أكثر/u],
  ]);
  expect(administrator.buttons()).not.toContain('حسن');
  await answers(administrator, [
    ['زينب', /من قال إنه يستطيع أكثر/u],
    ['متابعة', /آخر يوم من كل شهر، بين 10:30 و12:30، بالتناوب بين شخصين[^]*دون سؤال[^]*تُحسب نوبتين/u],
    ['نعم، نضيفه', /خُططت النوبات/u],
  ]);

  for (const member of [hassan, zineb]) await member.hears(/آخر يوم من كل شهر، بين 10:30 و12:30/u);
  await world.clock.to('2026-11-29T19:00');
  await zineb.hears(/تذكير بنوبتك: قضاء غرض إداري، يوم الاثنين 30 نونبر بين 10:30 و12:30/u);
  await zineb.taps('تم');
  await zineb.sees(/شكر/u);
});

test('help over several days is not offered every day', async ({ world }) => {
  await begins(world);
  const { administrator } = world;
  await answers(administrator, [
    ['مشتريات الأسبوع 🛒', /كم مرة يعود/u],
    ['كل يوم', /متى بالضبط/u],
  ]);

  expect(administrator.buttons()).not.toContain('على مدى 3 أيام');
  await administrator.taps('إلغاء');
  await administrator.sees(/أُلغي الأمر، ولم يُحفظ شيء/u);
});

test('the same is open in French, every two weeks over two days', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
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
    ['Nouvel engagement', /Quel engagement/u],
    ['Aide aux devoirs 📘', /À quel rythme/u],
    ['Toutes les 2 semaines', /Quel jour de la semaine/u],
    ['mardi', /Quel jour de la semaine/u],
    ['Continuer', /À quel moment/u],
    ['Sur deux jours', /Quand, la première fois/u],
    [/1 décembre/u, /Jusqu’à quand/u],
    ['3 mois', /Qui s’en charge/u],
    ['À tour de rôle', /Qui prend part/u],
    ['✓ حسن', /Qui prend part/u],
    ['Continuer', /Autre chose/u],
    ['Continuer', /Aide aux devoirs, toutes les 2 semaines : mardi, sur 2 jours, à tour de rôle entre 2 personnes/u],
    ['Oui, on l’ajoute', /Les tours de huit semaines sont prévus/u],
  ]);

  for (const member of [zineb, idriss]) await member.hears(/كل أسبوعين: الثلاثاء، على مدى يومين/u);
  await hassan.hearsNothing();
});
