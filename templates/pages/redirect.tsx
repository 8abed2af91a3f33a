import { renderToString } from 'preact-render-to-string';
import { omitVoidSlash } from '../../src/lib/omitVoidSlash.ts';
import { decodePath } from '../../src/lib/sitePath.ts';
import type { RedirectProps, Renderer } from '../../src/plan/props.ts';
import { Words } from '../layout/words.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** A stub at an old address. At once (0 s), as WCAG 2.2.1 asks of a refresh; the link is for who has it switched off. */
const redirect: Renderer<RedirectProps> = ({ lang, dir, siteTitle, to, canonical }) => {
  const { moved } = stringsFor(lang);
  const document = (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${moved.title} – ${siteTitle}`}</title>
        <meta http-equiv="refresh" content={`0; url=${to}`} />
        <link rel="canonical" href={canonical} />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="/assets/site.css" />
      </head>
      <body>
        <main class="wrap moved">
          <h1 {...wordsApart(lang)}>{moved.title}</h1>
          <p>
            <Words lang={lang}>{moved.text}</Words>{' '}
            <a href={to} dir="ltr">
              {decodePath(canonical)}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${omitVoidSlash(renderToString(document))}\n`;
};

export default redirect;
