import { groupBy } from '../lib/groupBy.ts';
import type { Release } from '../model/release.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * What is secret in one language is seldom meant to be public in another: easily forgotten, so it is said. A draft is no
 * secret: many a translation comes later.
 */
export const embargoes: Rule = function* ({ releases, archive }) {
  if (archive.withheld.length === 0) return;
  const held = new Set(archive.withheld);
  const ids = new Set(archive.withheld.filter(({ draft }) => !draft).map(({ id }) => id));
  const concerned = releases.filter(({ id, draft }) => !draft && ids.has(id));
  for (const [, versions] of groupBy(concerned, ({ id }) => id)) {
    const until = (release: Release) => (held.has(release) ? (release.embargo?.millis ?? 0) : 0);
    const [earliest, ...later] = [...versions].sort((a, b) => until(a) - until(b));
    if (!earliest) continue;
    for (const release of later) {
      if (until(release) !== until(earliest)) yield differs(release, earliest, held.has(earliest));
    }
  }
};

function differs(release: Release, earliest: Release, isHeld: boolean): Finding {
  const { embargo, file } = release;
  const own = `is held back until ${embargo?.iso}`;
  const message = isHeld
    ? `this version ${own}, and ${earliest.file} will be published before it`
    : `this version ${own}, but ${earliest.file} is published`;
  return {
    severity: 'warning',
    code: 'embargo-differs',
    message,
    hint: 'If they come out together, give all languages the same embargo.',
    file,
    at: ['embargo'],
  };
}
