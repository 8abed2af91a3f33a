import type { VNode } from 'preact';
import type { CorrectionItem } from '../../src/plan/props.ts';
import { LinkedText } from '../layout/linkedText.tsx';
import { Timestamp } from '../layout/timestamp.tsx';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface CorrectionListProps {
  readonly items: readonly CorrectionItem[];
  readonly lang: string;
}

/** Corrections and withdrawals of many releases: when, of which, and what. */
export default function CorrectionList({ items, lang }: CorrectionListProps): VNode {
  const { corrections, lists, withdrawal } = stringsFor(lang);
  const apart = wordsApart(lang);
  if (items.length === 0)
    return (
      <p class="none" {...apart}>
        {corrections.none}
      </p>
    );
  return (
    <ul class="digest">
      {items.map(({ key, release, date, note, isWithdrawal, isUndated }) => (
        <li key={key}>
          <p class="facts">
            {!isUndated && <Timestamp moment={date} lang={lang} show="moment" />}
            {release.withdrawn && (
              <strong class="tag" {...apart}>
                {lists.withdrawn}
              </strong>
            )}
          </p>
          <h2>
            <a href={isWithdrawal ? release.href : `${release.href}#corrections`}>
              <WholeNumbers text={release.title} />
            </a>
          </h2>
          <p {...(note ? undefined : apart)}>
            <LinkedText text={note || withdrawal.title} />
          </p>
        </li>
      ))}
    </ul>
  );
}
