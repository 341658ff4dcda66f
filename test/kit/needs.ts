import type { Neighbour } from './person.ts';
import { onDatabase } from './run-sql.ts';
import { consents, joins, opensCircle } from './village.ts';
import type { World } from './world.ts';

/** What is chosen on each card of the form, from its first question on. */
export type NeedChoices = {
  kind?: string;
  asks?: 'وقت' | 'أشياء' | 'مال';
  quantity?: string;
  unit?: string;
  window?: string;
  part?: string;
  urgency?: string;
  audience?: string;
};

/** From the list of needs through the form as far as the question for words. */
export async function fillsNeed(writer: Neighbour, choices: NeedChoices = {}): Promise<void> {
  const { kind = 'مشتريات الأسبوع 🛒', asks = 'وقت', quantity = '3', unit = 'صباحات' } = choices;
  const { window = 'خلال أسبوع', part = 'كل وقت مناسب', urgency = 'قريبا', audience = 'الحلقة ثم الحي' } = choices;
  await writer.taps('حاجة جديدة');
  await writer.sees(/ما الحاجة/u);
  // Five kinds are on the first card.
  if (!writer.buttons().includes(kind)) {
    await writer.taps('المزيد');
    await writer.sees(/ما الحاجة/u);
  }
  const answers: [string, RegExp][] = [[kind, /ما المطلوب/u]];
  if (asks === 'مال') answers.push([asks, /متى تكون مفيدة/u]);
  else answers.push([asks, /كم/u], [quantity, asks === 'وقت' ? /بماذا نحسبها/u : /متى تكون مفيدة/u]);
  if (asks === 'وقت') answers.push([unit, /متى تكون مفيدة/u]);
  answers.push([window, /في أي وقت من اليوم/u], [part, /هل الأمر مستعجل/u], [urgency, /في أي ناحية/u]);
  answers.push(['حي السلام', /من يمكن أن يُسأل/u], [audience, /كلمات قليلة/u]);
  for (const [answer, question] of answers) {
    await writer.taps(answer);
    await writer.sees(question);
  }
}

/** The guardian opens the needs of her family. */
export async function opensNeeds(guardian: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('الأسبوع');
  await guardian.sees(/حلقة F-1/u);
  await guardian.taps('حاجاتنا');
  await guardian.sees(/في حلقة F-1/u);
}

/** A need without words, drafted and approved by the guardian. @returns with everybody's cards unread */
export async function asksFor(guardian: Neighbour, choices: NeedChoices = {}): Promise<void> {
  await opensNeeds(guardian);
  await fillsNeed(guardian, choices);
  await guardian.taps('دون كلمات');
  await guardian.sees(/كلمة كلمة/u);
  await guardian.taps('أوافق على الكلمات');
  await guardian.sees(/تمت الموافقة/u);
}

/** A circle with a guardian and three neighbours, and nothing else that anybody could hear of. */
export async function gathers(
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
  return people;
}

/** How the latest need stands, and each claim on it. */
export async function standingOf(world: World): Promise<unknown> {
  const [row] = await onDatabase(
    world,
    `select n.state, n.reach, coalesce((select json_agg(c.state || coalesce(' ' || c.waits, '') order by c.id) from need_claim c where c.need_id = n.id), '[]') as claims
     from need n order by n.id desc limit 1`,
  );
  return row;
}
