import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { readsFrench, settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

const REMINDED = '2026-11-25T19:00';

test('two taps leave a turn to the circle, and the way back is open for ten minutes', async ({ world }) => {
  const { hassan, zineb } = await reminded(world);
  await cannot(hassan);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  const undo = hassan.dataOf('تراجع');
  const take = zineb.dataOf('سأتكفل بهذا');

  await hassan.taps('تراجع');

  await hassan.isTold(/رجع كل شيء كما كان/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await zineb.sees(/رجع هذا الموعد إلى صاحبه/u);
  await hassan.tapsData(undo);
  await hassan.isTold(/فلا رجوع الآن/u);
  await zineb.tapsData(take);
  await zineb.isTold(/تغيّر هذا الموعد/u);
  await zineb.sees(/هذه النوبة الآن مع حسن/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

test('after ten minutes, or when somebody else has acted, nothing is taken back and nothing is lost', async ({
  world,
}) => {
  const { hassan, zineb } = await reminded(world);
  await cannot(hassan);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  const undo = hassan.dataOf('تراجع');
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);

  await hassan.tapsData(undo);

  await hassan.isTold(/فلا رجوع الآن/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  const late = zineb.dataOf('تراجع');
  await world.clock.forward({ minutes: 11 });
  await zineb.tapsData(late);
  await zineb.isTold(/تغيّر هذا الموعد|مرّت عشر دقائق/u);
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('somebody who says "can’t" and chooses nothing is helped all the same after ten minutes', async ({ world }) => {
  const { hassan, zineb } = await reminded(world);
  await cannot(hassan);
  const keep = hassan.dataOf('أبقيها معي');

  await world.clock.forward({ minutes: 9 });
  await zineb.hearsNothing();
  await world.clock.forward({ minutes: 1 });

  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await hassan.tapsData(keep);
  await hassan.isTold(/تغيّر هذا الموعد/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('whoever thinks again keeps the turn, and nobody was asked', async ({ world }) => {
  const { hassan } = await reminded(world);
  await cannot(hassan);

  await hassan.taps('أبقيها معي');

  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('سأقوم بذلك');
  await hassan.sees(/النوبة معك/u);
  await world.clock.forward({ minutes: 30 });
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.taps('تراجع');
  await hassan.isTold(/رجع كل شيء كما كان/u);
  await hassan.sees(/النوبة معك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

test('a swap needs the other’s yes, and both have the other’s turn then', async ({ world }) => {
  const { guardian, hassan, zineb } = await reminded(world);
  const done = hassan.dataOf('تم');
  await cannot(hassan);
  await hassan.taps('تبادل النوبة');
  await hassan.sees(/نوبة من تأخذ مكان نوبتك/u);
  await hassan.taps(/الخميس.*زينب/u);
  await hassan.sees(/سألنا زينب عن التبادل/u);
  await zineb.hears(/يقترح حسن التبادل/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('الأسبوع');
  await guardian.sees(/26 نونبر والسبت 28 نونبر: بلا تغطية بعد/u);
  const yes = zineb.dataOf('نعم، نتبادل');

  await zineb.taps('نعم، نتبادل');

  await zineb.sees(/تم التبادل مع حسن\. نوبتك الآن: مشتريات الأسبوع، بين الخميس 26 نونبر/u);
  await hassan.hears(/تم التبادل مع زينب\. نوبتك الآن: مشتريات الأسبوع، بين الخميس 3 دجنبر/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  await zineb.tapsData(yes);
  await zineb.isTold(/تغيّر هذا الموعد/u);
  await zineb.sees(/النوبة معك/u);
  await hassan.tapsData(done);
  await hassan.isTold(/تغيّر هذا الموعد/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('a swap that is refused or taken back leaves the turn where it was', async ({ world }) => {
  const { hassan, zineb, idriss } = await reminded(world);
  await asksForSwap(hassan, zineb);
  await zineb.taps('لا يناسبني');
  await zineb.sees(/نوبتك معك كما كانت/u);
  await hassan.hears(/التبادل مع زينب لم يتيسر/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await cannot(hassan);
  await hassan.taps('تبادل النوبة');
  await hassan.sees(/نوبة من تأخذ مكان نوبتك/u);
  expect(hassan.buttons().some((label) => label.includes('زينب'))).toBe(false);
  await hassan.taps(/إدريس/u);
  await hassan.sees(/سألنا إدريس/u);
  await idriss.hears(/يقترح حسن التبادل/u);

  await hassan.taps('سحب السؤال');

  await hassan.isTold(/سُحب السؤال/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await idriss.sees(/هذا السؤال لم يعد قائما/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/تمّت النوبة/u);
});

test('somebody named is asked first, and without their yes the circle is asked', async ({ world }) => {
  const { hassan, zineb, idriss } = await reminded(world);
  await cannot(hassan);
  await hassan.taps('شخص أعرفه');
  await hassan.sees(/من نسأل أولا/u);

  await hassan.taps('إدريس');

  await hassan.sees(/نسأل إدريس أولا/u);
  await idriss.hears(/نبحث عمن ينوب/u);
  await idriss.taps('سأتكفل بهذا');
  await idriss.sees(/النوبة معك/u);
  await hassan.hears(/تكفّل إدريس بالنوبة/u);
  await idriss.taps('تراجع');
  await idriss.isTold(/رجع كل شيء كما كان/u);
  await idriss.sees(/نبحث عمن ينوب/u);
  await hassan.hears(/نبحث من جديد عمن ينوب/u);
  await idriss.taps('يتعذر هذه المرة');
  await idriss.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('the same ways in French: a swap, somebody named, and the way back', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await readsFrench([hassan, zineb, idriss]);
  await world.clock.to(REMINDED);
  await hassan.hears(/Rappel de votre tour/u);
  await hassan.taps('Pas cette fois');
  await hassan.sees(/reste le vôtre jusqu’à votre choix/u);
  await hassan.taps('Échanger mon tour');
  await hassan.sees(/Contre quel tour/u);
  await hassan.taps(/زينب/u);
  await hassan.sees(/Nous avons demandé à زينب/u);
  await zineb.hears(/vous propose un échange/u);
  await zineb.taps('Pas possible');
  await zineb.sees(/Votre tour reste le vôtre/u);
  await hassan.hears(/n’a pas pu se faire/u);
  await hassan.sees(/Rappel de votre tour/u);
  await hassan.taps('Pas cette fois');
  await hassan.sees(/reste le vôtre jusqu’à votre choix/u);
  await hassan.taps('Je connais quelqu’un');
  await hassan.sees(/À qui demander d’abord/u);
  await hassan.taps('إدريس');
  await hassan.sees(/Nous demandons d’abord à إدريس/u);
  await hassan.sees(/Nous cherchons un relais/u);
  await idriss.hears(/Qui peut prendre le relais/u);
  await hassan.taps('Annuler');
  await hassan.isTold(/Tout est comme avant/u);
  await hassan.sees(/Rappel de votre tour/u);
  await hassan.sees(/Rappel de votre tour/u);
  await idriss.sees(/a de nouveau quelqu’un/u);
  await hassan.taps('Je le ferai');
  await hassan.sees(/ce tour est à vous/u);
  await hassan.sees(/ce tour est à vous/u);
  await hassan.taps('C’est fait');
  await hassan.sees(/c’est fait/u);
  await hassan.sees(/c’est fait/u);
});

async function reminded(world: World) {
  const people = await settledCircle(world);
  await world.clock.to(REMINDED);
  await people.hassan.hears(/تذكير بنوبتك/u);
  return people;
}

async function cannot(holder: Neighbour): Promise<void> {
  await holder.taps('يتعذر هذه المرة');
  await holder.sees(/تبقى معك إلى أن تختار/u);
}

async function asksForSwap(holder: Neighbour, other: Neighbour): Promise<void> {
  await cannot(holder);
  await holder.taps('تبادل النوبة');
  await holder.sees(/نوبة من تأخذ مكان نوبتك/u);
  await holder.taps(new RegExp(other.person.firstName, 'u'));
  await holder.sees(/سألنا/u);
  await other.hears(/يقترح/u);
}
