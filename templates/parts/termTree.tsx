import type { VNode } from 'preact';
import type { TermNode } from '../../src/plan/props.ts';
import { Count } from '../layout/count.tsx';
import { Formerly } from '../layout/formerly.tsx';

export interface TermTreeProps {
  readonly terms: readonly TermNode[];
  readonly lang: string;
}

/** A vocabulary, each term with the narrower ones under it. */
export default function TermTree({ terms, lang }: TermTreeProps): VNode {
  return (
    <ul class="counted tree">
      {terms.map(({ href, label, formerly = [], count, narrower }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {/* The number never stands alone on a line. */}
          {'\u00a0'}
          <Count count={count} lang={lang} />
          {formerly.map((name) => (
            <Formerly key={name} name={name} lang={lang} />
          ))}
          {narrower.length > 0 && <TermTree terms={narrower} lang={lang} />}
        </li>
      ))}
    </ul>
  );
}
