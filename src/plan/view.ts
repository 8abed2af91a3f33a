import { compact } from '../lib/compact.ts';
import { compareCode } from '../lib/compareCode.ts';
import { directionOf } from '../lib/language.ts';
import { pathOrUrl } from '../lib/resolveUrl.ts';
import { encodePath } from '../lib/sitePath.ts';
import {
  correctionsPath,
  dataPath,
  datesPath,
  homePath,
  openSearchPath,
  searchPath,
  standingPagePath,
  termIndexPath,
} from '../model/paths.ts';
import { isBuiltIn } from '../model/releaseType.ts';
import {
  type Apart,
  type Language,
  type Localized,
  localize,
  localizedIn,
  type Site,
  TERM_KINDS,
} from '../model/site.ts';
import { pluralOf } from '../model/siteTypes.ts';
import type { StandingPage } from '../model/standingPage.ts';
import { siteCardFile } from './cardFiles.ts';
import type { Frame, LanguageLink, ShownType } from './props.ts';

/** What every page of a language may be made from, besides its sources: nothing here depends on the releases. */
export interface View {
  readonly language: Language;
  readonly site: Site;
  /** A text in the page's language. */
  readonly say: (text: Localized) => string;
  /** What marks such a text where it is there in another language only; undefined where it is in the page's. */
  readonly apart: (text: Localized) => Apart | undefined;
  /** A type as it is shown: of one release, or of several. */
  readonly showType: (key: string, of?: 'one' | 'many') => ShownType;
  /** The order of terms by their labels in the page's language; of the same label, by key. */
  readonly byLabel: (a: Labelled, b: Labelled) => number;
  /** What every page shows. `versions` are the other languages that have the page too, and its path there. */
  readonly frame: (path: string, versions: readonly Version[]) => Frame;
}

type Labelled = { readonly key: string; readonly label: string };

/** A language, and the decoded path of a page in it. */
export type Version = readonly [language: Language, path: string];

/** What every page of a language says of a standing one. */
type Named = Pick<StandingPage, 'slug' | 'title'>;

/** The view of one language; `pages` are its standing ones, in order. */
export function viewOf(site: Site, language: Language, pages: readonly Named[] = []): View {
  const say = (text: Localized) => localize(text, language.code, site.languages[0].code);
  const apart = (text: Localized) => {
    const lang = localizedIn(text, language.code, site.languages[0].code);
    if (lang === undefined || lang === language.code) return undefined;
    const known = site.languages.find(({ code }) => code === lang);
    return { lang, dir: known?.dir ?? directionOf(lang) };
  };
  const showType: View['showType'] = (key, of = 'one') => {
    const type = site.types.get(key);
    const name = type && (of === 'one' ? type.label : pluralOf(type, language.code));
    // The interface's word for it is nearer to a reader than the site's in another language.
    if (isBuiltIn(key) && (!name || !isSaidIn(name, language.code))) return key;
    const shown = name ?? key;
    return compact({ key, label: say(shown), apart: apart(shown) });
  };
  const collator = new Intl.Collator(language.code);
  const byLabel: View['byLabel'] = (a, b) => collator.compare(a.label, b.label) || compareCode(a.key, b.key);
  const common = commonFrame({ site, language, say, apart }, pages);
  const homes = site.languages.map((other) => languageLink([other, homePath(other)]));
  const frame: View['frame'] = (path, versions) => {
    const url = encodePath(path);
    const links = site.languages.flatMap((other) => {
      const version =
        other.code === language.code
          ? ([language, path] as const)
          : versions.find(([{ code }]) => code === other.code);
      return version ? [languageLink(version)] : [];
    });
    const languages = homes.map((home) => links.find(({ lang }) => lang === home.lang) ?? home);
    return {
      ...common,
      url,
      canonical: site.url + url,
      versions: links.length > 1 ? links : [],
      languages: languages.length > 1 ? languages : [],
    };
  };
  return { language, site, say, apart, showType, byLabel, frame };
}

function isSaidIn(text: Localized, lang: string): boolean {
  return typeof text === 'string' || text[lang] !== undefined;
}

/** A page's versions in the languages of `codes`, when its path follows from the language alone. */
export function versionsIn(
  { site }: View,
  codes: readonly string[],
  pathIn: (language: Language) => string,
): readonly Version[] {
  return site.languages
    .filter(({ code }) => codes.includes(code))
    .map((language) => [language, pathIn(language)]);
}

function languageLink([{ code, label, dir }, path]: Version): LanguageLink {
  return { href: encodePath(path), label, lang: code, dir };
}

function commonFrame(
  { site, language, say, apart }: Omit<View, 'byLabel' | 'frame' | 'showType'>,
  pages: readonly Named[],
) {
  const { description = '', publisher, licence, links } = site;
  const descriptionApart = apart(description);
  const home = encodePath(homePath(language));
  const card = siteCardFile(site, language);
  const terms = TERM_KINDS.filter((kind) => site.vocabularies[kind].size > 0);
  return {
    lang: language.code,
    dir: language.dir,
    site: {
      title: say(site.title),
      description: say(description),
      ...(descriptionApart && { descriptionApart }),
      origin: site.url,
      timeZone: site.timeZone,
      ...(publisher && { publisher: { ...publisher, name: say(publisher.name) } }),
      ...(licence && { licence: { ...licence, name: say(licence.name) } }),
      ...(pages.length > 0 && {
        pages: pages.map(({ slug, title }) => ({
          href: encodePath(standingPagePath(site, { slug, lang: language.code })),
          label: title,
        })),
      }),
      ...(links.length > 0 && {
        links: links.map(({ label, to }) =>
          compact({ href: pathOrUrl(say(to), site.url), label: say(label), apart: apart(label) }),
        ),
      }),
    },
    home,
    search: encodePath(searchPath(language)),
    nav: [
      ...terms.map((key) => ({ key, href: encodePath(termIndexPath(language, key)) })),
      { key: 'dates' as const, href: encodePath(datesPath(language)) },
      { key: 'search' as const, href: encodePath(searchPath(language)) },
    ],
    ...(card && { card }),
    corrections: encodePath(correctionsPath(language)),
    data: encodePath(dataPath(language)),
    openSearch: encodePath(openSearchPath(language)),
    feeds: { atom: `${home}feed.xml`, json: `${home}feed.json` },
  };
}
