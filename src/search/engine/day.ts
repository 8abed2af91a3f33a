const DAY = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days since 1970 of `2022-01-31`, or of the first day of `2022-01` or `2022`; undefined for what is no day. */
export function readDay(text: string): number | undefined {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The 31st of February is read as one in March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : time / DAY;
}

/** The year of a day counted from 1970, with four digits. */
export function yearOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 4);
}
