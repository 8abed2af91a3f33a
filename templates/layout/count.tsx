import type { VNode } from 'preact';
import { formatNumber } from '../../src/lib/formatNumber.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** A bare number to the eye; to a screen reader the number with its noun. */
export function Count({ count, lang }: { readonly count: number; readonly lang: string }): VNode {
  return (
    <span class="count">
      <span aria-hidden="true">{formatNumber(count, lang)}</span>
      <span class="unseen" {...wordsApart(lang)}>
        {stringsFor(lang).lists.count(count)}
      </span>
    </span>
  );
}
