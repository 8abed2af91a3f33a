import { momentAt } from '../lib/moment.ts';
import type { FormerName } from '../model/site.ts';
import { type Finding, type Rule, SITE_FILE } from './rule.ts';

/**
 * What stands among former names has ended: only releases go by the day, lists and an organisation's page say the name
 * of today, as does the foot of every page of the publisher.
 */
export const comingNames: Rule = function* ({ site, now }) {
  const today = momentAt(now, site.timeZone).day;
  yield* notEnded(site.publisher?.formerNames, today, SITE_FILE, ['publisher']);
  for (const { key, formerNames } of site.vocabularies.organisations.values())
    yield* notEnded(formerNames, today, 'content/organisations.yaml', [key]);
};

function* notEnded(
  names: readonly FormerName[] = [],
  today: string,
  file: string,
  at: readonly string[],
): Generator<Finding> {
  for (const [index, { to }] of names.entries()) {
    if (to < today) continue;
    yield {
      severity: 'warning',
      code: 'name-current',
      message: `the name is this until ${to}, but all that is of no day shows the one after it already`,
      hint: 'Enter the change when that day is over.',
      file,
      at: [...at, 'formerNames', index, 'to'],
    };
  }
}
