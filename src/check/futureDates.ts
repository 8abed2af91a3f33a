import { statedTime } from '../lib/statedTime.ts';
import type { Release } from '../model/release.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A date in the future does not hold a release back; only an embargo does. Easily meant, so it is said. A correction or a
 * withdrawal of a day to come is a slip of the finger.
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
    for (const release of releases) yield* laterChanges(release, now);
  }
};

function* laterChanges({ file, corrections, withdrawn }: Release, now: number): Generator<Finding> {
  const later = (what: string, day: string, at: Finding['at']): Finding => ({
    severity: 'warning',
    code: 'date-future',
    message: `the ${what} is dated ${day}, in the future`,
    hint: 'Is the year right?',
    file,
    at,
  });
  for (const { date } of corrections)
    if (date.millis > now) yield later('correction', date.day, ['corrections']);
  if (withdrawn?.date && withdrawn.date.millis > now)
    yield later('withdrawal', withdrawn.date.day, ['withdrawn', 'date']);
}
