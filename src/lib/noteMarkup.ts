/*
 * How footnotes stand in a body's HTML: who writes it (`markdown`) and who reads it (`search`, `import`, `templates`, `client`)
 * agree here. Nothing else in a body is written so, for raw HTML is shown as text.
 */

/** How the list of the notes begins, but for the end of its tag; it is the last part of a body. */
export const NOTE_LIST = '<section class="footnotes" role="doc-endnotes"';

const MARK =
  /<sup class="noteref"><a (id="[^"]*" href="[^"]*" role="doc-noteref")[^>]*>\[(\d+)\]<\/a><\/sup>/g;
const BACK = / <a class="noteback" (href="[^"]*" role="doc-backlink")[^>]*>↑(\d*)<\/a>/g;

/** What in a page marks a footnote or leads back to its mark, as a selector: no words of the text. */
export const NOTE_LINKS = '.noteref,.noteback';

/** The mark of a footnote in the text. */
export function noteMark(number: string, id: string, href: string): string {
  return `<sup class="noteref"><a id="${id}" href="${href}" role="doc-noteref">[${number}]</a></sup>`;
}

/** The link from a footnote back to its mark; of several marks, each but the first with its number. */
export function noteBack(href: string, occurrence: number): string {
  return ` <a class="noteback" href="${href}" role="doc-backlink">↑${occurrence === 1 ? '' : occurrence}</a>`;
}

/** A body's HTML without the marks and the links back. The notes stay. */
export function withoutNoteLinks(html: string): string {
  return html.includes(NOTE_LIST) ? withoutNoteMarks(html).replace(BACK, '') : html;
}

/** A part of a body's HTML without the marks. */
export function withoutNoteMarks(html: string): string {
  return html.replace(MARK, '');
}

/** What is said of footnotes to who hears them. */
export interface NoteLabels {
  /** Of their list. */
  readonly list: string;
  /** Of a mark. */
  readonly mark: (number: number) => string;
  /** Of a link back to a mark. */
  readonly back: (number: number) => string;
}

/** A body's HTML with accessible names for its footnotes. */
export function labelNotes(html: string, labels: NoteLabels): string {
  if (!html.includes(NOTE_LIST)) return html;
  const itemOrBack = new RegExp(`<li id="n[^"]*">|${BACK.source}`, 'g');
  let note = 0;
  return html
    .replace(itemOrBack, (found, attributes?: string, occurrence?: string) => {
      if (attributes === undefined) {
        note += 1;
        return found;
      }
      const label = occurrence ? `${labels.back(note)} (${occurrence})` : labels.back(note);
      return found.replace(attributes, `${attributes} aria-label="${label}"`);
    })
    .replace(MARK, (found, attributes: string, number: string) =>
      found.replace(attributes, `${attributes} aria-label="${labels.mark(Number(number))}"`),
    )
    .replace(NOTE_LIST, `${NOTE_LIST} aria-label="${labels.list}"`);
}
