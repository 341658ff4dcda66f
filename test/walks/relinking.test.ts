import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { coordinates, settledCircle, showsCircle, showsPeople } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('a guardian will have another phone: she says so while the old one works, and two people see to it', async ({
  world,
}) => {
  const { administrator } = world;
  const salma = world.person('Salma', 'fr');
  const account = world.person('فاطمة الجديدة');
  const { guardian, hassan } = await settledCircle(world);
  await coordinates(world, salma);
  await showsMyData(guardian);
  await guardian.taps('هاتف أو حساب جديد');
  await guardian.sees(/أخبرنا فريق التنسيق/u);
  await administrator.hears(/فاطمة، حلقة F-1: هاتف أو حساب جديد قريبا/u);
  await salma.hears(/فاطمة, cercle F-1 : bientôt un autre téléphone/u);
  await showsMyData(guardian);
  await guardian.taps('هاتف أو حساب جديد');
  await guardian.sees(/أخبرنا فريق التنسيق/u);
  await salma.taps('Nouveau compte');
  await salma.hears(/Lien pour une seule personne, فاطمة/u);
  const link = salma.link();

  await hassan.opens(link);
  await hassan.hears(/لهذا الحساب مكان في سند من قبل/u);
  await salma.hears(/ouvert par un compte qui a déjà une place/u);
  await guardian.opens(link);
  await guardian.hears(/انتهت صلاحية هذه الدعوة/u);
  await account.opens(link);
  await account.hears(/هل ننقل مكانك في سند من الحساب القديم إلى هذا الحساب/u);
  await account.taps('نعم، هذا حسابي');
  await account.sees(/يؤكده الآن شخص ثان/u);
  await administrator.hears(/حسب Salma تغيّر هاتف فاطمة أو الحساب، في حلقة F-1/u);
  await hassan.hearsNothing();
  await administrator.taps('نعم، نؤكد النقل');

  await administrator.sees(/تم النقل: فاطمة/u);
  await salma.hears(/C’est fait : فاطمة est sur son nouveau compte/u);
  await account.hears(/تم النقل: مكانك في سند في هذا الحساب الآن/u);
  await guardian.hears(/هذا الحساب لم يعد مرتبطا بسند/u);
  await guardian.starts();
  await guardian.hears(/الدخول بدعوة شخصية/u);
  await account.starts();
  await account.hears(/مرحبا بك. حلقة F-1/u);
});

test('with one coordinator and nobody else, a guardian’s new account is moved by one, who makes the link from the circle', async ({
  world,
}) => {
  const { administrator } = world;
  const account = world.person('Fatima', 'fr');
  const { guardian } = await settledCircle(world);
  await showsCircle(world);
  await administrator.taps('المزيد');
  await administrator.sees(/حلقة F-1/u);
  await administrator.taps('حساب جديد للأسرة');
  await administrator.hears(/رابط لشخص واحد هو فاطمة/u);

  await account.opens(administrator.link());
  await account.hears(/changement de téléphone ou de compte/u);
  await account.taps('Oui, c’est le mien');

  await account.sees(/تم النقل: مكانك في سند في هذا الحساب الآن/u);
  await administrator.hears(/تم النقل: فاطمة/u);
  await guardian.hears(/هذا الحساب لم يعد مرتبطا بسند/u);
});

test('a second person who has doubts says no: the new account reads it kindly, and everything stays where it was', async ({
  world,
}) => {
  const { administrator } = world;
  const account = world.person('Zineb', 'fr');
  const { guardian, zineb } = await settledCircle(world);
  await showsPeople(world);
  await administrator.taps('زينب');
  await administrator.sees(/عضو في حلقة F-1: زينب/u);
  await administrator.taps('هاتف أو حساب جديد');
  await administrator.hears(/رابط لشخص واحد هو زينب/u);
  const link = administrator.link();
  await account.opens(link);
  await account.hears(/changement de téléphone/u);
  await account.taps('Non, pas à moi');
  await account.sees(/Rien n’a changé/u);
  await account.opens(link);
  await account.hears(/changement de téléphone/u);
  await account.taps('Oui, c’est le mien');
  await account.sees(/Une deuxième personne confirme/u);
  await guardian.hears(/تغيّر هاتف زينب أو الحساب/u);

  await guardian.taps('ليس الآن');

  await guardian.sees(/لم يتم نقل حساب زينب/u);
  await administrator.hears(/لم يتم نقل حساب زينب/u);
  expect(await account.hears(/Le transfert vers ce compte n’a pas eu lieu/u)).not.toMatch(/فاطمة|زينب/u);
  await zineb.says('/my');
  await zineb.hears(/نوب/u);
  await account.opens(link);
  await account.hears(/Cette invitation/u);
});

async function showsMyData(somebody: Neighbour): Promise<void> {
  await somebody.says('/settings');
  await somebody.hears(/الإعدادات/u);
  await somebody.taps('بياناتي');
  await somebody.sees(/ما نحفظه عنك لك/u);
}
