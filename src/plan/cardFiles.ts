import { encodePath } from '../lib/sitePath.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../model/cardSize.ts';
import { releaseCardPath, siteCardPath } from '../model/paths.ts';
import type { Release } from '../model/release.ts';
import { deservesCard, drawsCards, releaseCardText } from '../model/shareCards.ts';
import type { Language, Site } from '../model/site.ts';
import type { CardFile } from './mediaProps.ts';

/** A release's own card as its page names it; undefined where it shows the site's. */
export function releaseCardFile(site: Site, language: Language, release: Release): CardFile | undefined {
  const has = deservesCard(site, release) && drawsCards(site, language) && releaseCardText(release, language);
  return has ? cardFile(releaseCardPath(language, release)) : undefined;
}

/** The site's card as pages name it; undefined on a site without cards. */
export function siteCardFile({ shareCards }: Site, language: Language): CardFile | undefined {
  return shareCards && cardFile(siteCardPath(language));
}

function cardFile(path: string): CardFile {
  return { src: encodePath(path), width: CARD_WIDTH, height: CARD_HEIGHT };
}
