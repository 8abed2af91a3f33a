import type { VNode } from 'preact';
import type { ReleaseItem } from '../../src/plan/props.ts';
import { Timestamp } from '../layout/timestamp.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface ReleaseDigestProps {
  readonly items: readonly ReleaseItem[];
  readonly lang: string;
  /** The heading level of the titles: one below the heading above the list. */
  readonly level: 2 | 3;
}

/** The newest releases with their summaries. */
export default function ReleaseDigest({ items, lang, level }: ReleaseDigestProps): VNode {
  const strings = stringsFor(lang);
  const apart = wordsApart(lang);
  const Title: 'h2' | 'h3' = `h${level}`;
  if (items.length === 0)
    return (
      <p class="none" lang={apart}>
        {strings.lists.none}
      </p>
    );
  return (
    <ul class="digest">
      {items.map((item) => (
        <li key={item.href}>
          <article>
            <p class="facts">
              <span class="kind" lang={apart}>
                {strings.types[item.type]}
              </span>
              <Timestamp moment={item.date} lang={lang} show="day" />
              {item.dateline && <span>{item.dateline}</span>}
              {item.withdrawn && (
                <strong class="tag" lang={apart}>
                  {strings.lists.withdrawn}
                </strong>
              )}
            </p>
            <Title>
              <a href={item.href}>{item.title}</a>
            </Title>
            {item.summary !== '' && <p>{item.summary}</p>}
          </article>
        </li>
      ))}
    </ul>
  );
}
