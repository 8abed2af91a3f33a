import { Fragment, type VNode } from 'preact';

/** A number whose digits are grouped by spaces, as in Estonian, Russian or French: `1 240 500`. More groups are a list of numbers. */
const GROUPED = /(?<!\d ?)\d{1,3}(?: \d{3}){1,4}(?! ?\d)/g;
/** What a body's HTML is made of: text as it was laid out, tags, and text that may break over lines. */
const PIECES = /<pre[\s>][\s\S]*?<\/pre>|<[^>]*>|[^<]+/g;

/** Text whose grouped numbers do not break over two lines. By style and not by another space: what is copied or found is as written. */
export function WholeNumbers({ text }: { readonly text: string }): VNode {
  const between = text.split(GROUPED);
  const numbers = text.match(GROUPED) ?? [];
  return (
    <>
      {between.map((words, index) => (
        <Fragment key={index}>
          {words}
          {index < numbers.length && <span class="number">{numbers[index]}</span>}
        </Fragment>
      ))}
    </>
  );
}

/** The same of HTML in which a `>` is only ever a tag's end, as in that of `renderBody`. */
export function keepNumbers(html: string): string {
  return html.replace(PIECES, (piece) =>
    piece.startsWith('<') ? piece : piece.replace(GROUPED, '<span class="number">$&</span>'),
  );
}
