import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { pageAgain, stringsFor } from '../strings/index.ts';
import { Words } from './words.tsx';

/** The terms under which the site's texts may be used; nothing where it names none. */
export function Licence({ frame }: { readonly frame: Frame }): VNode | null {
  const { licence } = frame.site;
  if (!licence) return null;
  const { lang } = frame;
  return (
    // The page about data is in the interface's words as a whole.
    <p {...pageAgain(frame)}>
      <Words lang={lang}>{stringsFor(lang).footer.licence}</Words>{' '}
      {licence.url ? (
        <a href={licence.url} rel="license">
          {licence.name}
        </a>
      ) : (
        licence.name
      )}
    </p>
  );
}
