import type { VNode } from 'preact';
import { formatDay } from '../../src/lib/formatMoment.ts';
import type { OfficeProps } from '../../src/plan/props.ts';

/** What a person was, and from when until when. */
export function Offices({
  offices,
  lang,
}: {
  readonly offices: readonly OfficeProps[];
  readonly lang: string;
}): VNode {
  return (
    <ul class="offices">
      {offices.map(({ title, apart, from, to }) => (
        <li key={`${from} ${title}`}>
          <bdi {...apart}>{title}</bdi>{' '}
          <span class="office">
            <time datetime={from}>{formatDay(from, lang)}</time> –{' '}
            {to !== undefined && <time datetime={to}>{formatDay(to, lang)}</time>}
          </span>
        </li>
      ))}
    </ul>
  );
}
