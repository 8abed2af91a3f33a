import type { Archive, Edition } from '../archive/archive.ts';
import { encodePath } from '../lib/sitePath.ts';
import {
  datesPath,
  homePath,
  openSearchPath,
  releasePath,
  searchPath,
  termIndexPath,
} from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { type Language, type Localized, localize, type Site, TERM_KINDS } from '../model/site.ts';
import type { pagePlanner } from './job.ts';
import type { Frame, LanguageLink } from './props.ts';

/** What the planning of one language's pages stands on. */
export interface PlanContext {
  readonly archive: Archive;
  readonly edition: Edition;
  readonly language: Language;
  readonly site: Site;
  readonly page: ReturnType<typeof pagePlanner>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A text in the page's language. */
  readonly say: (text: Localized) => string;
  /** What every page shows. `inEdition` gives the same page's path in another language, or undefined where it has none. */
  readonly frame: (path: string, inEdition?: (other: Edition) => string | undefined) => Frame;
}

/** The context of one edition. */
export function planContext(
  archive: Archive,
  edition: Edition,
  page: PlanContext['page'],
  now: number,
): PlanContext {
  const { site } = archive;
  const { language } = edition;
  const say = (text: Localized) => localize(text, language.code, site.languages[0].code);
  const common = commonFrame(site, language, say);
  const homes = site.languages.map((other) => languageLink(other, homePath(other)));
  const frame: PlanContext['frame'] = (path, inEdition = () => undefined) => {
    const url = encodePath(path);
    const versions = archive.editions.flatMap((other) => {
      const there = other === edition ? path : inEdition(other);
      return there === undefined ? [] : [languageLink(other.language, there)];
    });
    const languages = homes.map((home) => versions.find(({ lang }) => lang === home.lang) ?? home);
    return {
      ...common,
      url,
      canonical: site.url + url,
      versions: versions.length > 1 ? versions : [],
      languages: languages.length > 1 ? languages : [],
    };
  };
  return { archive, edition, language, site, page, now, say, frame };
}

/** The language of a release. */
export function languageOf(site: Site, release: Release): Language {
  return site.languages.find(({ code }) => code === release.lang) ?? site.languages[0];
}

/** A release's site path, decoded. */
export function pathOf(site: Site, release: Release): string {
  return releasePath(languageOf(site, release), release);
}

function languageLink({ code, label, dir }: Language, path: string): LanguageLink {
  return { href: encodePath(path), label, lang: code, dir };
}

function commonFrame(site: Site, language: Language, say: PlanContext['say']) {
  const { publisher } = site;
  const home = encodePath(homePath(language));
  const terms = TERM_KINDS.filter((kind) => site.vocabularies[kind].size > 0);
  return {
    lang: language.code,
    dir: language.dir,
    site: {
      title: say(site.title),
      description: site.description === undefined ? '' : say(site.description),
      origin: site.url,
      timeZone: site.timeZone,
      ...(publisher && { publisher: { ...publisher, name: say(publisher.name) } }),
    },
    home,
    search: encodePath(searchPath(language)),
    nav: [
      ...terms.map((key) => ({ key, href: encodePath(termIndexPath(language, key)) })),
      { key: 'dates' as const, href: encodePath(datesPath(language)) },
      { key: 'search' as const, href: encodePath(searchPath(language)) },
    ],
    openSearch: encodePath(openSearchPath(language)),
    feeds: { atom: `${home}feed.xml`, json: `${home}feed.json` },
  };
}
