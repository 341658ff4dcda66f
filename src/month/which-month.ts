const MONTHS = 12;
/** A Monday. */
const FIRST_WEEK = Temporal.PlainDate.from('1970-01-05');

/** A month as the number that its buttons carry. */
export function numberOfMonth({ year, month }: Temporal.PlainDate): number {
  return year * MONTHS + month - 1;
}

/** The first day of the month a button is about. @param number 0 for the month of today */
export function firstOfMonth(number: number, today: Temporal.PlainDate): Temporal.PlainDate {
  if (number === 0) return today.with({ day: 1 });
  return new Temporal.PlainDate(Math.floor(number / MONTHS), (number % MONTHS) + 1, 1);
}

/** A week, counted from the first of 1970. */
export function numberOfWeek(date: Temporal.PlainDate): number {
  return Math.floor(FIRST_WEEK.until(date).days / 7);
}

export function mondayOf(week: number): Temporal.PlainDate {
  return FIRST_WEEK.add({ days: 7 * week });
}
