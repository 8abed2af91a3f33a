import type { Archive, Edition } from '../archive/archive.ts';
import { digest } from '../lib/digest.ts';
import type { FormerPlaces } from './former.ts';
import { pagePlanner } from './job.ts';
import { siteDigest } from './source.ts';
import { type View, viewOf } from './view.ts';

/** What the planning of one language's pages stands on. */
export interface PlanContext extends View, ReturnType<typeof pagePlanner> {
  readonly archive: Archive;
  readonly edition: Edition;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly former: FormerPlaces;
}

/** The contexts of all editions. `code` is a digest of the code that plans and renders. */
export function planContexts(
  archive: Archive,
  code: string,
  now: number,
  former: FormerPlaces,
): readonly PlanContext[] {
  const own = siteDigest(archive.site);
  return archive.editions.map((edition) => {
    // What every page shows of the standing ones, and no more: their texts are their own pages' matter.
    const pages = edition.pages.map(({ slug, title }) => ({ slug, title }));
    const view = viewOf(archive.site, edition.language, pages);
    const said = pages.length === 0 ? own : digest(`${own}\n${JSON.stringify(pages)}`);
    return { ...view, archive, edition, ...pagePlanner(code, said, view), now, former };
  });
}

/** Codes of the other languages whose edition has a page too. */
export function otherLanguages(
  { archive, edition }: PlanContext,
  hasPage: (other: Edition) => boolean = () => true,
): readonly string[] {
  return archive.editions
    .filter((other) => other !== edition && hasPage(other))
    .map(({ language }) => language.code);
}
