import type { VNode } from 'preact';
import type { Frame, NavKey } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The main menu; marks the page one is on, or the section that it belongs to. */
export default function Menu({ frame }: { readonly frame: Frame }): VNode {
  const { landmarks, nav } = stringsFor(frame.lang);
  return (
    <nav class="menu" aria-label={landmarks.menu} {...wordsApart(frame.lang)}>
      <ul>
        {frame.nav.map(({ key, href }) => (
          <li key={key}>
            <a href={href} aria-current={current(frame, key, href)}>
              {nav[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages of years, months and days stand below home, yet belong to the dates. */
const PERIOD = /^\d{4}\/(?:\d\d\/){0,2}$/;

function current({ url, home }: Frame, key: NavKey, href: string): 'page' | 'true' | undefined {
  if (url === href) return 'page';
  const isPeriod = key === 'dates' && url.startsWith(home) && PERIOD.test(url.slice(home.length));
  return isPeriod || url.startsWith(href) ? 'true' : undefined;
}
