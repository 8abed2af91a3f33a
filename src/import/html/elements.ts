const ELEMENTS = new Set(
  `a abbr acronym address area article aside audio b base basefont bdi bdo big blockquote body br button canvas caption
  center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure
  font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
  link main map mark menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp
  rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template
  textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/),
);

/** A tag, a comment or the like; its name is caught. */
const TAGS = /<(?:\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>|!--[\s\S]*?-->)/gi;

/** True for the name of an element of HTML, today's or of old: `<insert name>` is a text's own. */
function isHtmlName(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase());
}

/** The names of the elements in a text, in small letters and without doubles; "!" for a comment. */
export function tagNames(text: string): readonly string[] {
  const names = [...text.matchAll(TAGS)].map(([, name]) => name?.toLowerCase() ?? '!');
  return [...new Set(names)].filter((name) => name === '!' || isHtmlName(name));
}

/** The same HTML with what only looks like a tag as text. A drawing has elements of its own. */
export function escapeUnknownTags(html: string): string {
  // Beyond the last end of a drawing none is looked for: to the end of the text, from every `<svg`.
  const drawn = /^[\s\S]*<\/svg\s*>/i.exec(html)?.[0] ?? '';
  return drawn.replace(DRAWING_OR_MARK, escapeMark) + html.slice(drawn.length).replace(MARK, escapeMark);
}

const MARK = /<(?=\/?(?<name>[a-z][a-z0-9-]*))/gi;
const DRAWING_OR_MARK = new RegExp(String.raw`<svg\b(?![^<>]*/>)[\s\S]*?</svg\s*>|${MARK.source}`, 'gi');

function escapeMark(found: string, name: string | undefined): string {
  return name === undefined || isHtmlName(name) ? found : '&lt;';
}

/** Of pieces of HTML in their order, which begin within a drawing. */
export function beginInDrawing(pieces: readonly string[]): readonly boolean[] {
  let within = 0;
  return pieces.map((piece) => {
    const opened = piece.match(/<svg\b(?![^<>]*\/>)/gi)?.length ?? 0;
    const closed = piece.match(/<\/svg\b/gi)?.length ?? 0;
    const drawn = within > 0;
    within = Math.max(0, within + opened - closed);
    return drawn;
  });
}
