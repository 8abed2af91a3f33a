import type { Edition } from '../archive/archive.ts';
import { lineage, type TermGroup } from '../archive/terms.ts';
import { compact } from '../lib/compact.ts';
import { encodePath } from '../lib/sitePath.ts';
import { termIndexPath, termPath } from '../model/paths.ts';
import { TERM_KINDS, type TermKind } from '../model/site.ts';
import type { PlanContext } from './context.ts';
import { neighbours, releaseItem } from './items.ts';
import type { PlannedPage } from './job.ts';
import type { CountedLink, TermLink, TermNode } from './props.ts';

/** Enough to see what is going on; the years hold the rest. */
const NEWEST = 20;

/** The indexes of topics, people and organisations, the page of each term and of each of its years. */
export function* planTerms(context: PlanContext): Generator<PlannedPage> {
  for (const kind of TERM_KINDS) {
    if (context.site.vocabularies[kind].size === 0) continue;
    yield* planIndex(context, kind);
    for (const group of context.edition.terms[kind].values()) yield* planTerm(context, kind, group);
  }
}

/** A term as a release names it. */
export function termLinks(
  context: PlanContext,
  kind: TermKind,
  keys: readonly string[],
): readonly TermLink[] {
  return keys.flatMap((key) => {
    const term = context.site.vocabularies[kind].get(key);
    if (!term) return [];
    const href = encodePath(termPath(context.language, kind, key));
    return [{ key, href, label: context.say(term.label), sameAs: term.sameAs }];
  });
}

/** The terms of an edition that are under `broader` (undefined: under none), by label in its language. */
export function countedTerms(
  context: PlanContext,
  kind: TermKind,
  broader: string | undefined,
): readonly (CountedLink & { key: string })[] {
  const { edition, site, language, say } = context;
  const collator = new Intl.Collator(language.code);
  return [...edition.terms[kind].values()]
    .filter(({ term }) => topmost(term.broader, site.vocabularies[kind]) === broader)
    .map(({ term, releases }) => ({
      key: term.key,
      href: encodePath(termPath(language, kind, term.key)),
      label: say(term.label),
      count: releases.length,
    }))
    .sort((a, b) => collator.compare(a.label, b.label) || (a.key < b.key ? -1 : 1));
}

function topmost(broader: string | undefined, vocabulary: ReadonlyMap<string, unknown>): string | undefined {
  return broader !== undefined && vocabulary.has(broader) ? broader : undefined;
}

function* planIndex(context: PlanContext, kind: TermKind): Generator<PlannedPage> {
  const { frame, language, page } = context;
  const path = termIndexPath(language, kind);
  const nodes = (broader: string | undefined, above: ReadonlySet<string>): readonly TermNode[] =>
    countedTerms(context, kind, broader)
      .filter(({ key }) => !above.has(key))
      .map(({ key, ...link }) => ({ ...link, narrower: nodes(key, new Set([...above, key])) }));
  yield page('termIndex', path, () => ({
    frame: frame(path, (other) => termIndexPath(other.language, kind)),
    kind,
    terms: nodes(undefined, new Set()),
  }));
}

function* planTerm(
  context: PlanContext,
  kind: TermKind,
  { term, releases, years }: TermGroup,
): Generator<PlannedPage> {
  const { frame, language, page, say, site } = context;
  const path = termPath(language, kind, term.key);
  const label = say(term.label);
  const url = encodePath(path);
  const ancestors = lineage(term.key, site.vocabularies[kind]).slice(1).reverse();
  yield page('term', path, () =>
    compact({
      frame: frame(path, (other) =>
        hasTerm(other, kind, term.key) ? termPath(other.language, kind, term.key) : undefined,
      ),
      kind,
      key: term.key,
      label,
      description: term.description === undefined ? undefined : say(term.description),
      sameAs: term.sameAs,
      broader: termLinks(context, kind, ancestors).map(({ href, label }) => ({ href, label })),
      narrower: countedTerms(context, kind, term.key).map(({ href, label, count }) => ({
        href,
        label,
        count,
      })),
      count: releases.length,
      newest: releases.slice(0, NEWEST).map((release) => releaseItem(context, release)),
      years: years.map(({ date, releases: { length: count } }) => ({
        href: `${url}${date}/`,
        label: date,
        count,
      })),
      feed: `${url}feed.xml`,
    }),
  );
  for (const [index, year] of years.entries()) {
    const yearPath = (base: string) => `${base}${year.date}/`;
    yield page('termYear', yearPath(path), () => ({
      frame: frame(yearPath(path), (other) =>
        hasTerm(other, kind, term.key, year.date)
          ? yearPath(termPath(other.language, kind, term.key))
          : undefined,
      ),
      kind,
      label,
      up: { href: url, label },
      year: Number(year.date),
      releases: year.releases.map((release) => releaseItem(context, release)),
      ...neighbours(years, index, ({ date }) => ({ href: `${url}${date}/`, label: date })),
    }));
  }
}

function hasTerm(edition: Edition, kind: TermKind, key: string, year?: string): boolean {
  const group = edition.terms[kind].get(key);
  return group !== undefined && (year === undefined || group.years.some(({ date }) => date === year));
}
