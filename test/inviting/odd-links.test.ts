import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { runOnServer } from '../kit/server.ts';
import { asksToJoin, consents, invites, joins, opensCircle, walksIn } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

const OVER = { ar: /انتهت صلاحية هذه الدعوة/u, fr: /Cette invitation n’est plus valable/u };

async function circleOf(world: World) {
  const guardian = world.person('فاطمة');
  await opensCircle(world);
  await consents(world, guardian);
  return guardian;
}

test('whoever made a link takes it back: from then on it looks like any that is over', async ({ world }) => {
  const guardian = await circleOf(world);
  const karim = world.person('Karim', 'fr');
  const link = await invites(guardian, 'جار / جارة');
  await karim.opens(link);
  await karim.hears(/C’est juste/u);

  await guardian.taps('سحب هذه الدعوة');

  await guardian.sees(/سُحبت الدعوة/u);
  await karim.taps('Oui, c’est juste');
  await karim.sees(OVER.fr);
  await karim.opens(link);
  await karim.hears(OVER.fr);
});

test('open links are listed, each with a way to take it back', async ({ world }) => {
  const guardian = await circleOf(world);
  await invites(guardian, 'جار / جارة');
  const second = await invites(guardian, 'متطوع / متطوعة');
  await guardian.taps('دعوة إلى الحلقة');
  await guardian.hears(/ما صلته بالأسرة/u);

  await guardian.taps('دعوتان مفتوحتان');
  await guardian.sees(/دعوتان مفتوحتان:\n• حلقة F-1، جار \/ جارة، تنتهي الأربعاء 25 نونبر\n• حلقة F-1، متطوع/u);
  await guardian.taps('سحب: متطوع / متطوعة');

  await guardian.isTold(/سُحبت الدعوة/u);
  await guardian.sees(/دعوة واحدة مفتوحة/u);
  const stranger = world.person('غريب');
  await stranger.opens(second);
  await stranger.hears(OVER.ar);
});

test('nobody has more than ten links open at once', async ({ world }) => {
  const guardian = await circleOf(world);
  for (let made = 0; made < 10; made++) await invites(guardian, 'جار / جارة');
  await guardian.taps('دعوة إلى الحلقة');
  await guardian.hears(/ما صلته بالأسرة/u);

  await guardian.taps('صديق / صديقة');

  await guardian.isTold(/لك عشر دعوات مفتوحة/u);
});

test('links opened by the wrong person have an answer each', async ({ world }) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const youssef = world.person('Youssef', 'fr');
  await opensCircle(world);
  await administrator.taps('دعوة من يمثل الأسرة');
  await administrator.hears(/دعوة خاصة بمن يمثل أسرة F-1/u);
  const forFamily = administrator.link();
  await makeCoordinator(world, youssef);

  await youssef.opens(forFamily);
  await youssef.hears(/pas pour la coordination/u);
  await administrator.opens(forFamily);
  await administrator.hears(/هذه دعوة صادرة منك/u);
  await guardian.opens(forFamily);
  await guardian.hears(/دون إذنك/u);
  await guardian.taps('أوافق');
  await guardian.sees(/ما الذي يناسب أسرتك/u);
  await guardian.taps('نعم، نبدأ');
  await guardian.sees(/شكرا على الثقة/u);
  await administrator.hears(/وافقت أسرة F-1/u);
  await youssef.hears(/La famille F-1 est d’accord/u);

  await guardian.opens(await invites(guardian, 'جار / جارة'));

  await guardian.hears(/هذه الدعوة إلى حلقة أسرتك/u);
});

test('a circle that rests keeps its links closed until the family opens it again', async ({ world }) => {
  const guardian = await circleOf(world);
  const karim = world.person('Karim', 'fr');
  const hassan = world.person('حسن');
  const link = await invites(guardian, 'جار / جارة');
  await pausesCircle(world);

  await karim.opens(link);
  await karim.hears(/Ce cercle n’accueille personne en ce moment/u);
  await hassan.opens(link);
  await hassan.hears(/لا تستقبل هذه الحلقة أحدا الآن/u);
  await run(world, `update circle set stage = 'active'`);
  await run(
    world,
    `update person set reachable = false where id in (select person_id from membership where role = 'guardian')`,
  );
  await hassan.opens(link);

  await hassan.hears(/لا تستقبل هذه الحلقة أحدا الآن/u);
});

test('whom the family refused sees later links as over, and is never told why', async ({ world }) => {
  const guardian = await circleOf(world);
  const karim = world.person('Karim', 'fr');
  const { administrator } = world;
  const link = await coordinatorInvites(world);
  await karim.opens(link);
  await karim.hears(/de la part de : نادية/u);
  await karim.taps('Oui, c’est juste');
  await karim.sees(/Avant d’entrer/u);
  await karim.taps('J’accepte et j’entre');
  await karim.sees(/Votre demande est arrivée/u);
  await administrator.hears(/الأسرة: لم تجب بعد/u);
  await guardian.hears(/Karim \(جار \/ جارة\) يرغب في الانضمام/u);

  await guardian.taps('أفضّل لا');

  await guardian.sees(/انتهى الطلب/u);
  await administrator.sees(/فضّلت الأسرة ذلك/u);
  const told = await karim.hears(/n’est pas confirmée cette fois/u);
  expect(told).not.toMatch(/famille/u);
  await administrator.taps('دعوة إلى الحلقة');
  await administrator.hears(/ما صلته بالأسرة/u);
  await administrator.taps('صديق / صديقة');
  await administrator.sees(/دعوة لشخص واحد/u);
  await karim.opens(administrator.link());
  await karim.hears(OVER.fr);
});

test('the family says yes beside the coordinator, who sees it before welcoming', async ({ world }) => {
  const guardian = await circleOf(world);
  const hassan = world.person('حسن');
  const { administrator } = world;
  await walksIn(hassan, await coordinatorInvites(world));
  await administrator.hears(/الأسرة: لم تجب بعد/u);
  await guardian.hears(/هل من مانع/u);

  await guardian.taps('لا مانع');

  await guardian.sees(/وصل جوابك/u);
  await administrator.sees(/الأسرة: لا مانع/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await guardian.sees(/حسن \(جار \/ جارة\) في حلقة F-1 الآن/u);
  await hassan.hears(/مرحبا بك/u);
});

test('five links that lead nowhere within an hour, then an hour of silence', async ({ world }) => {
  const guardian = await circleOf(world);
  const link = await invites(guardian, 'جار / جارة');
  const karim = world.person('Karim', 'fr');
  const wrong = (nth: number) => link.replace(/=.*/u, `=${'x'.repeat(21)}${nth}`);
  for (let nth = 0; nth < 4; nth++) {
    await karim.opens(wrong(nth));
    await karim.hears(OVER.fr);
  }
  await karim.opens(`${wrong(5)}-no-token`);
  await karim.hears(/Reprenons dans une heure/u);

  await karim.opens(link);
  await karim.hearsNothing();
  await world.clock.forward({ minutes: 59 });
  await karim.opens(link);
  await karim.hearsNothing();
  await world.clock.forward({ minutes: 1 });
  await karim.opens(link);

  await karim.hears(/C’est juste/u);
});

test('a link used in a group is stopped at once, and only its maker is told', async ({ world }) => {
  const guardian = await circleOf(world);
  const hassan = world.person('حسن');
  const link = await invites(guardian, 'جار / جارة');
  const token = new URL(link).searchParams.get('start') ?? '';
  const group = world.simulator.group({ title: 'حي السلام', kind: 'supergroup' });
  group.adds(hassan.person, guardian.person);
  group.addsTheBot(guardian.person);

  for (let again = 0; again < 2; again++)
    hassan.person.says(`/start@${world.simulator.botUsername} ${token}`, { chat: group });
  await world.settle();

  await guardian.hears(/ظهرت دعوة صدرت منك في مجموعة/u);
  expect(
    group
      .chat()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text),
  ).toEqual(['سند يعمل في محادثة خاصة، لا في المجموعات.']);
  await hassan.opens(link);
  await hassan.hears(OVER.ar);
  await guardian.taps('دعوة جديدة');
  await guardian.hears(/ما صلته بالأسرة/u);
});

test('a request nobody answers: the team is reminded once, the newcomer hears that it waits, and it lapses kindly', async ({
  world,
}) => {
  const guardian = await circleOf(world);
  const hassan = world.person('حسن');
  await asksToJoin(world, { guardian, newcomer: hassan, tie: 'جار / جارة' });

  await world.clock.to('2026-11-26T11:05');
  await world.administrator.hears(/ما زال ينتظر الجواب من يريد الانضمام/u);
  await world.clock.to('2026-11-30T11:05');
  await hassan.hears(/ما زال طلبك ينتظر الجواب/u);
  await world.clock.to('2026-12-23T11:05');
  await world.administrator.hears(/موسم البرد/u);

  await hassan.hears(/لم يصل جواب عن طلبك هذه المرة/u);
  await world.administrator.sees(/انتهت مدة طلب الانضمام/u);
  await world.administrator.sees(/انتهت مدة طلب الانضمام/u);
});

test('two members are asked whether they know a newcomer, and only the coordinator reads their names', async ({
  world,
}) => {
  const guardian = await circleOf(world);
  const { administrator } = world;
  const [hassan, zineb, karim] = [world.person('حسن'), world.person('زينب'), world.person('Karim', 'fr')];
  for (const newcomer of [hassan, zineb]) await joins(world, { guardian, newcomer, tie: 'جار / جارة' });
  await run(world, `update membership set settled_in_at = now() where role = 'member'`);
  const link = await invites(guardian, 'صديق / صديقة');
  await karim.opens(link);
  await karim.hears(/C’est juste/u);
  await karim.taps('Oui, c’est juste');
  await karim.sees(/Avant d’entrer/u);
  await karim.taps('J’accepte et j’entre');
  await karim.sees(/Votre demande/u);
  await administrator.hears(/لم يزكّه أحد/u);

  await administrator.taps('سؤال عضوين');

  await administrator.isTold(/سُئل عضوان/u);
  await administrator.sees(/لم يزكّه أحد/u);
  await hassan.hears(/هل تعرف هذا الشخص/u);
  await zineb.hears(/هل تعرف هذا الشخص/u);
  await hassan.taps('نعم، أزكّيه');
  await hassan.sees(/وصل جوابك إلى فريق التنسيق وحده/u);
  await administrator.sees(/يزكّيه عضو واحد:\n• حسن/u);
  await zineb.taps('لا أعرفه');
  await zineb.sees(/وصل جوابك/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/Karim \(صديق \/ صديقة\) في حلقة F-1 الآن/u);
  await karim.hears(/Bienvenue/u);
});

test('the family ends a place: the member is told kindly, and nothing of theirs works any more', async ({ world }) => {
  const guardian = await circleOf(world);
  const karim = world.person('Karim', 'fr');
  const link = await invites(guardian, 'صديق / صديقة');
  await karim.opens(link);
  await karim.hears(/C’est juste/u);
  await karim.taps('Oui, c’est juste');
  await karim.sees(/Avant d’entrer/u);
  await karim.taps('J’accepte et j’entre');
  await karim.sees(/Votre demande/u);
  await world.administrator.hears(/Karim/u);
  await world.administrator.taps('نعم، مرحبا');
  await world.administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/في حلقة F-1 الآن/u);
  await karim.hears(/Bienvenue/u);
  await run(world, `update membership set settled_in_at = now() where role = 'member'`);
  await karim.starts();
  await karim.hears(/Bienvenue/u);
  await guardian.taps('أهل الحلقة');
  await guardian.sees(/F-1/u);
  await guardian.taps('Karim');
  await guardian.sees(/ما الذي تقبله الأسرة من Karim/u);
  await guardian.taps('إنهاء هذا المكان');
  await guardian.sees(/إنهاء مكان Karim في حلقة F-1؟/u);

  await guardian.taps('نعم، ينتهي مكانه');

  await guardian.sees(/انتهى هذا المكان/u);
  const told = await karim.hears(/Le cercle F-1 a changé/u);
  expect(told).not.toMatch(/famille|فاطمة/u);
  await karim.starts();
  await karim.hears(/Sanad est un programme|L’entrée se fait/u);
});

async function coordinatorInvites({ administrator }: World): Promise<string> {
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('دعوة إلى الحلقة');
  await administrator.hears(/ما صلته بالأسرة/u);
  await administrator.taps('جار / جارة');
  await administrator.sees(/دعوة لشخص واحد/u);
  return administrator.link();
}

async function pausesCircle(world: World): Promise<void> {
  await run(world, `update circle set stage = 'paused'`);
}

async function makeCoordinator(world: World, youssef: Neighbour): Promise<void> {
  await youssef.starts();
  await youssef.hears(/./u);
  await run(
    world,
    `insert into role (person_id, kind, district_id, granted_by, granted_at)
    select p.id, 'coordinator', d.id, p.id, now() from person p, district d where p.telegram_id = ${youssef.person.id}`,
  );
}

async function run({ database }: World, statement: string): Promise<void> {
  await runOnServer(database.url, statement);
}
