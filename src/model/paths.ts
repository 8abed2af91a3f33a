import type { Release } from './release.ts';
import type { Language, Site, TermKind } from './site.ts';
import type { StandingPage } from './standingPage.ts';

/*
 * Every address of the site, as a decoded site path: `/et/topics/nato/2021/`. See `lib/sitePath.ts` for its form in
 * an href and for its file in dist.
 */

/** `/`, or `/et/`. */
export function homePath({ prefix }: Language): string {
  return prefix === '' ? '/' : `/${prefix}/`;
}

/** The language of a release. */
export function languageOf(
  { languages }: Pick<Site, 'languages'>,
  { lang }: Pick<Release, 'lang'>,
): Language {
  return languages.find(({ code }) => code === lang) ?? languages[0];
}

/** A release's address. */
export function pathOf(
  site: Pick<Site, 'languages'>,
  release: Pick<Release, 'lang' | 'date' | 'slug'>,
): string {
  return releasePath(languageOf(site, release), release);
}

/** `/2021/05/25/slug/` */
export function releasePath(language: Language, { date, slug }: Pick<Release, 'date' | 'slug'>): string {
  return `${datePath(language, date.day)}${slug}/`;
}

/** `date` is `2021`, `2021-05` or `2021-05-25`. */
export function datePath(language: Language, date: string): string {
  return `${homePath(language)}${date.replaceAll('-', '/')}/`;
}

/** `/topics/` */
export function termIndexPath(language: Language, kind: TermKind): string {
  return `${homePath(language)}${kind}/`;
}

/** `/topics/nato/` */
export function termPath(language: Language, kind: TermKind, key: string): string {
  return `${termIndexPath(language, kind)}${key}/`;
}

/** `/types/` */
export function typeIndexPath(language: Language): string {
  return `${homePath(language)}types/`;
}

/** `/types/speech/` */
export function typePath(language: Language, type: string): string {
  return `${typeIndexPath(language)}${type}/`;
}

/** `/about/` */
export function standingPagePath(
  site: Pick<Site, 'languages'>,
  page: Pick<StandingPage, 'lang' | 'slug'>,
): string {
  return `${homePath(languageOf(site, page))}${page.slug}/`;
}

/** All years and months that have releases. */
export function datesPath(language: Language): string {
  return `${homePath(language)}dates/`;
}

/** The releases that were corrected or withdrawn. */
export function correctionsPath(language: Language): string {
  return `${homePath(language)}corrections/`;
}

/** What the site offers to programs, in words. */
export function dataPath(language: Language): string {
  return `${homePath(language)}data/`;
}

/** The search page. */
export function searchPath(language: Language): string {
  return `${homePath(language)}search/`;
}

/** What the search page's script reads first. */
export function searchGuidePath(language: Language): string {
  return `${searchPath(language)}guide.json`;
}

/** A language's list of search shards, the one file of the search whose path stays when its content changes. */
export function shardListPath(lang: string): string {
  return `/search/${lang}/shards.bin`;
}

/** The description by which a browser takes the archive into its search box. */
export function openSearchPath(language: Language): string {
  return `${homePath(language)}opensearch.xml`;
}

/** The JSON Schema of every release's `index.json`. */
export const RELEASE_SCHEMA_PATH = '/schemas/release.json';

/** A picture made for pages; `digest` is the original's, so that another picture has another address. */
export function variantPath(digest: string, name: string): string {
  return `/pictures/${digest}/${name}`;
}

/** The picture that links to the pages of a language show. */
export function siteCardPath(language: Language): string {
  return `${homePath(language)}${CARD_NAME}`;
}

/** The picture that links to a release show: its address outlives every change of the release. */
export function releaseCardPath(language: Language, release: Pick<Release, 'date' | 'slug'>): string {
  return `${releasePath(language, release)}${CARD_NAME}`;
}

/** The name of both. */
export const CARD_NAME = 'share-card.png';

/**
 * A release's address in any language, as a decoded site path with or without its final slash; its groups are the
 * language's prefix, the date as `2021/05/25`, and the slug.
 */
const RELEASE_PATH = /^\/(?:([^/]+)\/)?(\d{4}\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01]))\/([^/]+)\/?$/;

/** What an address says of the release at it, by its form; undefined for one that no release can have. */
export function readReleasePath(path: string): { prefix: string; day: string; slug: string } | undefined {
  const [, prefix = '', date, slug] = RELEASE_PATH.exec(path) ?? [];
  return date === undefined || slug === undefined
    ? undefined
    : { prefix, day: date.replaceAll('/', '-'), slug };
}

/** The same of the file `name` of its folder in the output: `2021/05/25/slug/index.json`. */
export function readReleaseOutput(output: string, name: string) {
  return output.endsWith(`/${name}`) ? readReleasePath(`/${output.slice(0, -name.length)}`) : undefined;
}

/** The page of the release beside which an output stands, by its form, and its name there: `sub/brief.pdf`. */
export function readFileBeside(output: string): { page: string; name: string } | undefined {
  const [, folder, name] = /^((?:[^/]+\/)?\d{4}\/\d\d\/\d\d\/[^/]+\/)(.+)$/.exec(output) ?? [];
  return folder === undefined || name === undefined ? undefined : { page: `${folder}index.html`, name };
}
