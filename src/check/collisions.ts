import { groupBy } from '../lib/groupBy.ts';
import type { Release } from '../model/release.ts';
import { mayMeet } from './comingPlaces.ts';
import { duplicateUrls } from './duplicateUrls.ts';
import { fileOrFolder } from './fileOrFolder.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { sameButForCase } from './sameButForCase.ts';

const RULES: readonly Rule[] = [duplicateUrls, sameButForCase, fileOrFolder];

/**
 * Addresses meet neither now nor when an embargo ends: from that minute on every build would fail, though nobody changed
 * anything. A site only grows by what comes out, so the end of the last embargo shows whether there is more to tell.
 */
export const collisions: Rule = function* (context) {
  const told = new Set<string>();
  const isNew = (finding: Finding) => !told.has(placeOf(finding));
  const find = (from: CheckContext) => RULES.flatMap((rule) => [...rule(from)]).filter(isNew);
  const findWith = (release: Release) => find({ ...context, ...context.madeWith(release) });
  const tell = function* (findings: readonly Finding[]) {
    for (const finding of findings) told.add(placeOf(finding));
    yield* findings;
  };
  yield* tell(find(context));
  const ends = endsOfEmbargoes(context);
  const last = ends.at(-1);
  const held = ends.flatMap((together) => together.map(({ release }) => release));
  if (!last || !mayMeet(context, held)) return;
  const coming = findWith(last[0].release);
  for (const [{ release, iso }, ...others] of ends) {
    if (!coming.some(isNew)) return;
    const when = `from ${iso} on, with ${release.file}${others.length === 0 ? '' : ` and ${others.length} more`}`;
    yield* tell(findWith(release).map((finding) => ({ ...finding, message: `${finding.message} ${when}` })));
  }
};

/** What a rule finds at one place is one fault, whenever it comes to light. */
function placeOf({ code, file, at }: Finding): string {
  return JSON.stringify([code, file, at]);
}

/** What comes out together, the earliest first. */
function endsOfEmbargoes({ archive }: CheckContext) {
  const held = archive.withheld.flatMap((release) =>
    release.draft || !release.embargo ? [] : [{ release, ...release.embargo }],
  );
  return [
    ...groupBy(
      held.sort((a, b) => a.millis - b.millis),
      ({ millis }) => millis,
    ).values(),
  ];
}
