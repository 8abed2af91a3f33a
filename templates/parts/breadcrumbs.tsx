import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import type { Step } from '../layout/sections.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface BreadcrumbsProps {
  readonly frame: Frame;
  /** From the widest to the nearest, without home and without the page itself. */
  readonly path: readonly Step[];
}

/** The way up from a page to the lists that hold it. */
export default function Breadcrumbs({ frame, path }: BreadcrumbsProps): VNode {
  const strings = stringsFor(frame.lang);
  return (
    <nav class="path" aria-label={strings.landmarks.path}>
      <ol>
        {[{ href: frame.home, label: strings.home, apart: wordsApart(frame.lang) }, ...path].map(
          ({ href, label, apart }) => (
            <li key={href}>
              <a href={href} {...apart}>
                {label}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
