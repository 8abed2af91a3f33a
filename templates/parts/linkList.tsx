import { Fragment, type VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { Link, OfficeTitle } from '../../src/plan/props.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';

/** A titled list of links, each with what is said of it; nothing where there are none. */
export default function LinkList({
  title,
  titleApart,
  links,
}: {
  readonly title: string;
  /** Where it is not in the page's language. */
  readonly titleApart?: Apart | undefined;
  readonly links: readonly (Link & { readonly notes?: readonly OfficeTitle[] })[];
}): VNode | null {
  if (links.length === 0) return null;
  return (
    <section class="links">
      <h2 {...titleApart}>{title}</h2>
      <ul>
        {links.map(({ href, label, notes = [] }) => (
          <li key={href}>
            <a href={href}>
              <WholeNumbers text={label} />
            </a>
            {notes.map(({ title: note, apart }) => (
              <Fragment key={note}>
                {' '}
                <span class="office" {...apart}>
                  {note}
                </span>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
