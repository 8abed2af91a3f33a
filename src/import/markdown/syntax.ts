import MarkdownIt from 'markdown-it';
import { readFootnotes } from '../../markdown/footnotes.ts';
import { heldMark } from '../footnoteMarks.ts';

/** Markdown as other systems read it: with HTML. Otherwise as releases are rendered. */
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.use(readFootnotes);
markdown.renderer.rules.footnote_mark = (tokens, at) => heldMark(tokens[at]?.info ?? '');
markdown.renderer.rules.footnote_stray = (tokens, at) => markdown.utils.escapeHtml(tokens[at]?.content ?? '');

export type Token = ReturnType<typeof markdown.parse>[number];

/** What link names stand for; filled while a text is parsed. */
export type References = Record<string, unknown>;

/** The tokens of a text in which HTML is HTML. */
export function parseWithHtml(text: string, references: References = {}): readonly Token[] {
  return markdown.parse(text, references);
}

/** Tokens as HTML. */
export function renderWithHtml(tokens: readonly Token[], references: References): string {
  return markdown.renderer.render([...tokens], markdown.options, references);
}

/** Tokens and, after each, those within its line. */
export function flatTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...(token.children ?? [])]);
}

/** The numbers of the lines, from 0, that are code. */
export function codeLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map } of parseWithHtml(text)) {
    if (map === null || (type !== 'fence' && type !== 'code_block')) continue;
    for (let line = map[0]; line < map[1]; line++) lines.add(line);
  }
  return lines;
}
