import { phoneOnlyIsNext } from '../kit/captain.ts';
import { settledCircle, showsPeople } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('somebody without Telegram takes a turn, and a neighbour answers the reminder for them', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  const { administrator } = world;
  await showsPeople(world);
  await administrator.taps('إضافة بلا تلغرام');
  await administrator.hears(/1 من 4\nما الاسم/u);
  await administrator.says('الحاج إبراهيم');
  await administrator.hears(/2 من 4/u);
  await administrator.taps('جار / جارة');
  await administrator.sees(/3 من 4\nما رقم الهاتف/u);
  await administrator.says('هاتف');
  await administrator.hears(/لم نتعرف على هذا الرقم/u);
  await administrator.says('06 12 34 56 78');
  await administrator.hears(/4 من 4\nمن يجيب هنا عن الحاج إبراهيم/u);
  await administrator.taps('حسن');
  await administrator.sees(/الحاج إبراهيم في حلقة F-1 الآن/u);
  await guardian.hears(/الحاج إبراهيم/u);

  await hassan.hears(/هل يمكنك الجواب هنا عن الحاج إبراهيم/u);
  await hassan.taps('نعم، أجيب');

  await hassan.sees(/تصلك هنا التذكيرات عن الحاج إبراهيم/u);
  await hassan.hears(/رسالة إلى الحاج إبراهيم، والتبليغ منك:\nمرحبا بك/u);
  await hassan.taps('مشتريات الأسبوع');
  await hassan.sees(/رسالة إلى الحاج إبراهيم، والتبليغ منك:\nحُجز لك مكان/u);
  await phoneOnlyIsNext(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/رسالة إلى الحاج إبراهيم، والتبليغ منك:\nتذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/رسالة إلى الحاج إبراهيم، والتبليغ منك:\nشكرا جزيلا، تمّت/u);
});

test('a new account takes the place of the former one, which is a stranger’s from then on', async ({ world }) => {
  const { guardian, zineb } = await settledCircle(world);
  const { administrator } = world;
  const account = world.person('Zineb', 'fr');
  await showsPeople(world);
  await administrator.taps('زينب');
  await administrator.sees(/عضو في حلقة F-1: زينب/u);
  await administrator.taps('هاتف أو حساب جديد');
  await administrator.hears(/رابط لشخص واحد هو زينب/u);

  await account.opens(administrator.link());
  await account.hears(/changement de téléphone ou de compte/u);
  await account.taps('Oui, c’est le mien');
  await account.sees(/Une deuxième personne confirme/u);
  await guardian.hears(/تغيّر هاتف زينب أو الحساب/u);
  await guardian.taps('نعم، نؤكد النقل');

  await guardian.sees(/تم النقل: زينب/u);
  await administrator.hears(/تم النقل: زينب/u);
  await account.hears(/تم النقل: مكانك في سند/u);
  await zineb.hears(/هذا الحساب لم يعد مرتبطا بسند/u);
  await zineb.says('/my');
  await zineb.hears(/لا نوبات قادمة لك/u);
  await account.says('/my');
  await account.hears(/نوب/u);
});
