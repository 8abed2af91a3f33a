import MarkdownIt from 'markdown-it';
import { decodePath } from '../lib/sitePath.ts';
import { identifyBlocks } from './blockIds.ts';
import { linkFootnotes, renderFootnotes } from './footnoteLinks.ts';
import { gatherFootnotes, IN_PLACE, readFootnotes } from './footnotes.ts';
import { dropEmptyHeadings, levelHeadings } from './headings.ts';
import {
  type BodyPicture,
  captionPictures,
  linkForeignPictures,
  renderPicture,
  showPicture,
} from './pictures.ts';
import { markShownAddresses } from './shownAddresses.ts';
import { dropEmptyHeads } from './tables.ts';

/** What a body may point to beside it. */
export interface BodyContext {
  /** Site path of the release, with final slash; relative targets resolve against it. */
  readonly base: string;
  /** The pictures beside it by name. */
  readonly pictures: Readonly<Record<string, BodyPicture>>;
  /** How wide a page shows pictures (HTML's `sizes`). Without it they are shown as originals, for other readers. */
  readonly pictureSizes?: string;
  /** The site's: `https://press.example.ee`. Without it a picture named by its whole address is another host's. */
  readonly origin?: string;
}

// html: false and no typographer: a release's words are a record; nothing in them may run or be reworded.
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// Looking for bare addresses takes a third of the time, and most bodies have none.
const withoutAddresses = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.renderer.rules.image = renderPicture(markdown.renderer.rules.image);
for (const parser of [markdown, withoutAddresses]) parser.use(readFootnotes).use(gatherFootnotes);
markdown.use(renderFootnotes);

/** Markdown's tokens, for whoever reads a body without rendering it; its footnotes stand at the end. */
export function parseBody(body: string) {
  return parserOf(body).parse(body, {});
}

/** The same with each footnote where it is written. */
export function parseInPlace(body: string) {
  return parserOf(body).parse(body, { [IN_PLACE]: true });
}

function parserOf(body: string) {
  // Without "fuzzy" ones, an address begins with `scheme://`, `//` or `mailto:`.
  return /\/\/|mailto:/i.test(body) ? markdown : withoutAddresses;
}

/** True for a link target that lies in the release's own folder: no scheme, no leading slash, no mere fragment. */
export function isRelative(target: string): boolean {
  return target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(target);
}

/** The name of the attachment that a relative target means: `./a%20b.pdf` → `a b.pdf`. */
export function attachmentName(target: string): string {
  return decodePath(target.replace(/[?#].*$/, '')).replace(/^\.\//, '');
}

// A release's page and its index.json show the same body, one after the other.
let last: { readonly body: string; readonly context: string; readonly html: string } | undefined;

/**
 * A release's markdown body as HTML. Raw HTML in it is shown as text; relative targets resolve to the release's folder;
 * every passage has its permanent id (`blockIds.ts`).
 */
export function renderBody(body: string, place: BodyContext): string {
  const { base, origin, pictures, pictureSizes } = place;
  // Their sizes tell the page's HTML from its twin's only where there are pictures.
  const sizes = Object.keys(pictures).length > 0 ? pictureSizes : undefined;
  const context = JSON.stringify([base, origin, pictures, sizes]);
  if (last?.body !== body || last.context !== context) {
    last = { body, context, html: renderAfresh(body, place) };
  }
  return last.html;
}

function renderAfresh(body: string, context: BodyContext): string {
  const tokens = dropEmptyHeadings(dropEmptyHeads(parseBody(body)));
  levelHeadings(tokens);
  for (const block of tokens) {
    if (!block.children) continue;
    block.children = linkForeignPictures(block.children, context.origin);
    markShownAddresses(block.children);
  }
  identifyBlocks(tokens);
  linkFootnotes(tokens);
  // A caption is no part of what an id is made from.
  captionPictures(tokens);
  for (const token of tokens.flatMap((block) => block.children ?? [])) {
    if (token.type === 'link_open') {
      token.attrSet('href', resolve(String(token.attrGet('href') ?? ''), context.base));
    } else if (token.type === 'image') {
      const source = String(token.attrGet('src') ?? '');
      const name = attachmentName(source);
      token.attrSet('src', resolve(source, context.base));
      const picture = Object.hasOwn(context.pictures, name) ? context.pictures[name] : undefined;
      if (picture) showPicture(token, picture, context.pictureSizes);
      token.attrSet('loading', 'lazy');
      token.attrSet('decoding', 'async');
    }
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

function resolve(target: string, base: string): string {
  return isRelative(target) ? base + target.replace(/^\.\//, '') : target;
}
