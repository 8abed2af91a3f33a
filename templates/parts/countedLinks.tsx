import type { VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { CountedLink } from '../../src/plan/props.ts';
import { Count } from '../layout/count.tsx';

export interface CountedLinksProps {
  readonly links: readonly CountedLink[];
  /** Where the labels are not in the page's language. */
  readonly labelApart?: Apart | undefined;
  readonly lang: string;
}

/** Links with how many releases each leads to. */
export default function CountedLinks({ links, labelApart, lang }: CountedLinksProps): VNode {
  return (
    <ul class="counted">
      {links.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href} {...labelApart}>
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
