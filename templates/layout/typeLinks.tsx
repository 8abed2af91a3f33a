import type { VNode } from 'preact';
import type { CountedType } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { typeName } from './typeName.ts';

/** Types of release by their names, each with how many there are. */
export function TypeLinks({
  types,
  lang,
}: {
  readonly types: readonly CountedType[];
  readonly lang: string;
}): VNode {
  const links = types.map(({ type, ...link }) => ({ ...link, ...typeName(type, lang, 'many') }));
  return <parts.CountedLinks links={links} lang={lang} />;
}
