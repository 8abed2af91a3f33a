import { isRelative, parseBody, renderBody } from './render.ts';

// In rendered HTML a quotation mark is only ever an attribute's, for text has `&quot;`.
const SITE_PATH = / (href|src)="\/(?!\/)/g;
const FRAGMENT = / href="#/g;
const INLINE = /(\]\([ \t\n]*<?)([^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)/g;
const INLINE_IN_BRACKETS = /(\]\([ \t\n]*<)([^<>\n]+)(?=>)/g;
// Not of a footnote.
const DEFINITION = /^( {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?)([^\s<>]+)/gm;
const CODE_SPAN = /(?<![`\\])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

/** Where a release stands: its site path with final slash, and the site's origin. */
export interface Place {
  readonly base: string;
  readonly origin: string;
}

/**
 * A body's HTML, as `renderBody` gives it, with every site path made an absolute URL, and every fragment: where several bodies
 * stand in one page, a footnote's mark still leads to its own.
 */
export function absoluteHtml(html: string, { base, origin }: Place): string {
  return html.replace(SITE_PATH, ` $1="${origin}/`).replace(FRAGMENT, ` href="${origin}${base}#`);
}

/** A place of a body where a link's target begins, or what looks like one in code, and what has to stand there. */
interface Edit {
  readonly at: number;
  /** Characters to take out. */
  readonly cut: number;
  readonly insert: string;
}

/** Renderings that are spent on finding out which of a body's edits are wrong, where code cannot be told by its place. */
const TRIES = 40;

/**
 * A body's markdown with its relative and site links made absolute URLs, so that it can be read away from the site. What
 * only looks like a link, in code, stays as it was written; so does a link that cannot be told from that.
 */
export function absoluteMarkdown(body: string, place: Place): string {
  const edits = editsOf(body, place);
  if (edits.length === 0) return body;
  // What is published must still say the same: the proof is that both render alike, but for how their links are written.
  const htmlOf = (markdown: string) => absoluteHtml(renderBody(markdown, { ...place, pictures: {} }), place);
  const wanted = htmlOf(body);
  const written = apply(body, edits);
  if (htmlOf(written) === wanted) return written;
  return apply(
    body,
    soundAmong(outsideCode(body, edits), (some) => htmlOf(apply(body, some)) === wanted),
  );
}

/** Where targets begin that lead into the site, in order, code included: the parser does not say where its links stand. */
function editsOf(body: string, { base, origin }: Place): readonly Edit[] {
  const edits = new Map<number, Edit>();
  for (const pattern of [INLINE_IN_BRACKETS, INLINE, DEFINITION]) {
    for (const { index, 1: before = '', 2: target = '' } of body.matchAll(pattern)) {
      if (!isLocal(target)) continue;
      const at = index + before.length;
      // By hand rather than by URL, which would also rewrite what `renderBody` leaves as it was written.
      const insert = target.startsWith('/') ? origin : origin + base;
      edits.set(at, { at, cut: target.startsWith('./') ? 2 : 0, insert });
    }
  }
  return [...edits.values()].sort((a, b) => a.at - b.at);
}

/** Those that do not stand in code, as far as the parser tells: of code in a line of text it names the lines only. */
function outsideCode(body: string, edits: readonly Edit[]): readonly Edit[] {
  const starts = [0, ...Array.from(body.matchAll(/\n/g), ({ index }) => index + 1)];
  const startOf = (line: number) => starts[line] ?? body.length;
  const code = parseBody(body).flatMap(({ type, map, children }): readonly (readonly [number, number])[] => {
    if (!map) return [];
    const [start, end] = [startOf(map[0]), startOf(map[1])];
    if (type === 'fence' || type === 'code_block') return [[start, end]];
    if (!children?.some((token) => token.type === 'code_inline')) return [];
    const spans = body.slice(start, end).matchAll(CODE_SPAN);
    return Array.from(spans, ({ index, 0: span }) => [start + index, start + index + span.length]);
  });
  return edits.filter(({ at }) => !code.some(([start, end]) => start <= at && at < end));
}

/** Those edits with which, all together, a body `isSame`: halves are tried, and halves of those that fail. */
function soundAmong(edits: readonly Edit[], isSame: (some: readonly Edit[]) => boolean): readonly Edit[] {
  let sound: readonly Edit[] = [];
  let tries = TRIES;
  const take = (some: readonly Edit[]): void => {
    if (some.length === 0 || tries === 0) return;
    tries -= 1;
    if (isSame([...sound, ...some])) sound = [...sound, ...some];
    else if (some.length > 1) {
      const middle = some.length >> 1;
      take(some.slice(0, middle));
      take(some.slice(middle));
    }
  };
  take(edits);
  return sound;
}

/** `edits` in order. */
function apply(body: string, edits: readonly Edit[]): string {
  let text = '';
  let end = 0;
  for (const { at, cut, insert } of edits) {
    text += body.slice(end, at) + insert;
    end = at + cut;
  }
  return text + body.slice(end);
}

function isLocal(target: string): boolean {
  return isRelative(target) || /^\/(?!\/)/.test(target);
}
