import type MarkdownIt from 'markdown-it';
import { omitVoidSlash } from '../lib/omitVoidSlash.ts';
import { xmlEmpty } from '../lib/xml.ts';

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;
type Token = Tokens[number];
type ImageRule = NonNullable<InstanceType<typeof MarkdownIt>['renderer']['rules']['image']>;

/** A picture beside a body. */
export interface BodyPicture {
  /** In pixels, so that the layout does not shift. */
  readonly width: number;
  readonly height: number;
  readonly shown?: {
    /** The best format first; the last is one that every browser knows. */
    readonly sources: readonly { readonly type: string; readonly srcset: string }[];
    readonly preview: { readonly src: string };
  };
}

/** Gives an image token its picture's dimensions, and with `sizes` what a page shows instead of the original. */
export function showPicture(token: Token, { width, height, shown }: BodyPicture, sizes?: string): void {
  token.attrSet('width', String(width));
  token.attrSet('height', String(height));
  const last = shown?.sources.at(-1);
  if (!shown || !last || sizes === undefined) return;
  token.attrSet('src', shown.preview.src);
  token.attrSet('srcset', last.srcset);
  token.attrSet('sizes', sizes);
  token.meta = { sources: shown.sources.slice(0, -1) };
}

/** The rule for images that puts those with better formats into a `<picture>`. */
export function renderPicture(image: ImageRule | undefined): ImageRule {
  return (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const html = image?.(tokens, index, options, env, renderer) ?? '';
    if (!token?.meta) return html;
    const { sources } = token.meta as Pick<NonNullable<BodyPicture['shown']>, 'sources'>;
    const sizes = String(token.attrGet('sizes') ?? '');
    const better = sources.map((source) => omitVoidSlash(xmlEmpty('source', { ...source, sizes })));
    return `<picture>${better.join('')}${html}</picture>`;
  };
}

/**
 * Makes a figure of each paragraph that holds only a picture with a title, `![alt](a.jpg "title")`, and the title its
 * caption, for all to read. The figure keeps the paragraph's id. In a tight list, where paragraphs are hidden, it stays a title.
 */
export function captionPictures(tokens: Tokens): void {
  for (const [index, paragraph] of tokens.entries()) {
    const inline = tokens[index + 1];
    const end = tokens[index + 2];
    const [picture, ...others] = inline?.children ?? [];
    if (paragraph.type !== 'paragraph_open' || paragraph.hidden || !inline || !end) continue;
    if (picture?.type !== 'image' || others.length > 0) continue;
    const title = String(picture.attrGet('title') ?? '').trim();
    if (title === '') continue;
    paragraph.tag = 'figure';
    end.tag = 'figure';
    picture.attrs = picture.attrs?.filter(([name]) => name !== 'title') ?? null;
    inline.children = [
      picture,
      makeToken(picture, 'figcaption_open', 'figcaption', 1),
      makeToken(picture, 'text', '', 0, title),
      makeToken(picture, 'figcaption_close', 'figcaption', -1),
    ];
  }
}

/** True for a picture or link target that lies on another host. */
function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(target) || /^data:/i.test(target);
}

/**
 * Turns the pictures of other hosts in one block's tokens into links to them: a published page asks nothing of a third
 * party, and an archive outlives their pictures. Inside a link only the words stay. `origin` is the site's own.
 */
export function linkForeignPictures(children: Tokens, origin: string | undefined): Tokens {
  let depth = 0;
  return children.flatMap((token) => {
    if (token.type === 'link_open') depth += 1;
    if (token.type === 'link_close') depth -= 1;
    const source = token.type === 'image' ? String(token.attrGet('src') ?? '') : '';
    const isOwn = origin !== undefined && source.startsWith(`${origin}/`);
    return isElsewhere(source) && !isOwn ? toLink(token, source, depth > 0) : [token];
  });
}

function toLink(image: Token, source: string, inLink: boolean): Token[] {
  const words = image.content.trim() || (inLink ? '' : source);
  if (inLink || !/^https?:/i.test(source)) return [makeToken(image, 'text', '', 0, words)];
  const link = makeToken(image, 'link_open', 'a', 1);
  link.attrSet('href', source);
  return [link, makeToken(image, 'text', '', 0, words), makeToken(image, 'link_close', 'a', -1)];
}

/** A token of the class that `like` is of; markdown-it exports none. */
function makeToken(like: Token, type: string, tag: string, nesting: -1 | 0 | 1, content = ''): Token {
  const Made = like.constructor as new (...made: [typeof type, typeof tag, typeof nesting]) => Token;
  return Object.assign(new Made(type, tag, nesting), { content });
}
