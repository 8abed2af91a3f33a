import type { Archive } from '../archive/archive.ts';
import { planCalendar } from './calendar.ts';
import { type PlanContext, planContexts } from './context.ts';
import { planCorrections } from './corrections.ts';
import { planData } from './data.ts';
import { planFeeds } from './feeds.ts';
import type { FormerPlaces } from './former.ts';
import { planHome } from './home.ts';
import type { PlannedPage } from './job.ts';
import { planAliases, planRedirects } from './redirects.ts';
import { planReleases } from './release.ts';
import { planSearch } from './search.ts';
import { planSitemaps } from './sitemaps.ts';
import { planStandingPages } from './standingPages.ts';
import { planTerms } from './terms.ts';
import { planTypes } from './types.ts';

export interface PlanOptions {
  /** Digest of all code that plans and renders pages. */
  readonly code: string;
  /** Milliseconds since 1970; decides only what the news sitemap holds. */
  readonly now: number;
  /** Where the files of moved releases stand too. */
  readonly former: FormerPlaces;
}

/**
 * Every page of a site in steps: what a step links to is in it or in an earlier one, so that a build which is cut
 * short between steps leaves no dead link. Pure; pages come one at a time and may be asked for again.
 */
export function planPages(
  archive: Archive,
  { code, now, former }: PlanOptions,
): readonly Iterable<PlannedPage>[] {
  const contexts = planContexts(archive, code, now, former);
  const [first] = contexts;
  if (!first) return [];
  return [
    // Every page links to the standing ones.
    step(contexts, planStandingPages, planReleases),
    step(contexts, planCalendar, planTerms, planTypes, planCorrections, planAliases),
    step(contexts, planFeeds, planHome, planData, planSearch),
    step([first], planRedirects, () => planSitemaps(contexts)),
  ];
}

type Planner = (context: PlanContext) => Iterable<PlannedPage>;

function step(contexts: readonly PlanContext[], ...planners: readonly Planner[]): Iterable<PlannedPage> {
  return {
    *[Symbol.iterator]() {
      for (const context of contexts) for (const planner of planners) yield* planner(context);
    },
  };
}
