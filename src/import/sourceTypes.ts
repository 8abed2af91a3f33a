import { toSlug } from '../lib/slug.ts';
import { type Site, textsOf } from '../model/site.ts';
import { typeKeys } from '../model/siteTypes.ts';

/** The types of the site that imports. */
export interface SourceTypes {
  readonly keys: readonly string[];
  /** The key of the type that another system calls so, by its key or its name in any language: `news_story`, `News stories`. */
  find(name: string): string | undefined;
}

/** What another system's types may mean on a site. */
export function sourceTypes(site: Pick<Site, 'types'>): SourceTypes {
  const keys = typeKeys(site);
  const named = new Map<string, string>();
  for (const { key, label, plural = label } of site.types.values())
    for (const text of [label, plural].flatMap(textsOf)) named.set(toSlug(text), key);
  // A key means itself, whatever another type is called.
  for (const key of keys) named.set(key, key);
  return { keys, find: (name) => named.get(toSlug(name)) };
}
