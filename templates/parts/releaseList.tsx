import type { VNode } from 'preact';
import type { ReleaseItem, ShownType } from '../../src/plan/props.ts';
import { type Precision, Timestamp } from '../layout/timestamp.tsx';
import { typeName } from '../layout/typeName.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface ReleaseListProps {
  readonly items: readonly ReleaseItem[];
  readonly lang: string;
  /** What the date column shows: what the headings above the list leave unsaid. */
  readonly show: Exclude<Precision, 'moment'>;
}

/** Releases as one line each: the date in the margin, the title, and what kind it is where it is not a plain release. */
export default function ReleaseList({ items, lang, show }: ReleaseListProps): VNode {
  const strings = stringsFor(lang);
  const apart = wordsApart(lang);
  // Releases of bare days have no time to show, and no column for it.
  const isDated = show !== 'time' || items.some(({ date }) => date.hasTime);
  return (
    <ul class={`releases ${isDated ? show : 'undated'}`}>
      {items.map((item) => (
        <li key={item.href}>
          {isDated && (
            <span class="when">
              <Timestamp moment={item.date} lang={lang} show={show} />
            </span>
          )}
          {/* Words apart by a space as well: Arabic letters would join, and what is copied would run together. */}
          <span class="what">
            <a href={item.href}>
              <WholeNumbers text={item.title} />
            </a>
            {item.type !== 'release' && (
              <>
                {' '}
                <Kind type={item.type} lang={lang} />
              </>
            )}
            {item.withdrawn && (
              <>
                {' '}
                <strong class="tag" {...apart}>
                  {strings.lists.withdrawn}
                </strong>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Kind({ type, lang }: { readonly type: ShownType; readonly lang: string }): VNode {
  const { label, apart } = typeName(type, lang);
  return (
    <span class="kind" {...apart}>
      {label}
    </span>
  );
}
