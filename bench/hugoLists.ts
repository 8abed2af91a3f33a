import { stringify } from 'yaml';
import { lineage } from '../src/archive/terms.ts';
import type { Release } from '../src/model/release.ts';
import { localize, type Site, TERM_KINDS } from '../src/model/site.ts';

/** The files that name the lists of a Hugo project and say which have feeds; by path below `content/`. */
export function hugoLists(site: Site, releases: readonly Release[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const [{ code: fallback }] = site.languages;
  const add = (path: string, lang: string, matter: object) =>
    files.set(`${path}${lang === fallback ? '' : `.${lang}`}.md`, `---\n${stringify(matter)}---\n`);
  for (const { code } of site.languages) {
    const own = releases.filter(({ lang }) => lang === code);
    add('search', code, { title: 'Search', type: 'search', outputs: ['HTML'] });
    // No list of all months, all days or all years of terms, as on the other side; years have one.
    for (const list of ['months', 'days', ...TERM_KINDS.map((kind) => `yearly-${kind}`)])
      add(`${list}/_index`, code, { _build: { render: 'never' } });
    for (const year of new Set(own.map(({ date }) => date.day.slice(0, 4)))) {
      add(`years/${year}/_index`, code, { title: year, outputs: ['HTML', 'RSS'] });
    }
    for (const kind of TERM_KINDS) {
      const vocabulary = site.vocabularies[kind];
      const keys = new Set(
        own.flatMap((release) => release[kind].flatMap((key) => lineage(key, vocabulary))),
      );
      for (const key of keys) {
        const title = localize(vocabulary.get(key)?.label ?? key, code, fallback);
        add(`${kind}/${key}/_index`, code, { title, outputs: ['HTML', 'RSS'] });
      }
    }
  }
  return files;
}
