import { groupBy } from '../lib/groupBy.ts';
import type { Release } from '../model/release.ts';
import type { Finding, Rule } from './rule.ts';

/** What is secret in one language is seldom meant to be public in another: easily forgotten, so it is said. */
export const embargoes: Rule = function* ({ releases, archive }) {
  if (archive.withheld.length === 0) return;
  const held = new Set(archive.withheld);
  const ids = new Set(archive.withheld.map(({ id }) => id));
  const concerned = releases.filter(({ id }) => ids.has(id));
  for (const [, versions] of groupBy(concerned, ({ id }) => id)) {
    const until = (release: Release) => (held.has(release) ? outOf(release) : 0);
    const [earliest, ...later] = [...versions].sort((a, b) => compare(until(a), until(b)));
    if (!earliest) continue;
    for (const release of later) {
      if (until(release) !== until(earliest)) yield differs(release, earliest, held.has(earliest));
    }
  }
};

function differs(release: Release, earliest: Release, isHeld: boolean): Finding {
  const { draft, embargo, file } = release;
  const own = draft ? 'is a draft' : `is held back until ${embargo?.iso}`;
  const message = isHeld
    ? `this version ${own}, and ${earliest.file} will be published before it`
    : `this version ${own}, but ${earliest.file} is published`;
  return {
    severity: 'warning',
    code: 'embargo-differs',
    message,
    hint: 'If they come out together, give all languages the same embargo.',
    file,
    at: [draft ? 'draft' : 'embargo'],
  };
}

/** When a release that is held back comes out; a draft, never. */
function outOf({ draft, embargo }: Release): number {
  return draft ? Number.POSITIVE_INFINITY : (embargo?.millis ?? 0);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
