import type { VNode } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';

/** The terms under which the site's texts may be used; nothing where it names none. */
export function Licence({ frame }: { readonly frame: Frame }): VNode | null {
  const { licence } = frame.site;
  if (!licence) return null;
  return (
    <p>
      {stringsFor(frame.lang).footer.licence}{' '}
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
