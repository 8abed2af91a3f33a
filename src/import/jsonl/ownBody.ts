import type { DraftBody } from '../draft.ts';
import { findAll, parseHtml, replace, unwrap } from '../html/dom.ts';
import { htmlToMarkdown } from '../html/toMarkdown.ts';
import type { Note } from '../note.ts';

/**
 * The body of a release that this site published at `url`, from its HTML. Files beside it do not come with the
 * record: a link to one would lead nowhere, so a picture becomes its description and a link its text.
 */
export function ownBody(html: string, url: string): DraftBody {
  const body = parseHtml(html);
  const notes: Note[] = [];
  const left = (file: string) =>
    notes.push({
      code: 'not-carried',
      message: `a file of the release is missing, and so is the link to it: ${file}`,
    });
  for (const picture of findAll(body, 'img')) {
    const file = picture.getAttribute('src') ?? '';
    if (!isBeside(file, url)) continue;
    left(file);
    replace(picture, picture.getAttribute('alt') ?? '');
  }
  for (const link of findAll(body, 'a')) {
    const file = link.getAttribute('href') ?? '';
    // A passage keeps its id as long as its words.
    if (file.startsWith('#')) link.setAttribute('href', url + file);
    if (!isBeside(file, url)) continue;
    left(file);
    unwrap(link);
  }
  const converted = htmlToMarkdown(body.innerHTML, url, 'tables');
  return { markdown: converted.markdown, notes: [...notes, ...converted.notes] };
}

function isBeside(target: string, url: string): boolean {
  return target.startsWith(url) && /^[^#?]/.test(target.slice(url.length));
}
