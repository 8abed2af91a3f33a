import type { VNode } from 'preact';
import { splitNumbers, WHOLE_NUMBERS } from '../../src/lib/wholeNumbers.ts';

/** What a body's HTML is made of: text as it was laid out, tags, and text that may break over lines. */
const PIECES = /<pre[\s>][\s\S]*?<\/pre>|<[^>]*>|[^<]+/g;

/**
 * Text whose numbers do not break over two lines nor turn round among Arabic letters. By style and not by other characters:
 * what is copied or found is as written.
 */
export function WholeNumbers({ text }: { readonly text: string }): VNode {
  return (
    <>
      {splitNumbers(text).map((piece, index) =>
        piece.isNumber ? (
          <span key={index} class="number">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

/** The same of HTML in which a `>` is only ever a tag's end, as in that of `renderBody`. */
export function keepNumbers(html: string): string {
  return html.replace(PIECES, (piece) =>
    piece.startsWith('<') ? piece : piece.replace(WHOLE_NUMBERS, '<span class="number">$&</span>'),
  );
}
