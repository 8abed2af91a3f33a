import type { DraftBody } from '../draft.ts';
import { heldMark, releaseMarks, writeNote } from '../footnoteMarks.ts';
import { childrenOf, findAll, isElement, parseHtml, replace, unwrap } from '../html/dom.ts';
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
  const footnotes = takeFootnotes(body);
  const converted = [body, ...footnotes].map(({ innerHTML }) => htmlToMarkdown(innerHTML, url, 'tables'));
  const [text = '', ...texts] = converted.map(({ markdown }) => releaseMarks(markdown));
  const markdown = [text, ...texts.map((note, index) => writeNote(String(index + 1), note))].join('\n\n');
  return { markdown, notes: [...notes, ...converted.flatMap((each) => each.notes)] };
}

/** Takes the footnotes out of a body, and puts what is written for their marks in these' place. */
function takeFootnotes(body: HTMLElement): readonly Element[] {
  const list = body.querySelector('section.footnotes');
  if (!list) return [];
  for (const mark of body.querySelectorAll('sup.noteref'))
    replace(mark, heldMark(/\d+/.exec(mark.textContent ?? '')?.[0] ?? ''));
  for (const back of body.querySelectorAll('a.noteback')) back.remove();
  list.remove();
  return childrenOf(list).flatMap(childrenOf).filter(isElement);
}

function isBeside(target: string, url: string): boolean {
  return target.startsWith(url) && /^[^#?]/.test(target.slice(url.length));
}
