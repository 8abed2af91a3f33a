import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** Each language under its own name, written and read out in that language. */
export default function LanguageSwitch({ frame }: { readonly frame: Frame }): VNode | null {
  if (frame.languages.length === 0) return null;
  return (
    <nav
      class="languages"
      aria-label={stringsFor(frame.lang).landmarks.languages}
      lang={wordsApart(frame.lang)?.lang}
    >
      <ul>
        {frame.languages.map(({ lang, dir, href, label }) => (
          <li key={lang}>
            <a
              href={href}
              hreflang={lang}
              lang={lang}
              dir={dir}
              aria-current={lang === frame.lang ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
