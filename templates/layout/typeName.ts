import type { Apart } from '../../src/model/site.ts';
import type { ShownType } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The name of one release's type, or of several of it, on a page in `lang`; what the site calls it is in its props. */
export function typeName(
  type: ShownType,
  lang: string,
  of: 'one' | 'many' = 'one',
): { readonly label: string; readonly apart?: Apart | undefined } {
  if (typeof type !== 'string') return type;
  const { types, kinds } = stringsFor(lang);
  return { label: (of === 'one' ? types : kinds.names)[type], apart: wordsApart(lang) };
}

/** A type's key. */
export function typeKey(type: ShownType): string {
  return typeof type === 'string' ? type : type.key;
}
