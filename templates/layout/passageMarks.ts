import { BLOCK_ID } from '../../src/markdown/blockIds.ts';

const PLACES = new RegExp(
  `<(?:p|h[1-6]|li|blockquote|table|figure) id="(${BLOCK_ID})">|</(?:p|h[1-6]|li|blockquote|figcaption)>|<(?:ul|ol)[ >]`,
  'g',
);

/**
 * A rendered body with a link to each passage that has an id, after its words (a table's before it), so that who
 * listens hears them first. The links are empty: their mark is drawn by the stylesheet and is no part of the text.
 * A heading's stands beside it in a box, for it would be read out as part of its name.
 * Expects the HTML of `renderBody`, in which these tags come from markdown only.
 */
export function markPassages(html: string, label: string): string {
  const link = (id: string) => `<a class="mark" href="#${id}" aria-label="${label}"></a>`;
  let waiting: string | undefined;
  return html.replace(PLACES, (tag: string, id: string | undefined) => {
    const mark = waiting === undefined ? '' : link(waiting);
    waiting = undefined;
    if (id === undefined) return tag.startsWith('</h') && mark ? `${tag}${mark}</div>` : mark + tag;
    if (tag.startsWith('<table')) return mark + link(id) + tag;
    waiting = id;
    return tag.startsWith('<h') ? `${mark}<div class="marked">${tag}` : mark + tag;
  });
}
