import { statedTime } from '../lib/statedTime.ts';
import type { Rule } from './rule.ts';

/**
 * A date in the future does not hold a release back; only an embargo does. Easily meant, so it is said.
 */
export const futureDates: Rule = function* ({ archive, now }) {
  for (const { releases } of archive.editions) {
    for (const { date, draft, embargo, file } of releases) {
      if (date.millis <= now) break;
      // In a preview, what is held back is among the published.
      if (draft || (embargo && embargo.millis > now)) continue;
      const message = `the date ${statedTime(date)} lies in the future, and the release is published all the same`;
      const hint = 'Set embargo to hold it back until then.';
      yield { severity: 'warning', code: 'date-future', message, hint, file, at: ['date'] };
    }
  }
};
