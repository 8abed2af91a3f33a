import type { VNode } from 'preact';
import type { Frame, Link } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';

export interface BreadcrumbsProps {
  readonly frame: Frame;
  /** From the widest to the nearest, without home and without the page itself. */
  readonly path: readonly Link[];
}

/** The way up from a page to the lists that hold it. */
export default function Breadcrumbs({ frame, path }: BreadcrumbsProps): VNode {
  const strings = stringsFor(frame.lang);
  return (
    <nav class="path" aria-label={strings.landmarks.path}>
      <ol>
        {[{ href: frame.home, label: strings.home }, ...path].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
