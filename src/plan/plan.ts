import type { Archive } from '../archive/archive.ts';
import { planCalendar } from './calendar.ts';
import { planContext } from './context.ts';
import { planFeeds } from './feeds.ts';
import { planHome } from './home.ts';
import { jobMaker, type PageJob } from './job.ts';
import { planAliases, planRedirects } from './redirects.ts';
import { planReleases } from './release.ts';
import { planSitemaps } from './sitemaps.ts';
import { planTerms } from './terms.ts';

export interface PlanOptions {
  /** Digest of all code that renders pages. */
  readonly code: string;
  /** Milliseconds since 1970; decides only what the news sitemap holds. */
  readonly now: number;
}

/**
 * Every file that templates render, in the order in which they are written: releases before the lists that link
 * to them, lists before home, feeds and sitemaps, so that a build cut short leaves no dead link. Pure.
 */
export function* planPages(archive: Archive, { code, now }: PlanOptions): Generator<PageJob> {
  const job = jobMaker(code);
  const contexts = archive.editions.map((edition) => planContext(archive, edition, job, now));
  for (const context of contexts) yield* planReleases(context);
  for (const context of contexts) {
    yield* planCalendar(context);
    yield* planTerms(context);
    yield* planAliases(context);
  }
  for (const context of contexts) {
    yield* planFeeds(context);
    yield* planHome(context);
  }
  const [first] = contexts;
  if (first) yield* planRedirects(first);
  yield* planSitemaps(contexts);
}
