import { homePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { otherLanguages, type PlanContext } from './context.ts';
import { type CountedDate, countDate, countedLink, newestOf, releaseItem } from './items.ts';
import type { PlannedPage } from './job.ts';
import type { HomeProps, NotFoundProps } from './props.ts';
import { type TermCounts, termCounts, topTopics } from './terms.ts';
import { countedTypes, type TypeCount, typeCounts } from './types.ts';
import { type View, versionsIn } from './view.ts';

const NEWEST = 20;
const TOPICS = 12;

/** A language's home and its page for missing addresses. */
export function* planHome(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page } = context;
  const languages = otherLanguages(context);
  const sources = () => ({
    languages,
    newest: newestOf(edition.releases, NEWEST),
    topics: termCounts(edition, 'topics'),
    types: typeCounts(edition),
    years: edition.years.map(countDate),
  });
  yield page('home', homePath(language), sources, homeProps);
  yield page('notFound', missingPath(language), () => ({ languages }), notFoundProps);
}

function homeProps(
  view: View,
  from: {
    readonly languages: readonly string[];
    readonly newest: readonly Release[];
    readonly topics: TermCounts;
    readonly types: readonly TypeCount[];
    readonly years: readonly CountedDate[];
  },
): HomeProps {
  const { language, frame } = view;
  return {
    frame: frame(homePath(language), versionsIn(view, from.languages, homePath)),
    newest: from.newest.map((release) => releaseItem(view, release)),
    topics: topTopics(view, from.topics).slice(0, TOPICS),
    types: countedTypes(view, from.types),
    years: from.years.map((year) => countedLink(language, year)),
  };
}

function notFoundProps(view: View, { languages }: { readonly languages: readonly string[] }): NotFoundProps {
  return { frame: view.frame(missingPath(view.language), versionsIn(view, languages, missingPath)) };
}

function missingPath(language: View['language']): string {
  return `${homePath(language)}404.html`;
}
