import type MarkdownIt from 'markdown-it';

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;
type Token = Tokens[number];

/** A heading without a word or picture in it (a line of only `###`) heads nothing and is left out (WCAG 2.4.6). */
export function dropEmptyHeadings(tokens: Tokens): Tokens {
  const kept: Tokens = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    // A heading is always three tokens: its start, its words, its end.
    if (token?.type === 'heading_open' && isBlank(tokens[at + 1])) at += 2;
    else if (token) kept.push(token);
  }
  return kept;
}

function isBlank(inline: Tokens[number] | undefined): boolean {
  return (inline?.children ?? []).every(({ type, content }) => type !== 'image' && content.trim() === '');
}

type Heading = { readonly open: Token; readonly close: Token | undefined };

/**
 * Shifts a body's headings so that the highest is h2 (the title is the page's h1) and none is skipped
 * on the way down (WCAG 1.3.1). Those of a quotation are not the release's: its highest is one below the heading that it
 * stands under, and decides on no other; nor are those of a footnote, which stands under none.
 */
export function levelHeadings(tokens: Tokens): void {
  const { own, others } = headingsIn(tokens);
  level(own, 1);
  for (const { headings, under } of others) level(headings, under ? Number(under.open.tag.slice(1)) : 1);
}

/** Gives headings the levels below the one that they stand under. */
function level(headings: readonly Heading[], above: number): void {
  const written = headings.map(({ open }) => Number(open.tag.slice(1)));
  const shift = above + 1 - written.reduce((least, one) => Math.min(least, one), 6);
  let previous = above;
  for (const [index, { open, close }] of headings.entries()) {
    previous = Math.min(6, (written[index] ?? above) + shift, previous + 1);
    open.tag = `h${previous}`;
    if (close) close.tag = open.tag;
  }
}

/** A body's own headings, and those of each quotation and footnote, with the own one that a quotation stands under. */
function headingsIn(tokens: Tokens) {
  const own: Heading[] = [];
  const others: { readonly headings: Heading[]; readonly under: Heading | undefined }[] = [];
  let depth = 0;
  for (const [index, open] of tokens.entries()) {
    if (open.type === 'blockquote_open' || open.type === 'footnote_open') {
      if (depth === 0)
        others.push({ headings: [], under: open.type === 'blockquote_open' ? own.at(-1) : undefined });
      depth += 1;
    } else if (open.type === 'blockquote_close' || open.type === 'footnote_close') depth -= 1;
    else if (open.type === 'heading_open')
      (depth > 0 ? (others.at(-1)?.headings ?? own) : own).push({ open, close: tokens[index + 2] });
  }
  return { own, others };
}
