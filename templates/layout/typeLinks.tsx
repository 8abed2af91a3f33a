import type { VNode } from 'preact';
import type { CountedType } from '../../src/plan/props.ts';
import { parts } from '../parts/index.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** Types of release by their names, each with how many there are. */
export function TypeLinks({
  types,
  lang,
}: {
  readonly types: readonly CountedType[];
  readonly lang: string;
}): VNode {
  const { names } = stringsFor(lang).kinds;
  const links = types.map(({ type, href, count }) => ({ href, label: names[type], count }));
  return <parts.CountedLinks labelApart={wordsApart(lang)} links={links} lang={lang} />;
}
