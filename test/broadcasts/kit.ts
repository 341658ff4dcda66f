import type { Neighbour } from '../kit/person.ts';

/** A coordinator's way to the first question of a new message, from nothing. */
export async function opensMessages(coordinator: Neighbour): Promise<void> {
  await coordinator.starts();
  await coordinator.hears(/./u);
  await coordinator.taps(/حي السلام/u);
  await coordinator.sees(/منطقة حي السلام/u);
  await coordinator.taps('رسائل للمنطقة');
  await coordinator.sees(/رسائل منطقة حي السلام/u);
  await coordinator.taps('رسالة جديدة');
  await coordinator.sees(/إلى من هذه الرسالة/u);
}

/** From the question for the words to the look ahead, in Arabic only. */
export async function writesArabic(coordinator: Neighbour, words: string): Promise<void> {
  await coordinator.says(words);
  await coordinator.hears(/بلغة أخرى/u);
  await coordinator.taps('متابعة');
  await coordinator.sees(/هكذا تصل الرسالة/u);
  await coordinator.hears(new RegExp(`^${words}$`, 'u'));
}

/** A message to all members that asks for nothing, looked at and let go. @returns with the card that follows it heard */
export async function letsGo(coordinator: Neighbour, words: string): Promise<void> {
  await opensMessages(coordinator);
  await coordinator.taps('كل الأعضاء');
  await coordinator.sees(/طلب مال أو أشياء/u);
  await coordinator.taps('لا');
  await coordinator.sees(/ما كلمات الرسالة/u);
  await writesArabic(coordinator, words);
  await coordinator.hears(/مسودة لم تُرسل/u);
  await coordinator.taps('إرسال بعد 10 دقائق');
  await coordinator.sees(/البطاقة التالية تتابع/u);
  await coordinator.hears(/تنطلق رسالة/u);
}
