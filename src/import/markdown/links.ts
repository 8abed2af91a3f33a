import { absoluteUrl } from '../html/links.ts';
import type { Note } from '../note.ts';
import { flatTokens, parseWithHtml, type References, type Token } from './syntax.ts';

// Code spans first, so that no link in them is found.
const CODE = String.raw`(?<!\`)(\`+)(?!\`)[\s\S]*?(?<!\`)\1(?!\`)`;
const TARGET = new RegExp(
  String.raw`${CODE}|(\]\([ \t\n]*)(?:<([^<>\n]+)(?=>)|([^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*))`,
  'g',
);

/** The source of a block with its links and pictures absolute; undefined where only another wording could say them. */
export function withAbsoluteLinks(
  source: string,
  tokens: readonly Token[],
  base: string | undefined,
  references: References,
): { readonly source: string; readonly notes: readonly Note[] } | undefined {
  const wanted: string[] = [];
  const notes: Note[] = [];
  const given = targetsOf(tokens);
  for (const target of given) {
    const result = absoluteUrl(target, base);
    if ('fault' in result) return undefined;
    wanted.push(result.url);
    if (result.url !== target)
      notes.push({ code: 'link-absolute', message: `${target} became ${result.url}` });
  }
  if (notes.length === 0) return { source, notes };
  const written = source.replace(TARGET, (whole, _ticks, before, bracketed, bare) => {
    const result = before === undefined ? {} : absoluteUrl(bracketed ?? bare, base);
    if (!('url' in result)) return whole;
    return `${before}${bracketed === undefined ? '' : '<'}${result.url}`;
  });
  const now = parseWithHtml(written, references);
  const isSame = textOf(now) === textOf(tokens) && targetsOf(now).join(' ') === wanted.join(' ');
  return isSame ? { source: written, notes } : undefined;
}

function targetsOf(tokens: readonly Token[]): readonly string[] {
  return flatTokens(tokens).flatMap((token) => {
    if (token.type === 'link_open') return [String(token.attrGet('href') ?? '')];
    return token.type === 'image' ? [String(token.attrGet('src') ?? '')] : [];
  });
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .flatMap((token) => token.children ?? [token])
    .map(({ type, content }) => `${type} ${content}`)
    .join('\n');
}
