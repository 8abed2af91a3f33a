import { didYouMean, nearest } from '../lib/nearest.ts';
import { typeKeys } from '../model/siteTypes.ts';
import { error, type Rule, TYPES_FILE } from './rule.ts';

/** A release's type is one that every site has, or stands in types.yaml. */
export const unknownTypes: Rule = function* ({ site, releases, refused, unread }) {
  if (unread.has(TYPES_FILE)) return;
  const known = typeKeys(site);
  for (const { type, file } of [...releases, ...refused]) {
    if (known.includes(type)) continue;
    const message = `there is no type "${type}" here`;
    const add = `Add it to ${TYPES_FILE} to have it.`;
    const hint =
      nearest(type, known) === undefined
        ? `${didYouMean(type, known)} ${add}`.trim()
        : didYouMean(type, known);
    yield error('value-unknown', file, ['type'], message, hint);
  }
};
