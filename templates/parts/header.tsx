import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';

export interface HeaderProps {
  readonly frame: Frame;
  readonly search: VNode;
  readonly menu: VNode;
  readonly languages: VNode;
}

/** The band with the site's name, and the ways into the archive under it. */
export default function Header({ frame, search, menu, languages }: HeaderProps): VNode {
  return (
    <header class="masthead">
      <div class="band">
        <div class="wrap">
          <a class="site-title" href={frame.home}>
            {frame.site.title}
          </a>
          {search}
        </div>
      </div>
      <div class="wrap ways">
        {menu}
        {languages}
      </div>
    </header>
  );
}
