import type MarkdownIt from 'markdown-it';

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;
type Token = Tokens[number];

/** True for a picture or link target that lies on another host. */
export function isElsewhere(target: string): boolean {
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
  const Made = image.constructor as new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
  const words = new Made('text', '', 0);
  words.content = image.content.trim() || (inLink ? '' : source);
  if (inLink || !/^https?:/i.test(source)) return [words];
  const open = new Made('link_open', 'a', 1);
  open.attrSet('href', source);
  return [open, words, new Made('link_close', 'a', -1)];
}
