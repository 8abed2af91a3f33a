import { digest } from '../lib/digest.ts';
import type { Release } from '../model/release.ts';
import type { StandingPage } from '../model/standingPage.ts';

/**
 * What a page's props are made from, besides the site itself: releases, standing pages and plain values. A page that is made from
 * nothing else need not be made to know whether it changed.
 */
export type Source =
  | Release
  | StandingPage
  | string
  | number
  | boolean
  | undefined
  | readonly Source[]
  | { readonly [name: string]: Source };

export type Sources = Readonly<Record<string, Source>>;

/**
 * Equal text, equal sources: a release or a standing page is told by the digest of its facts, and a string by its length before a quote,
 * which is quicker than JSON. This is asked for every page at every build.
 */
export function sourceText(source: Source): string {
  if (typeof source === 'string') return `${source.length}"${source}`;
  if (typeof source !== 'object') return source === undefined ? '-' : String(source);
  if (isList(source)) {
    let text = '[';
    for (const item of source) text += `${sourceText(item)},`;
    return `${text}]`;
  }
  if (hasFacts(source)) return `#${source.facts}`;
  let text = '{';
  for (const name in source) text += `${name}:${sourceText(source[name])},`;
  return `${text}}`;
}

function isList(source: object): source is readonly Source[] {
  return Array.isArray(source);
}

function hasFacts(source: object): source is Release | StandingPage {
  return 'facts' in source;
}

/** Digest of all that a site says of itself: settings, vocabularies, contacts. */
export function siteDigest(site: object): string {
  return digest(JSON.stringify(site, (_, value) => (value instanceof Map ? [...value] : value)));
}
