import type { VNode } from 'preact';
import type { CountedLink } from '../../src/plan/props.ts';
import { Count } from '../layout/count.tsx';

export interface CountedLinksProps {
  readonly links: readonly CountedLink[];
  /** Of the labels, where that is not the page's. */
  readonly labelLang?: string | undefined;
  readonly lang: string;
}

/** Links with how many releases each leads to. */
export default function CountedLinks({ links, labelLang, lang }: CountedLinksProps): VNode {
  return (
    <ul class="counted">
      {links.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href} lang={labelLang}>
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
