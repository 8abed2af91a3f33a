import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** The main menu; marks the page one is on, or the section that it belongs to. */
export default function Menu({ frame }: { readonly frame: Frame }): VNode {
  const { landmarks, nav } = stringsFor(frame.lang);
  return (
    <nav class="menu" aria-label={landmarks.menu} lang={wordsApart(frame.lang)}>
      <ul>
        {frame.nav.map(({ key, href }) => (
          <li key={key}>
            <a href={href} aria-current={current(frame.url, href)}>
              {nav[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function current(url: string, href: string): 'page' | 'true' | undefined {
  if (url === href) return 'page';
  return url.startsWith(href) ? 'true' : undefined;
}
