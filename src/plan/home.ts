import { homePath } from '../model/paths.ts';
import type { PlanContext } from './context.ts';
import { countedDate, releaseItem } from './items.ts';
import type { PlannedPage } from './job.ts';
import { topTopics } from './search.ts';

const NEWEST = 20;
const TOPICS = 12;

/** A language's home and its page for missing addresses. */
export function* planHome(context: PlanContext): Generator<PlannedPage> {
  const { edition, language, page, frame } = context;
  const home = homePath(language);
  const years = edition.years.map((year) => countedDate(language, year));
  yield page('home', home, () => ({
    frame: frame(home, (other) => homePath(other.language)),
    newest: edition.releases.slice(0, NEWEST).map((release) => releaseItem(context, release)),
    topics: topTopics(context).slice(0, TOPICS),
    years,
  }));
  const missing = `${home}404.html`;
  yield page('notFound', missing, () => ({
    frame: frame(missing, (other) => `${homePath(other.language)}404.html`),
  }));
}
