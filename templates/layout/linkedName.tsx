import type { ComponentChildren } from 'preact';
import type { Frame } from '../../src/plan/props.ts';
import { pageAgain } from '../strings/index.ts';

/** A name in the page's language among the interface's words, a link where it has an address. */
export function LinkedName({
  frame,
  name,
  url,
  rel,
}: {
  readonly frame: Frame;
  readonly name: string;
  readonly url: string | undefined;
  readonly rel?: string;
}): ComponentChildren {
  const again = pageAgain(frame);
  if (url !== undefined)
    return (
      <a href={url} rel={rel} {...again}>
        {name}
      </a>
    );
  return again ? <span {...again}>{name}</span> : name;
}
