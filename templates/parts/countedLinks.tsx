import type { VNode } from 'preact';
import type { CountedLink } from '../../src/plan/props.ts';
import { Count } from '../layout/count.tsx';

export interface CountedLinksProps {
  readonly links: readonly CountedLink[];
  readonly lang: string;
}

/** Links with how many releases each leads to. */
export default function CountedLinks({ links, lang }: CountedLinksProps): VNode {
  return (
    <ul class="counted">
      {links.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href}>{label}</a> <Count count={count} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
