import { oneLine } from '../../lib/oneLine.ts';
import { decodePath } from '../../lib/sitePath.ts';
import { type Note, shorten } from '../note.ts';
import { withoutControl } from './clean.ts';
import { create, findAll, hasBlock, isElement, replace, unwrap } from './dom.ts';

const FOLLOWED = /^(?:https?|mailto|tel|ftp):/i;

/** The absolute form of a link's target, or why it has none. `base` is undefined where the old site is not known. */
export function absoluteUrl(
  href: string,
  base: string | undefined,
): { readonly url: string } | { readonly fault: string } {
  const target = withScheme(withoutControl(href).trim());
  // `{{ site.url }}/about` was filled in by what made the old site.
  if (/\{\{|\{%|%7b(?:%7b|%25)/i.test(target))
    return { fault: `${shorten(decodePath(target))} holds template code` };
  if (FOLLOWED.test(target)) {
    return isAddress(target) ? { url: target } : { fault: `${shorten(target)} is not an address` };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return { fault: `${shorten(target)} leads nowhere on the web` };
  if (target === '' || target.startsWith('#'))
    return { fault: `${target || 'an empty address'} leads to a place in the old page` };
  if (base === undefined)
    return { fault: `${shorten(target)} is a path of the old site, whose address is not known (--base URL)` };
  return URL.canParse(target, base)
    ? { url: new URL(target, base).href }
    : { fault: `${shorten(target)} is not an address` };
}

function withScheme(target: string): string {
  if (/^www\./i.test(target)) return `http://${target}`;
  return target.startsWith('//') ? `https:${target}` : target;
}

/** False for `http:// www.example.org` and `https:///C:\Users\…`, which parsers take as they like. */
function isAddress(target: string): boolean {
  return !/^https?:/i.test(target) || (/^https?:\/\/[^/\\]/i.test(target) && URL.canParse(target));
}

/** Makes every link absolute, and plain text of each that leads nowhere or has no text. */
export function settleLinks(body: HTMLElement, base: string | undefined, notes: Note[]): void {
  for (const link of findAll(body, 'a')) {
    const href = link.getAttribute('href');
    const text = (link.textContent ?? '').trim();
    if (href === null || text === '') {
      if (href !== null && FOLLOWED.test(href)) {
        notes.push({
          code: 'link-dropped',
          message: `a link without a text, to ${shorten(href)}, was taken out`,
        });
      }
      unwrap(link);
      continue;
    }
    const result = absoluteUrl(href, base);
    if ('fault' in result || hasBlock(link)) {
      const reason = 'fault' in result ? result.fault : `${shorten(href)} was around whole paragraphs`;
      notes.push({
        code: 'link-dropped',
        message: `the link "${text.slice(0, 60)}" became plain text: ${reason}`,
      });
      unwrap(link);
      continue;
    }
    if (result.url !== href.trim()) {
      notes.push({ code: 'link-absolute', message: `${shorten(href)} became ${shorten(result.url)}` });
    }
    for (const name of link.getAttributeNames()) link.removeAttribute(name);
    link.setAttribute('href', result.url);
  }
}

/**
 * A picture is not copied by an import, and a page must not fetch it from the old site: it becomes a link with its
 * description; one for decoration goes.
 */
export function settlePictures(body: HTMLElement, base: string | undefined, notes: Note[]): void {
  for (const picture of findAll(body, 'img', 'svg', 'picture')) {
    const source = picture.getAttribute('src') ?? '';
    const description = oneLine(picture.getAttribute('alt') ?? '');
    const result = absoluteUrl(source, base);
    const inLink = closestLink(picture);
    if (
      'fault' in result ||
      (description === '' && inLink !== undefined && (inLink.textContent ?? '').trim() !== '') ||
      isIcon(picture)
    ) {
      notes.push({
        code: 'picture-dropped',
        message: `the picture ${shorten(decodePath(source)) || '(no address)'} was taken out`,
      });
      replace(picture, description === '' ? '' : ` ${description} `);
      continue;
    }
    const name = description || decodePath(fileName(result.url));
    notes.push({
      code: 'picture-linked',
      message: `the picture "${name.slice(0, 60)}" is linked, not copied: ${shorten(result.url)}`,
    });
    if (inLink) {
      replace(picture, ` ${name} `);
      continue;
    }
    const link = create(body, 'a', name);
    link.setAttribute('href', result.url);
    replace(picture, ' ', link, ' ');
  }
}

// What a page's software put beside a link: no description and the size or name of an icon.
function isIcon(picture: Element): boolean {
  const alt = (picture.getAttribute('alt') ?? '').trim();
  const names = `${picture.getAttribute('class') ?? ''} ${picture.getAttribute('src') ?? ''}`;
  const tiny = ['width', 'height'].some((side) => /^[0-9]{1,2}$/.test(picture.getAttribute(side) ?? ''));
  return alt === '' && (tiny || /\bicons?\b|spacer|pixel/i.test(names));
}

function closestLink(node: Node): Element | undefined {
  for (let parent = node.parentNode; isElement(parent); parent = parent.parentNode)
    if (parent.nodeName === 'A') return parent;
  return undefined;
}

function fileName(url: string): string {
  return new URL(url).pathname.split('/').at(-1) || url;
}
