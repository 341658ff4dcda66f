import type { Neighbour } from './person.ts';

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
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
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
