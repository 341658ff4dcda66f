import type { Neighbour } from './person.ts';
import type { World } from './world.ts';

/** The administrator opens a district and a circle in it. @returns with the circle's card shown */
export async function opensCircle({ administrator }: World, district = 'حي السلام'): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة/u);
  await administrator.taps('فتح منطقة');
  await administrator.sees(/ما اسم المنطقة/u);
  await administrator.says(district);
  await administrator.hears(new RegExp(`منطقة ${district}`, 'u'));
  await administrator.taps('فتح حلقة لأسرة');
  await administrator.sees(/ما الاسم الرمزي/u);
  await administrator.taps('F-1');
  await administrator.sees(/حلقة F-1: تنتظر الأسرة/u);
}

/** The guardian is invited and says yes. */
export async function consents({ administrator }: World, guardian: Neighbour): Promise<void> {
  await administrator.taps('دعوة من يمثل الأسرة');
  await administrator.hears(/دعوة خاصة بمن يمثل أسرة F-1/u);
  await guardian.opens(administrator.link());
  await guardian.hears(/دون إذنك/u);
  await guardian.taps('أوافق');
  await guardian.sees(/ما الذي يناسب أسرتك/u);
  await guardian.taps('نعم، نبدأ');
  await guardian.sees(/شكرا على الثقة/u);
  await administrator.hears(/وافقت أسرة F-1/u);
}

/** Somebody joins by a link from the guardian and is welcomed by her. */
export async function joins(
  { administrator }: World,
  { guardian, newcomer, tie }: { guardian: Neighbour; newcomer: Neighbour; tie: string },
): Promise<void> {
  await guardian.taps('دعوة إلى الحلقة');
  await guardian.hears(/دعوة لشخص واحد/u);
  await newcomer.opens(guardian.link());
  await newcomer.hears(/ما صلتك بها/u);
  await newcomer.taps(tie);
  await newcomer.sees(/أربعة أمور/u);
  await newcomer.taps('أوافق وأنضم');
  await newcomer.sees(/وصل طلبك/u);
  await guardian.hears(/طلب انضمام/u);
  await administrator.hears(/طلب انضمام/u);
  await guardian.taps('نعم، مرحبا');
  await guardian.sees(/انضمام مؤكد/u);
  await administrator.sees(/انضمام مؤكد/u);
  await newcomer.hears(/مرحبا بك في حلقة F-1/u);
}

/** The coordinator adds groceries between Thursday and Saturday, everybody in the rota. Today is Monday. */
export async function addsGroceries({ administrator }: World, members: readonly Neighbour[]): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/حلقة واحدة/u);
  await administrator.taps(/F-1/u);
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/1 من 5\nما الالتزام/u);
  await administrator.taps('مشتريات الأسبوع');
  await administrator.sees(/2 من 5/u);
  await administrator.taps('الخميس');
  await administrator.sees(/3 من 5/u);
  await administrator.taps('على مدى 3 أيام');
  await administrator.sees(/4 من 5/u);
  await administrator.taps('متابعة');
  await administrator.sees(/5 من 5\nمشتريات الأسبوع، كل أسبوع بين الخميس والسبت/u);
  await administrator.taps('نعم، نضيفه');
  await administrator.sees(/خُططت النوبات/u);
  for (const member of members) await member.hears(/التزام جديد في حلقة F-1/u);
}

/** A whole circle with a guardian, a relative and two neighbours, and groceries every Thursday to Saturday. */
export async function settledCircle(
  world: World,
): Promise<{ guardian: Neighbour; hassan: Neighbour; zineb: Neighbour; idriss: Neighbour }> {
  const people = {
    guardian: world.person('فاطمة'),
    hassan: world.person('حسن'),
    zineb: world.person('زينب'),
    idriss: world.person('إدريس'),
  };
  const { guardian, hassan, zineb, idriss } = people;
  await opensCircle(world);
  await consents(world, guardian);
  for (const newcomer of [hassan, zineb, idriss]) await joins(world, { guardian, newcomer, tie: 'جار / جارة' });
  await addsGroceries(world, [hassan, zineb, idriss]);
  return people;
}
