import { capitalize } from '../../src/lib/capitalize.ts';
import { formatDay, formatMonthOfYear } from '../../src/lib/formatMoment.ts';
import type { Link } from '../../src/plan/props.ts';

/** "May 2021" as it stands alone, in a title or a link; `month` is 1–12. */
export function monthLabel(year: number, month: number, lang: string): string {
  return capitalize(formatMonthOfYear(year, month, lang), lang);
}

/** A link labelled `YYYY-MM` or `YYYY-MM-DD`, labelled for people. Any other label (a year) stays. */
export function calendarLink(link: Link, lang: string): Link {
  const [, year, month, day] = /^(\d{4})-(\d{2})(-\d{2})?$/.exec(link.label) ?? [];
  if (year === undefined || month === undefined) return link;
  const label = day ? formatDay(link.label, lang) : monthLabel(Number(year), Number(month), lang);
  return { href: link.href, label };
}
