import type { VNode } from 'preact';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** A name that an organisation had, on a line of its own below the one of today. */
export function Formerly({ name, lang }: { readonly name: string; readonly lang: string }): VNode {
  const [before, after] = stringsFor(lang).search.page.script.formerly.split('{name}');
  return (
    <>
      {' '}
      <span class="formerly" {...wordsApart(lang)}>
        {before}
        <bdi lang={wordsApart(lang) && lang}>{name}</bdi>
        {after}
      </span>
    </>
  );
}
