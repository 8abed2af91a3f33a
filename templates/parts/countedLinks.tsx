import type { VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { CountedLink } from '../../src/plan/props.ts';
import { Count } from '../layout/count.tsx';

export interface CountedLinksProps {
  /** `apart`: where the label is not in the page's language. */
  readonly links: readonly (CountedLink & { readonly apart?: Apart | undefined })[];
  readonly lang: string;
}

/** Links with how many releases each leads to. */
export default function CountedLinks({ links, lang }: CountedLinksProps): VNode {
  return (
    <ul class="counted">
      {links.map(({ href, label, apart, count }) => (
        <li key={href}>
          <a href={href} {...apart}>
            {label}
          </a>
          {/* The number never stands alone on a line. */}
          {'\u00a0'}
          <Count count={count} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
