import { expect } from 'vitest';
import { settlesIn } from '../kit/settle-in.ts';
import { describesCommitment, settledCircle } from '../kit/village.ts';
import { test as plain } from '../kit/world.ts';

/** Three commitments are made in one afternoon here, and each is told. */
const test = plain.extend({ caps: false });

const PLACE = 'مكتبة الحي، القاعة الثانية';

test('a place that is not the home is typed once, sealed, and seen by whoever has the turn alone, near its time', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  await settlesIn(world.database.url);
  await guardian.starts();
  await guardian.hears(/./u);
  for (const [label, next] of [
    ['أسرتي', /في يدك/u],
    ['ما نوافق عليه', /ما توافق عليه/u],
    [/العنوان/u, /ما توافق عليه/u],
  ] as const) {
    await guardian.taps(label);
    await guardian.sees(next);
  }
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  await describesCommitment(administrator, {
    kind: 'مراجعة الدروس',
    weekday: 'الثلاثاء',
    window: 'عصرا',
    extra: 'مكان غير البيت',
  });
  await administrator.sees(/أين؟/u);

  await administrator.says(PLACE);

  await administrator.hears(/مراجعة الدروس.*[^]*مكانه غير بيت الأسرة/u);
  await administrator.sees(new RegExp(PLACE, 'u'));
  await administrator.taps('نعم، نضيفه');
  await administrator.sees(/خُططت النوبات/u);
  for (const member of [hassan, zineb, idriss]) await member.hears(/التزام جديد/u);
  await clock.to('2026-11-23T19:00');
  await hassan.hears(/مراجعة الدروس/u);
  await hassan.taps('عرض العنوان');
  await hassan.hears(new RegExp(`العنوان: ${PLACE}`, 'u'));
  await zineb.tapsData(hassan.dataOf('عرض العنوان'));
  await zineb.isTold(/./u);
  expect(JSON.stringify(administrator.person.chat())).not.toContain(PLACE);
  await hassan.taps('تم');
  await hassan.sees(/شكر/u);
  await hassan.sees(/انتهى وقتها فمُحيت/u);
});
