import type { Release } from '../model/release.ts';
import type { Finding, Rule } from './rule.ts';

/** A change of a release is dated no earlier than the release, and not in the future: either is a slip of the finger. */
export const changeDates: Rule = function* ({ archive, now }) {
  for (const { releases } of archive.editions) {
    for (const release of releases) {
      for (const { what, date, at } of changesOf(release)) {
        const message = `the ${what} is dated ${date.day}`;
        const warn = (code: string, when: string): Finding => ({
          severity: 'warning',
          code,
          message: `${message}, ${when}`,
          hint: 'Is the year right?',
          file: release.file,
          at,
        });
        if (date.millis > now) yield warn('date-future', 'in the future');
        // By the day: a bare date says no more.
        else if (date.day < release.date.day)
          yield warn('date-early', `before the release itself (${release.date.day})`);
      }
    }
  }
};

function* changesOf({ updates, corrections, updated, withdrawn }: Release) {
  for (const { date } of updates) yield { what: 'update', date, at: ['updates'] };
  for (const { date } of corrections) yield { what: 'correction', date, at: ['corrections'] };
  if (withdrawn?.date) yield { what: 'withdrawal', date: withdrawn.date, at: ['withdrawn', 'date'] };
  // Where the file names none, it is the newest note's.
  const noted = [updates[0], corrections[0]].map((note) => note?.date.millis);
  if (updated && !noted.includes(updated.millis)) yield { what: 'update', date: updated, at: ['updated'] };
}
