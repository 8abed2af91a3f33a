import { isRelative, renderBody } from './render.ts';

// In rendered HTML a quotation mark is only ever an attribute's, for text has `&quot;`.
const SITE_PATH = / (href|src)="\/(?!\/)/g;
const INLINE = /(\]\([ \t\n]*<?)([^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)/g;
const INLINE_IN_BRACKETS = /(\]\([ \t\n]*<)([^<>\n]+)(?=>)/g;
const DEFINITION = /^( {0,3}\[[^\]\n]+\]:[ \t]*<?)([^\s<>]+)/gm;

/** Where a release stands: its site path with final slash, and the site's origin. */
export interface Place {
  readonly base: string;
  readonly origin: string;
}

/** A body's HTML, as `renderBody` gives it, with every site path made an absolute URL. */
export function absoluteHtml(html: string, origin: string): string {
  return html.replace(SITE_PATH, ` $1="${origin}/`);
}

/**
 * A body's markdown with its relative and site links made absolute URLs, so that it can be read away from the site.
 * A body in which the two cannot be told from text that looks alike (a link shown as code) is given as it was written.
 */
export function absoluteMarkdown(body: string, place: Place): string {
  const absolute = (whole: string, before: string, target: string) =>
    isLocal(target) ? before + resolve(target, place) : whole;
  const written = body
    .replace(INLINE_IN_BRACKETS, absolute)
    .replace(INLINE, absolute)
    .replace(DEFINITION, absolute);
  if (written === body) return body;
  // What is published must still say the same: the proof is that both render alike.
  const context = { ...place, pictures: {} };
  const wanted = absoluteHtml(renderBody(body, context), place.origin);
  return renderBody(written, context) === wanted ? written : body;
}

function isLocal(target: string): boolean {
  return isRelative(target) || /^\/(?!\/)/.test(target);
}

// By hand rather than by URL, which would also rewrite what `renderBody` leaves as it was written.
function resolve(target: string, { base, origin }: Place): string {
  return target.startsWith('/') ? origin + target : origin + base + target.replace(/^\.\//, '');
}
