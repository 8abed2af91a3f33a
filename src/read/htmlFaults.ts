import { htmlInText, type RawHtml, rawHtml } from '../markdown/rawHtml.ts';
import type { Problem } from '../model/problem.ts';
import type { KeyPath, Position } from './frontMatter.ts';

/** What a body is the text of. */
export type BodyOf = 'release' | 'page';

/** Tells of HTML that readers would see as it is written, and what to write instead; lines are the body's, from 0. */
export function htmlFaults(body: string, of: BodyOf): readonly Omit<Problem, 'file'>[] {
  return rawHtml(body).map(({ written, others, line, column, ...tag }) => {
    const more = others === 0 ? '' : `, and ${others} more of these`;
    const message = `${shownAsText(written)}${more}`;
    const hint = `${adviceFor(tag, of)} If it is meant as text, write \\<`;
    return { severity: 'warning', code: 'body-html', message, hint, line, column };
  });
}

/** Front matter that is an address, and shown nowhere. */
const ADDRESSES: ReadonlySet<string | number> = new Set(['url', 'src', 'source', 'replacement', 'aliases']);

/**
 * The same of a front matter's texts, in which no sign has a meaning; `locate` says where a key stands. Of `fields` that a
 * schema has let through: what YAML gives may hold itself.
 */
export function* textFaults(
  fields: unknown,
  locate: (at: KeyPath) => Position,
): Generator<Omit<Problem, 'file'>> {
  for (const [at, text] of textsIn(fields, [])) {
    const [first, ...others] = htmlInText(text);
    if (first === undefined) continue;
    const more = others.length === 0 ? '' : `, and ${others.length} more in this text`;
    const hint = first.startsWith('&')
      ? 'Write the character itself.'
      : 'Take it out: this text has neither markdown nor HTML.';
    yield {
      severity: 'warning',
      code: 'text-html',
      message: `${shownAsText(first)}${more}`,
      hint,
      ...locate(at),
    };
  }
}

function* textsIn(value: unknown, at: KeyPath): Generator<readonly [at: KeyPath, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value))
      if (!ADDRESSES.has(name)) yield* textsIn(one, [...at, Array.isArray(value) ? Number(name) : name]);
}

function shownAsText(written: string): string {
  const [line = ''] = written.split('\n');
  const what = line.startsWith('<!--') ? 'a comment of HTML' : 'HTML';
  return `"${shortened(line)}" is ${what}, which is shown as text here`;
}

/** In characters; of what a page builder writes, a class alone may be longer. */
const SHOWN = 40;

function shortened(written: string): string {
  return written.length > SHOWN ? `${written.slice(0, SHOWN)}…` : written;
}

function adviceFor({ name, inCell }: Pick<RawHtml, 'name' | 'inCell'>, of: BodyOf): string {
  if (name === 'br' && inCell) return 'The text of a cell is one line: write a comma, or a row of its own.';
  if (of === 'page' && PLAYED.includes(name)) return 'Take it out, and write a link: [words](address).';
  return ADVICE.get(name) ?? 'Take the tags out; an empty line begins a new paragraph.';
}

/** What a release names in its front matter, and a page cannot. */
const PLAYED: readonly string[] = ['iframe', 'video', 'audio', 'embed', 'object'];

const ADVICE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '!--': 'Take it out; a note for colleagues may follow a # in the front matter.',
    br: 'End the line before it with a backslash, or leave an empty line for a new paragraph.',
    a: 'Write [words](address).',
    img: 'Put the picture into the folder that is called as this file is, without .md, and write ![What it shows](its-name.jpg).',
    hr: 'Write --- between two empty lines.',
    blockquote: 'Begin each line of the quotation with "> ", without tags.',
    'i em cite dfn var': 'For italics write *words*, without tags.',
    'b strong': 'For bold letters write **words**, without tags.',
    'h1 h2 h3 h4 h5 h6': 'Begin the line with "## ", without tags.',
    'ul ol li': 'Begin each item with "- ", or with "1. " in a numbered list, without tags.',
    'table thead tbody tr td th': 'Write rows as | one | two |, with |---|---| below the first.',
    'code pre kbd samp tt': 'Write it between backticks, `so`, without tags.',
    'sup sub':
      'Take the tags out, and write the character where there is one (m², CO₂); a footnote’s mark is [^1].',
    [PLAYED.join(' ')]:
      'Take it out, and name it in the front matter: media: [{ type: video, url: "https://…" }].',
    'script style noscript link meta': 'Take it out, with all up to its end: nothing in a text runs.',
  }).flatMap(([names, advice]) => names.split(' ').map((name) => [name, advice])),
);
