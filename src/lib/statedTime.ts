import type { Moment } from './moment.ts';

/** A moment as far as its release states it: `2021-05-25T16:17:00+03:00`, or `2021-05-25` where only the day is known. */
export function statedTime(moment: Moment): string {
  return moment.hasTime ? moment.iso : moment.day;
}
