import type { Neighbour } from '../kit/person.ts';
import { settlesIn } from '../kit/settle-in.ts';
import { readsFrench, settledCircle, showsDistrict } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

const REMINDED = '2026-11-25T19:00';

test('a turn nobody can take goes once to a neighbour of another circle, whom the family has welcomed', async ({
  world,
}) => {
  const { guardian, hassan, salma } = await nobodyIsLeft(world);
  const { administrator } = world;
  await administrator.taps('من حلقة أخرى');
  await administrator.sees(/من نقترحه على الأسرة/u);
  await administrator.taps('سلمى');
  await administrator.sees(/نسأل أسرة F-1 أولا عن سلمى/u);
  await salma.hearsNothing();
  await guardian.hears(/قد يأتي سلمى من حلقة أخرى مرة واحدة: مشتريات الأسبوع/u);
  const welcome = guardian.dataOf('نعم، مرحبا');
  await guardian.taps('نعم، مرحبا');
  await guardian.sees(/نسأل سلمى الآن/u);
  await salma.hears(/نوبة واحدة في حلقة أخرى من حيك بلا تغطية: مشتريات الأسبوع/u);
  const yes = salma.dataOf('سأتكفل بهذا');

  await salma.taps('سأتكفل بهذا');

  await salma.sees(/النوبة معك: مشتريات الأسبوع/u);
  await administrator.hears(/في حلقة F-1: .* يتكفل سلمى من حلقة أخرى/u);
  await guardian.hears(/يتكفل سلمى من حلقة أخرى/u);
  await guardian.tapsData(welcome);
  await guardian.sees(/هذا السؤال لم يعد قائما/u);
  await hassan.tapsData(yes);
  await hassan.isTold(/لم يعد متاحا/u);
  await salma.taps('غير ذلك');
  await salma.sees(/./u);
  await salma.taps('لماذا أنا؟');
  await salma.sees(/./u);
  await salma.taps('تم');
  await salma.sees(/تمّت النوبة/u);
});

test('a no of the family is "not this time" to the coordinator, and the neighbour hears nothing', async ({ world }) => {
  const { guardian, salma } = await nobodyIsLeft(world);
  const { administrator } = world;
  await names(administrator);
  await guardian.hears(/قد يأتي سلمى/u);
  await guardian.taps('ليس هذه المرة');
  await guardian.sees(/لن نسأل سلمى/u);
  await administrator.hears(/لم يتيسر هذه المرة/u);

  await administrator.taps('من حلقة أخرى');

  await administrator.sees(/لا أحد متاح من الحلقات الأخرى/u);
  await salma.hearsNothing();
});

test('a no of the neighbour is the same "not this time"', async ({ world }) => {
  const { guardian, salma } = await nobodyIsLeft(world);
  const { administrator } = world;
  await names(administrator);
  await welcomes(guardian);
  await salma.hears(/نوبة واحدة في حلقة أخرى/u);

  await salma.taps('ليس هذه المرة');

  await salma.sees(/شكرا على الجواب/u);
  await administrator.hears(/لم يتيسر هذه المرة/u);
});

test('when somebody of the circle takes the turn meanwhile, no guest is needed', async ({ world }) => {
  const { guardian, zineb, salma, take } = await nobodyIsLeft(world);
  const { administrator } = world;
  const choose = administrator.dataOf('من حلقة أخرى');
  await names(administrator);
  await welcomes(guardian);
  await salma.hears(/نوبة واحدة في حلقة أخرى/u);
  await zineb.tapsData(take);
  await zineb.sees(/النوبة معك/u);

  await salma.taps('سأتكفل بهذا');

  await salma.sees(/هذا السؤال لم يعد قائما/u);
  await administrator.tapsData(choose);
  await administrator.isTold(/تغيّر هذا الموعد/u);
  await administrator.sees(/هذا السؤال لم يعد قائما/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('a neighbour who reads French is asked, welcomed and thanked in French', async ({ world }) => {
  const { guardian, salma } = await nobodyIsLeft(world, { french: true });
  const { administrator } = world;
  await names(administrator);
  await welcomes(guardian);
  await salma.hears(/Un seul tour, dans un autre cercle de votre quartier, n’a encore personne : Les courses/u);

  await salma.taps('Je m’en charge');

  await salma.sees(/ce tour est à vous/u);
  await administrator.hears(/يتكفل سلمى من حلقة أخرى/u);
  await guardian.hears(/يتكفل سلمى من حلقة أخرى/u);
  await salma.taps('Pas cette fois');
  await salma.sees(/Pas de souci/u);
  await administrator.hears(/بلا تغطية بعد في حلقة F-1/u);
});

/** Everybody of the circle has said no to the turn, and a neighbour of another circle of the district has offered to be asked. */
async function nobodyIsLeft(world: World, { french = false } = {}) {
  const people = await settledCircle(world);
  const { administrator } = world;
  const salma = await offersElsewhere(world, french);
  await world.clock.to(REMINDED);
  const { hassan, zineb, idriss } = people;
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  let take = '';
  for (const one of [zineb, idriss]) {
    await one.hears(/نبحث عمن ينوب/u);
    if (one === zineb) take = one.dataOf('سأتكفل بهذا');
    await one.taps('يتعذر هذه المرة');
    await one.sees(/./u);
  }
  await administrator.hears(/بلا تغطية بعد في حلقة F-1/u);
  return { ...people, salma, take };
}

/** A second circle with one member, past the newcomer's time. */
async function offersElsewhere(world: World, french: boolean): Promise<Neighbour> {
  const { administrator } = world;
  const [mother, salma] = [world.person('خديجة'), world.person('سلمى')];
  await showsDistrict(world);
  await administrator.taps('فتح حلقة لأسرة');
  await administrator.sees(/ما الاسم الرمزي/u);
  await administrator.taps('F-2');
  await administrator.sees(/حلقة F-2: تنتظر الأسرة/u);
  await administrator.taps('دعوة من يمثل الأسرة');
  await administrator.hears(/دعوة خاصة بمن يمثل أسرة F-2/u);
  await mother.opens(administrator.link());
  await mother.hears(/دون إذنك/u);
  await mother.taps('أوافق');
  await mother.sees(/ما الذي يناسب أسرتك/u);
  await mother.taps('نعم، نبدأ');
  await mother.sees(/شكرا على الثقة/u);
  await administrator.hears(/وافقت أسرة F-2/u);
  await mother.taps('دعوة إلى الحلقة');
  await mother.hears(/ما صلته بالأسرة/u);
  await mother.taps('جار / جارة');
  await mother.sees(/دعوة لشخص واحد/u);
  await salma.opens(mother.link());
  await salma.hears(/هل هذا صحيح/u);
  await salma.taps('نعم، هذا صحيح');
  await salma.sees(/قبل الانضمام/u);
  await salma.taps('أوافق وأنضم');
  await salma.sees(/وصل طلبك/u);
  await administrator.hears(/طلب انضمام/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await mother.hears(/في حلقة F-2 الآن/u);
  await salma.hears(/مرحبا بك في حلقة F-2/u);
  await settlesIn(world.database.url);
  if (french) await readsFrench([salma]);
  await salma.says('/settings');
  await salma.hears(/./u);
  await salma.taps(french ? 'Mes disponibilités' : 'أوقاتي');
  await salma.sees(/./u);
  await salma.taps(french ? 'Aider ailleurs' : 'حلقة أخرى أيضا');
  await salma.isTold(french ? /un seul tour dans un autre cercle/u : /نوبة واحدة في حلقة أخرى/u);
  await salma.sees(/✓/u);
  return salma;
}

async function names(administrator: Neighbour): Promise<void> {
  await administrator.taps('من حلقة أخرى');
  await administrator.sees(/من نقترحه على الأسرة/u);
  await administrator.taps('سلمى');
  await administrator.sees(/نسأل أسرة F-1 أولا/u);
}

async function welcomes(guardian: Neighbour): Promise<void> {
  await guardian.hears(/قد يأتي سلمى/u);
  await guardian.taps('نعم، مرحبا');
  await guardian.sees(/نسأل سلمى الآن/u);
}
