import { encodePath } from '../lib/sitePath.ts';
import { homePath, searchPath } from '../model/paths.ts';
import type { PlanContext } from './context.ts';
import { countedDate, releaseItem } from './items.ts';
import type { PlannedPage } from './job.ts';
import type { CountedLink } from './props.ts';
import { countedTerms } from './terms.ts';

const NEWEST = 20;
const TOPICS = 12;

/** A language's home, search page and page for missing addresses. */
export function* planHome(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page, frame } = context;
  const home = homePath(language);
  const search = searchPath(language);
  const years = edition.years.map((year) => countedDate(language, year));
  yield page('home', home, () => ({
    frame: frame(home, (other) => homePath(other.language)),
    newest: edition.releases.slice(0, NEWEST).map((release) => releaseItem(context, release)),
    topics: topTopics(context).slice(0, TOPICS),
    years,
  }));
  yield page('search', search, () => ({
    frame: frame(search, (other) => searchPath(other.language)),
    shards: encodePath(`/search/${language.code}/shards.json`),
    browse: { years, topics: topTopics(context) },
  }));
  const missing = `${home}404.html`;
  yield page('notFound', missing, () => ({
    frame: frame(missing, (other) => `${homePath(other.language)}404.html`),
  }));
}

/** The topics under no other, most used first. */
function topTopics(context: PlanContext): readonly CountedLink[] {
  return countedTerms(context, 'topics', undefined)
    .map(({ href, label, count }) => ({ href, label, count }))
    .sort((a, b) => b.count - a.count);
}
