import type { VNode } from 'preact';
import { NOTE_LIST } from '../../src/lib/noteMarkup.ts';
import { headingsOf } from '../../src/markdown/passageIds.ts';
import { WholeNumbers } from '../layout/wholeNumbers.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

/** Main headings, and characters of a text (some three screens of a telephone), from which on it has the list. */
const LEAST = { headings: 3, length: 2000 };

/** What is in a long text: a link to each of its main headings. `html` is the text's, as `renderBody` gives it. */
export default function Contents({
  html,
  lang,
}: {
  readonly html: string;
  readonly lang: string;
}): VNode | null {
  if (!html.includes('<h2 ')) return null;
  // A footnote may have headings of its own, and so may what is quoted.
  const [text = ''] = html.split(NOTE_LIST, 1);
  const headings = headingsOf(withoutQuotes(text)).filter(
    ({ level, text: words }) => level === 2 && words.trim() !== '',
  );
  if (headings.length < LEAST.headings || text.replace(/<[^>]*>/g, '').length < LEAST.length) return null;
  const { contents } = stringsFor(lang).release;
  const apart = wordsApart(lang);
  return (
    <nav class="contents" aria-label={contents}>
      <h2 {...apart}>{contents}</h2>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <WholeNumbers text={text} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A body's HTML without what stands in its quotations, which may be in each other. */
function withoutQuotes(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote\b[^>]*>)/)
    .filter((part) => {
      if (part.startsWith('<blockquote')) depth += 1;
      else if (part === '</blockquote>') depth -= 1;
      else return depth === 0;
      return false;
    })
    .join('');
}
