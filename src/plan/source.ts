import { digest } from '../lib/digest.ts';
import type { Release } from '../model/release.ts';

/**
 * What a page's props are made from, besides the site itself: releases and plain values. A page that is made from
 * nothing else need not be made to know whether it changed.
 */
export type Source =
  | Release
  | string
  | number
  | boolean
  | undefined
  | readonly Source[]
  | { readonly [name: string]: Source };

export type Sources = Readonly<Record<string, Source>>;

/** Equal text, equal sources: a release is told by the digest of its facts. */
export function sourceText(source: Source): string {
  if (typeof source !== 'object') return source === undefined ? '-' : JSON.stringify(source);
  if (Array.isArray(source)) return `[${source.map(sourceText).join()}]`;
  if (isRelease(source)) return `#${source.facts}`;
  let text = '{';
  for (const [name, value] of Object.entries(source)) text += `${name}:${sourceText(value)},`;
  return `${text}}`;
}

function isRelease(source: object): source is Release {
  return 'facts' in source;
}

/** Digest of all that a site says of itself: settings, vocabularies, contacts. */
export function siteDigest(site: object): string {
  return digest(JSON.stringify(site, (_, value) => (value instanceof Map ? [...value] : value)));
}
