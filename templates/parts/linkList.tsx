import type { VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { Link } from '../../src/plan/props.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';

/** A titled list of links; nothing where there are none. */
export default function LinkList({
  title,
  titleApart,
  links,
}: {
  readonly title: string;
  /** Where it is not in the page's language. */
  readonly titleApart?: Apart | undefined;
  readonly links: readonly Link[];
}): VNode | null {
  if (links.length === 0) return null;
  return (
    <section class="links">
      <h2 {...titleApart}>{title}</h2>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>
              <WholeNumbers text={label} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
