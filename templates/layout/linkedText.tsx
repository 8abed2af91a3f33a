import type { VNode } from 'preact';
import { cutAddresses } from '../../src/markdown/addresses.ts';
import { WholeNumbers } from './wholeNumbers.tsx';

/** Plain text of a release's front matter, its addresses as links; the class is for print, as `markShownAddresses` says. */
export function LinkedText({ text }: { readonly text: string }): VNode {
  return (
    <>
      {cutAddresses(text).map(({ text: words, href }, index) =>
        href === undefined ? (
          <WholeNumbers key={index} text={words} />
        ) : (
          <a key={index} class="address" href={href}>
            {words}
          </a>
        ),
      )}
    </>
  );
}
