/** Milliseconds of a day on which no clock is changed. */
export const DAY = 86_400_000;

/** The day so many days after one of the calendar, both `YYYY-MM-DD`; before it where the number is negative. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
