import type { Archive } from '../archive/archive.ts';
import { digest } from '../lib/digest.ts';
import { outputOf } from '../lib/sitePath.ts';
import { isDrawable } from '../model/cardLetters.ts';
import { CARD_NAME, releaseCardPath, siteCardPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import type { BuiltInType } from '../model/releaseType.ts';
import { cardLine, cardTitle, deservesCard, drawsCards, releaseCardText } from '../model/shareCards.ts';
import { type Direction, type Language, localize, type Site } from '../model/site.ts';
import { likeOf } from '../model/siteTypes.ts';
import type { FormerPlaces } from './former.ts';
import type { ShownType } from './shownType.ts';
import { viewOf } from './view.ts';

/** What is drawn on a share card: all texts in one line, in the language of the card. */
export interface Card {
  readonly lang: string;
  readonly dir: Direction;
  /** The site's title. */
  readonly site: string;
  /** `press.example.ee` */
  readonly host: string;
  /** Said under the site's title where there is no release; may be "". */
  readonly lead: string;
  readonly release?: {
    readonly kind: string;
    readonly title: string;
    readonly date: string;
    /** The word for it, where it is. */
    readonly withdrawn?: string;
  };
}

/** One card as a file of the site. */
export interface CardJob {
  readonly kind: 'card';
  /** Relative to `dist/`. */
  readonly output: string;
  /** The file whose words it shows, relative to the site root. */
  readonly from: string;
  readonly card: Card;
  /** Covers all that is drawn and how: equal hash, equal file. */
  readonly hash: string;
}

/** The words of the interface that cards show, in one language. */
export interface CardWords {
  readonly types: Readonly<Record<BuiltInType, string>>;
  readonly withdrawn: string;
}

/**
 * Plans the site's card in each language, and one for each release since the day that the site names: with a picture of
 * its own or not, since the address of a card that was shared once must not die when a picture comes later, or when the release is moved.
 */
export function* planCards(
  { site, editions }: Archive,
  recipe: string,
  wordsIn: (lang: string) => CardWords,
  former: FormerPlaces,
): Generator<CardJob> {
  const job = (path: string, from: string, card: Card): CardJob => ({
    kind: 'card',
    output: outputOf(path),
    from,
    card,
    hash: digest(`${recipe}\n${JSON.stringify(card)}`),
  });
  for (const { language, releases } of editions) {
    if (!drawsCards(site, language)) continue;
    const common = siteCard(site, language);
    const words = wordsIn(language.code);
    const view = viewOf(site, language);
    yield job(siteCardPath(language), 'content/site.yaml', common);
    for (const release of releases) {
      const text = deservesCard(site, release) ? releaseCardText(release, language) : undefined;
      if (!text) continue;
      const { withdrawn, file } = release;
      const shown = {
        kind: kindOf(site, release, view.showType(release.type), words),
        ...text,
        ...(withdrawn && { withdrawn: words.withdrawn }),
      };
      const card = { ...common, lead: '', release: shown };
      for (const path of [releaseCardPath(language, release), ...former(release, CARD_NAME)])
        yield job(path, file, card);
    }
  }
}

/** What a release is, in words that can be drawn. */
function kindOf(site: Site, { type }: Release, shown: ShownType, { types }: CardWords): string {
  if (typeof shown === 'string') return types[shown];
  const label = cardLine(shown.label);
  return isDrawable(label) ? label : types[likeOf(site, type) ?? 'release'];
}

function siteCard(site: Site, language: Language): Card {
  const { code: lang, dir } = language;
  const lead = cardLine(localize(site.description ?? '', lang, site.languages[0].code));
  const host = site.url.replace(/^https?:\/\//, '');
  return {
    lang,
    dir,
    site: cardTitle(site, language),
    host: isDrawable(host) ? host : new URL(site.url).host,
    lead: isDrawable(lead) ? lead : '',
  };
}
