import type { Neighbour } from './person.ts';
import type { World } from './world.ts';

/** What walking through the first steps needs of a world. */
type Village = Pick<World, 'administrator'>;

/** The administrator opens a district and a circle in it. @returns with the circle's card shown */
export async function opensCircle({ administrator }: Village, district = 'حي السلام'): Promise<void> {
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
export async function consents({ administrator }: Village, guardian: Neighbour): Promise<void> {
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

type Joining = { guardian: Neighbour; newcomer: Neighbour; tie: string };

/** The guardian makes a link for somebody with this tie. @returns with the link as her newest message */
export async function invites(guardian: Neighbour, tie: string): Promise<string> {
  await guardian.taps('دعوة إلى الحلقة');
  await guardian.hears(/ما صلته بالأسرة/u);
  await guardian.taps(tie);
  await guardian.sees(/دعوة لشخص واحد/u);
  return guardian.link();
}

/** Somebody walks through a link in Arabic until their request has arrived. */
export async function walksIn(newcomer: Neighbour, link: string): Promise<void> {
  await newcomer.opens(link);
  await newcomer.hears(/هل هذا صحيح/u);
  await newcomer.taps('نعم، هذا صحيح');
  await newcomer.sees(/قبل الانضمام/u);
  await newcomer.taps('أوافق وأنضم');
  await newcomer.sees(/وصل طلبك/u);
}

/** The same in French. */
export async function walksInFrench(newcomer: Neighbour, link: string): Promise<void> {
  await newcomer.opens(link);
  await newcomer.hears(/C’est juste/u);
  await newcomer.taps('Oui, c’est juste');
  await newcomer.sees(/Avant d’entrer/u);
  await newcomer.taps('J’accepte et j’entre');
  await newcomer.sees(/Votre demande est arrivée/u);
}

/** Somebody asks to join by a link from the guardian. @returns with the coordinator asked about them */
export async function asksToJoin({ administrator }: Village, { guardian, newcomer, tie }: Joining): Promise<void> {
  await walksIn(newcomer, await invites(guardian, tie));
  await administrator.hears(/طلب انضمام/u);
}

/** Somebody joins by a link from the guardian and is welcomed by the coordinator. */
export async function joins(world: Village, joining: Joining): Promise<void> {
  const { administrator } = world;
  await asksToJoin(world, joining);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await joining.guardian.hears(/في حلقة F-1 الآن/u);
  await joining.newcomer.hears(/مرحبا بك في حلقة F-1/u);
}

/** From the first question of the form to the look at the whole: each week, from the next date on, for six months, everybody in the rota. */
export async function describesCommitment(
  coordinator: Neighbour,
  { kind, weekday, window, extra }: { kind: string; weekday: string; window: string; extra?: string },
): Promise<void> {
  const answers: [string | RegExp, RegExp][] = [
    [new RegExp(kind, 'u'), /كم مرة يعود/u],
    ['كل أسبوع', /في أي يوم من الأسبوع/u],
    [weekday, /في أي يوم من الأسبوع/u],
    ['متابعة', /متى بالضبط/u],
    [new RegExp(window, 'u'), /متى أول مرة/u],
    [new RegExp(weekday, 'u'), /إلى متى/u],
    ['6 أشهر', /من يتكفل به/u],
    ['أعضاء بالتناوب', /من يدخل في التناوب/u],
    ['متابعة', /هل من شيء آخر/u],
    ...(extra === undefined ? [] : [[extra, /هل من شيء آخر/u] satisfies [string, RegExp]]),
  ];
  for (const [answer, question] of answers) {
    await coordinator.taps(answer);
    await coordinator.sees(question);
  }
  await coordinator.taps('متابعة');
}

/** The coordinator adds groceries between Thursday and Saturday, everybody in the rota. Today is Monday. */
export async function addsGroceries({ administrator }: Village, members: readonly Neighbour[]): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/حلقة واحدة/u);
  await administrator.taps(/F-1/u);
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  await describesCommitment(administrator, { kind: 'مشتريات الأسبوع', weekday: 'الخميس', window: 'على مدى 3 أيام' });
  await administrator.sees(/مشتريات الأسبوع، كل أسبوع بين الخميس والسبت/u);
  await administrator.taps('نعم، نضيفه');
  await administrator.sees(/خُططت النوبات/u);
  for (const member of members) await member.hears(/التزام جديد في حلقة F-1/u);
}

/** A whole circle with a guardian, a relative and two neighbours, and groceries every Thursday to Saturday. */
export async function settledCircle(
  world: World,
  others: { zineb?: Neighbour } = {},
): Promise<{ guardian: Neighbour; hassan: Neighbour; zineb: Neighbour; idriss: Neighbour }> {
  const people = {
    guardian: world.person('فاطمة'),
    hassan: world.person('حسن'),
    zineb: others.zineb ?? world.person('زينب'),
    idriss: world.person('إدريس'),
  };
  const { guardian, hassan, zineb, idriss } = people;
  await opensCircle(world);
  await consents(world, guardian);
  for (const newcomer of [hassan, zineb, idriss]) await joins(world, { guardian, newcomer, tie: 'جار / جارة' });
  await addsGroceries(world, [hassan, zineb, idriss]);
  return people;
}

/** The administrator's way to the card of the district. */
export async function showsDistrict({ administrator }: Village): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/منطقة حي السلام/u);
}

/** The administrator's way to the card of the circle. */
export async function showsCircle(world: Village): Promise<void> {
  await showsDistrict(world);
  await world.administrator.taps(/F-1/u);
  await world.administrator.sees(/حلقة F-1/u);
}

/** The administrator's way to the people of the circle. */
export async function showsPeople(world: Village): Promise<void> {
  await showsCircle(world);
  await world.administrator.taps('أهل الحلقة');
  await world.administrator.sees(/في حلقة F-1/u);
}

/** Somebody becomes a coordinator of the district beside the administrator, who is alone to give it. */
export async function coordinates(world: Village, somebody: Neighbour): Promise<void> {
  const { administrator } = world;
  await showsDistrict(world);
  await administrator.taps('الأدوار');
  await administrator.sees(/أدوار منطقة حي السلام/u);
  await administrator.taps('دعوة إلى التنسيق');
  await administrator.hears(/دعوة لشخص واحد إلى دور/u);
  await somebody.opens(administrator.link());
  await somebody.hears(/تنسيق المنطقة|coordination/u);
  await somebody.taps(/نعم، أقبل|Oui, j’accepte/u);
  await somebody.sees(/الدور معك الآن|Ce rôle est maintenant le vôtre/u);
}

/** Somebody opens the form for a member without Telegram, who is found in the circle as this. @returns with the form's end on the card */
export async function addsByPhone(
  writer: Neighbour,
  { name, phone, buddy }: { name: string; phone?: string; buddy?: string },
): Promise<void> {
  await writer.taps('إضافة بلا تلغرام');
  await writer.hears(/1 من 4\nما الاسم/u);
  await writer.says(name);
  await writer.hears(/2 من 4/u);
  await writer.taps('جار / جارة');
  await writer.sees(/3 من 4\nما رقم الهاتف/u);
  if (phone === undefined) {
    await writer.taps('بلا رقم');
    await writer.sees(/4 من 4/u);
  } else {
    await writer.says(phone);
    await writer.hears(/4 من 4/u);
  }
  await writer.taps(buddy ?? 'لاحقا');
}

/** They choose French in their settings. */
export async function readsFrench(people: readonly Neighbour[]): Promise<void> {
  for (const one of people) {
    await one.says('/settings');
    await one.hears(/./u);
    await one.taps(/اللغة/u);
    await one.sees(/./u);
    await one.taps('Français');
    await one.sees(/./u);
  }
}
