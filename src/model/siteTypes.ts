import { BUILT_IN_TYPES, type BuiltInType, isBuiltIn } from './releaseType.ts';
import type { Localized, NamedType, Site } from './site.ts';

type Types = Pick<Site, 'types'>;

/** The keys of all types of a site, in the order of its lists: the built-in ones, then its own as types.yaml has them. */
export function typeKeys({ types }: Types): readonly string[] {
  return [...BUILT_IN_TYPES, ...[...types.keys()].filter((key) => !isBuiltIn(key))];
}

/** The built-in type that a type is treated as; undefined for one that the site does not know. */
export function likeOf({ types }: Types, key: string): BuiltInType | undefined {
  return isBuiltIn(key) ? key : types.get(key)?.like;
}

/** A type's name for several releases, on a page in `lang`: a language that has none takes that for one. */
export function pluralOf({ label, plural }: Pick<NamedType, 'label' | 'plural'>, lang: string): Localized {
  if (plural === undefined || typeof plural === 'string') return plural ?? label;
  if (typeof label === 'string') return plural[lang] === undefined ? label : plural;
  return { ...label, ...plural };
}
