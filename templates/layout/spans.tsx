import type { VNode } from 'preact';
import { formatDay } from '../../src/lib/formatMoment.ts';
import type { NamedSpan } from '../../src/plan/props.ts';

/** What a person was or an organisation was called, and from when until when, as far as that is known. */
export function Spans({
  spans,
  lang,
}: {
  readonly spans: readonly NamedSpan[];
  readonly lang: string;
}): VNode {
  return (
    <ul class="offices">
      {spans.map(({ title, apart, from, to }) => (
        <li key={`${from} ${title}`}>
          <bdi {...apart}>{title}</bdi>{' '}
          <span class="office">
            {from !== undefined && <time datetime={from}>{formatDay(from, lang)}</time>} –{' '}
            {to !== undefined && <time datetime={to}>{formatDay(to, lang)}</time>}
          </span>
        </li>
      ))}
    </ul>
  );
}
