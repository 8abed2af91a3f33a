import type { VNode } from 'preact';
import type { Apart } from '../../src/model/site.ts';
import type { Frame } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';
import { LinkedName } from './linkedName.tsx';

/** The terms under which the site's texts may be used; nothing where it names none. */
export function Licence({
  frame,
  apart,
}: {
  readonly frame: Frame;
  /** Where it is not among the interface's words already. */
  readonly apart?: Apart | undefined;
}): VNode | null {
  const { licence } = frame.site;
  if (!licence) return null;
  return (
    // The line runs as its words do, or the name would stand before them.
    <p {...apart}>
      {stringsFor(frame.lang).footer.licence}{' '}
      <LinkedName frame={frame} name={licence.name} url={licence.url} rel="license" />
    </p>
  );
}
