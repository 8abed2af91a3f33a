import type { DraftBody } from '../draft.ts';
import { releaseMarks, withoutMarks, writeNote } from '../footnoteMarks.ts';
import { withoutControl } from '../html/clean.ts';
import { wordsOf } from '../html/dom.ts';
import { firstDifference, htmlToMarkdown, markdownText, tokensText } from '../html/toMarkdown.ts';
import { countItems, keepNumbers } from '../listNumbers.ts';
import type { Note } from '../note.ts';
import { type Block, splitBlocks } from './blocks.ts';
import { listed, settleDialect } from './dialect.ts';
import { withAbsoluteLinks } from './links.ts';
import { shownMarkup } from './shown.ts';
import { type References, renderWithHtml } from './syntax.ts';

/**
 * Markdown of other systems → markdown of a release, which would show HTML as text. A block that has HTML, or a link
 * that leads nowhere, is rendered and goes the way of all HTML; every other block stays as it was written.
 */
export function settleMarkdown(given: string, base: string | undefined): DraftBody {
  const notes: Note[] = [];
  const lines = given.replace(/\r\n?/g, '\n');
  const clean = withoutControl(lines);
  if (clean !== lines) notes.push({ code: 'control-dropped', message: 'control characters were taken out' });
  // Before attribute lists go, which part lists that would be one without them.
  const text = settleDialect(countItems(clean), notes);
  const body = settleBlocks(text, base, false);
  // What a block that was rewritten held for others, such as the address of a link, can be missed there.
  const settled = body.difference === undefined ? body : settleBlocks(text, base, true);
  const { markdown, difference } = settled;
  notes.push(...settled.notes, ...shownMarkup(markdown));
  if (difference !== undefined)
    notes.push({ code: 'words-differ', message: `the words differ: ${difference}` });
  return { markdown, notes };
}

interface Settled extends DraftBody {
  readonly difference: string | undefined;
}

/** With `all`, every block is rendered and read again. */
function settleBlocks(text: string, base: string | undefined, all: boolean): Settled {
  const references: References = {};
  const source = text.split('\n');
  const written: string[] = [];
  const words: (readonly string[])[] = [];
  const notes: Note[] = [];
  const tags = new Set<string>();
  let kept: string[] = [];
  let end = 0;
  const endKept = () => {
    written.push(kept.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, ''));
    kept = [];
  };
  for (const block of splitBlocks(text, references)) {
    const own = source.slice(block.from, block.to).join('\n');
    const asWritten =
      all || block.tags.length > 0 ? undefined : withAbsoluteLinks(own, block.tokens, base, references);
    kept.push(...source.slice(end, block.from));
    end = block.to;
    if (asWritten) {
      kept.push(asWritten.source);
      notes.push(...asWritten.notes);
      words.push(wordsOf(keptText(block, own)));
      continue;
    }
    endKept();
    const [first] = block.tokens;
    const label = first?.type === 'footnote_open' ? first.info : undefined;
    const inner = label === undefined ? block.tokens : block.tokens.slice(1, -1);
    const converted = htmlToMarkdown(renderWithHtml(inner, references), base);
    const markdown = releaseMarks(converted.markdown);
    written.push(label === undefined ? markdown : writeNote(label, markdown));
    notes.push(...converted.notes);
    words.push(wordsOf(markdownText(withoutMarks(converted.markdown))));
    for (const tag of block.tags) if (tag !== '!') tags.add(`<${tag}>`);
  }
  kept.push(...source.slice(end));
  endKept();
  if (tags.size > 0)
    notes.push({ code: 'html-converted', message: `HTML became markdown: ${listed([...tags])}` });
  const markdown = keepNumbers(written.filter((piece) => piece !== '').join('\n\n'));
  return { markdown, notes, difference: firstDifference(words.flat(), wordsOf(markdownText(markdown))) };
}

function keptText({ tokens }: Block, source: string): string {
  // To a release, a line that only looks like HTML is a paragraph.
  return tokens[0]?.type === 'html_block' ? markdownText(source) : tokensText(tokens);
}
