import { momentAt } from '../lib/moment.ts';
import type { FormerName } from '../model/site.ts';
import { type Finding, type Rule, SITE_FILE } from './rule.ts';

const ORGANISATIONS_FILE = 'content/organisations.yaml';
const ENTER_LATER = 'Enter the change when that day is over.';

/**
 * What stands among former names has ended, and so has an organisation with a last day: only releases go by the day, lists and
 * an organisation's page say the name of today and who took over, as does the foot of every page of the publisher.
 */
export const comingNames: Rule = function* ({ site, now }) {
  const today = momentAt(now, site.timeZone).day;
  yield* notEnded(site.publisher?.formerNames, today, SITE_FILE, ['publisher']);
  for (const { key, formerNames, dissolved } of site.vocabularies.organisations.values()) {
    yield* notEnded(formerNames, today, ORGANISATIONS_FILE, [key]);
    if (dissolved === undefined || dissolved < today) continue;
    yield {
      severity: 'warning',
      code: 'dissolved-early',
      message: `${key} goes on until ${dissolved}, but its page shows its end already`,
      hint: ENTER_LATER,
      file: ORGANISATIONS_FILE,
      at: [key, 'dissolved'],
    };
  }
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
      hint: ENTER_LATER,
      file,
      at: [...at, 'formerNames', index, 'to'],
    };
  }
}
