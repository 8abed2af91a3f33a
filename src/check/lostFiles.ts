import type { Archive } from '../archive/archive.ts';
import { compareCode } from '../lib/compareCode.ts';
import { groupBy } from '../lib/groupBy.ts';
import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { byOutput } from '../model/byOutput.ts';
import { CARD_NAME, pathOf, readFileBeside, termPath, typePath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { deservesCard } from '../model/shareCards.ts';
import { type Site, TERM_KINDS } from '../model/site.ts';
import { likeOf } from '../model/siteTypes.ts';
import { lostPages, SOMEWHERE } from './lostPages.ts';
import { type Loss, lossOf, lossWarning, redirectsOf, tellFirst } from './lostWords.ts';
import { type Finding, SITE_FILE } from './rule.ts';

/**
 * Pictures and documents are shown in other people's articles, lists are in their bookmarks: says of `outputs`, which were
 * published and are no more, which were standing pages, which were the list of a key that its file has no more, and which lay
 * beside a release or page that is still there. `held` are the paths of the standing pages that are held back.
 */
export function lostFiles(
  outputs: readonly string[],
  archive: Pick<Archive, 'site' | 'editions'>,
  held: readonly string[],
  loss: Loss,
): readonly Finding[] {
  if (outputs.length === 0) return [];
  const { site, editions } = archive;
  const releases = editions.flatMap((edition) => edition.releases);
  const pages = byOutput(site, releases);
  const old = [...site.redirects.map(({ from }) => from), ...releases.flatMap(({ aliases }) => aliases)];
  const stubs = new Set(old.map(stubOutput));
  const sorted = outputs.filter((output) => !stubs.has(stubOutput(`/${output}`))).sort(compareCode);
  const findings = [
    ...lostTerms(sorted, site, loss),
    ...lostPages(sorted, archive, held, loss),
    ...lostBeside(sorted, site, pages, loss),
  ];
  return tellFirst(findings, findings.length, loss);
}

/** What has a list for each of its keys; the key's file is named so too. */
const LISTS = [...TERM_KINDS, 'types'] as const;

function isKnown(site: Site, list: (typeof LISTS)[number], key: string): boolean {
  return list === 'types' ? likeOf(site, key) !== undefined : site.vocabularies[list].has(key);
}

/** One finding for a term or type, in whatever languages it had a list. */
function* lostTerms(outputs: readonly string[], site: Site, loss: Loss): Generator<Finding> {
  const lists = outputs.flatMap((output) => {
    const { key, kind } = /(?:^|\/)(?<kind>[a-z]+)\/(?<key>[^/]+)\/index\.html$/.exec(output)?.groups ?? {};
    const term = LISTS.find((each) => each === kind);
    if (key === undefined || term === undefined || isKnown(site, term, key)) return [];
    const paths = site.languages.map((language) =>
      term === 'types' ? typePath(language, key) : termPath(language, term, key),
    );
    return paths.filter((path) => outputOf(path) === output).map((path) => ({ path, term, key }));
  });
  for (const group of groupBy(lists, ({ term, key }) => `${term}/${key}`).values()) {
    const [{ term, key }] = group;
    const paths = group.map(({ path }) => path);
    yield lossWarning(
      `content/${term}.yaml`,
      [],
      `${paths.join(', ')} ${lossOf(paths.length, loss)}: ${key} is no key of ${term}.yaml now`,
      `To show another name, bring the key back and change its label; so its feeds stay too. If another key has taken its place, add to site.yaml ${redirectsOf(paths.map((path) => [path, SOMEWHERE]))}`,
    );
  }
}

/** What the site makes beside each release for programs, which find it by the page. */
const TWINS = new Set(['index.html', 'index.json', 'index.md', 'oembed.json']);

function* lostBeside(
  outputs: readonly string[],
  site: Site,
  pages: ReadonlyMap<string, Release>,
  loss: Loss,
): Generator<Finding> {
  const cards: Release[] = [];
  for (const output of outputs) {
    const { page = '', name = '' } = readFileBeside(output) ?? {};
    const release = pages.get(page);
    if (!release || TWINS.has(name)) continue;
    if (name === CARD_NAME && !deservesCard(site, release)) {
      cards.push(release);
      continue;
    }
    const redirect = redirectsOf([[`/${output}`, SOMEWHERE]]);
    yield lossWarning(
      release.file,
      ['title'],
      `/${output} (“${release.title}”) ${lossOf(1, loss)}`,
      `If it was not taken away on purpose, keep a copy as public/${output}, or add to site.yaml ${redirect}`,
    );
  }
  if (cards.length > 0) yield lostCards(cards, site, loss);
}

/** One finding for all: what brings one back does so for each. */
function lostCards(releases: readonly Release[], site: Site, loss: Loss): Finding {
  const [oldest] = [...releases].sort((a, b) => compareCode(a.date.day, b.date.day));
  const path = oldest && pathOf(site, oldest) + CARD_NAME;
  const more = releases.length > 1 ? ` and ${releases.length - 1} more` : '';
  return lossWarning(
    SITE_FILE,
    ['shareCards'],
    `${path}${more} ${lossOf(releases.length, loss)}`,
    `Networks show them beside links that were shared: write shareCards: { since: ${oldest?.date.day} }`,
  );
}
