import type { VNode } from 'preact';
import type { ReleaseItem } from '../../src/plan/props.ts';
import { Timestamp } from '../layout/timestamp.tsx';
import { typeName } from '../layout/typeName.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface ReleaseDigestProps {
  readonly items: readonly ReleaseItem[];
  readonly lang: string;
  /** The heading level of the titles: one below the heading above the list. */
  readonly level: 2 | 3;
  /** What is shown of the date: on a day's page only the time. */
  readonly show?: 'day' | 'time';
}

/** Releases with their summaries, and what kind each is where it is not a plain release. */
export default function ReleaseDigest({ items, lang, level, show = 'day' }: ReleaseDigestProps): VNode {
  const strings = stringsFor(lang);
  const apart = wordsApart(lang);
  const Title: 'h2' | 'h3' = `h${level}`;
  if (items.length === 0)
    return (
      <p class="none" {...apart}>
        {strings.lists.none}
      </p>
    );
  return (
    <ul class="digest">
      {items.map((item) => (
        <li key={item.href}>
          <article>
            <Facts item={item} lang={lang} show={show} />
            <Title>
              <a href={item.href}>
                <WholeNumbers text={item.title} />
              </a>
            </Title>
            {item.summary !== '' && (
              <p>
                <WholeNumbers text={item.summary} />
              </p>
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}

function Facts({
  item,
  lang,
  show,
}: Required<Pick<ReleaseDigestProps, 'lang' | 'show'>> & { readonly item: ReleaseItem }): VNode | null {
  const { type, date, dateline, withdrawn } = item;
  const { lists } = stringsFor(lang);
  const apart = wordsApart(lang);
  const kind = typeName(type, lang);
  const isDated = show === 'day' || date.hasTime;
  if (type === 'release' && !isDated && !dateline && !withdrawn) return null;
  return (
    <p class="facts">
      {type !== 'release' && (
        <span class="kind" {...kind.apart}>
          {kind.label}
        </span>
      )}
      <Timestamp moment={date} lang={lang} show={show} />
      {dateline && <span>{dateline}</span>}
      {withdrawn && (
        <strong class="tag" {...apart}>
          {lists.withdrawn}
        </strong>
      )}
    </p>
  );
}
