import type { VNode } from 'preact';
import type { Link } from '../../src/plan/props.ts';

/** A titled list of links; nothing where there are none. */
export default function LinkList({
  title,
  titleLang,
  links,
}: {
  readonly title: string;
  /** Where it is not the page's. */
  readonly titleLang?: string | undefined;
  readonly links: readonly Link[];
}): VNode | null {
  if (links.length === 0) return null;
  return (
    <section class="links">
      <h2 lang={titleLang}>{title}</h2>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
