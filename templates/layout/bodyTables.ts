const ALIGNMENTS: Readonly<Record<string, string>> = { left: 'start', center: 'middle', right: 'end' };

/**
 * A rendered body with each table in a box that scrolls by itself, reachable by keyboard (WCAG 2.1.1), and with
 * a name that no other one of the page has (ARIA, landmark regions); with the columns' alignment as a class: it mirrors in a right-to-left page, and a strict CSP has no inline style to stop.
 * Expects the HTML of `renderBody`, in which `<table` comes from markdown only.
 */
export function boxTables(html: string, label: string): string {
  if (!html.includes('<table')) return html;
  const isOnly = html.indexOf('<table') === html.lastIndexOf('<table');
  let number = 0;
  return html
    .replace(/<table[^>]*>/g, (table) => {
      number += 1;
      return `<section class="table" aria-label="${isOnly ? label : `${label} ${number}`}" tabindex="0">${table}`;
    })
    .replaceAll('</table>', '</table></section>')
    .replace(/<(th|td) style="text-align:(left|center|right)">/g, (_, cell, side) => {
      return `<${cell} class="${ALIGNMENTS[side]}">`;
    });
}
