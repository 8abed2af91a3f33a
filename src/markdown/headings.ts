import type MarkdownIt from 'markdown-it';

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;

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

/**
 * Shifts a body's headings so that the highest is h2 (the title is the page's h1) and none is skipped
 * on the way down (WCAG 1.3.1).
 */
export function levelHeadings(tokens: Tokens): void {
  const headings = tokens.filter((token) => token.type === 'heading_open' || token.type === 'heading_close');
  const written = headings.map((token) => Number(token.tag.slice(1)));
  const shift = 2 - written.reduce((least, level) => Math.min(least, level), 6);
  let previous = 1;
  for (const [index, token] of headings.entries()) {
    const wanted = (written[index] ?? 2) + shift;
    const level = token.type === 'heading_open' ? Math.min(6, wanted, previous + 1) : previous;
    token.tag = `h${level}`;
    previous = level;
  }
}
