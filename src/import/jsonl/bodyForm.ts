import { childrenOf, isBlock, isElement, isText, parseHtml } from '../html/dom.ts';
import { tagNames } from '../html/elements.ts';

/** What a body is that may be either; doubtful where it has marks of both. */
export interface BodyForm {
  readonly form: 'HTML' | 'markdown';
  readonly doubtful: boolean;
}

const CODE =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[^\n]*$|(?<!`)(`+)(?!`)[^`][\s\S]*?(?<!`)\2(?!`)/gm;
/** An empty line between paragraphs, which in HTML is no more than a space. */
const PARAGRAPHS = /\S[ \t]*\n[ \t]*\n\s*\S/;
const MARKS = /^[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|>|\d+\.[ \t])|\]\([^)\s]|\*\*\S/m;
/** Elements that hold markdown as well as HTML. */
const WRAPPERS = new Set(['BODY', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'CENTER']);

/** Tells HTML from markdown by what carries the text: HTML has every paragraph in an element of its own. */
export function guessForm(body: string): BodyForm {
  if (tagNames(body.replace(CODE, '')).length === 0) return { form: 'markdown', doubtful: false };
  const { carried, loose, wrapped } = sortTexts(body);
  if (!carried) return { form: 'markdown', doubtful: true };
  if (
    loose.some((text) => PARAGRAPHS.test(text) || MARKS.test(text)) ||
    wrapped.some((text) => PARAGRAPHS.test(text))
  )
    return { form: 'markdown', doubtful: true };
  return { form: 'HTML', doubtful: loose.some((text) => /\S/.test(text)) };
}

/** The texts between block elements: outside of all, and within those that only wrap; and whether there are others. */
function sortTexts(html: string): {
  readonly carried: boolean;
  readonly loose: readonly string[];
  readonly wrapped: readonly string[];
} {
  const body = parseHtml(html);
  const runs = { loose: [''], wrapped: [''] };
  let carried = false;
  const walk = (node: Node, holder: Element): void => {
    for (const child of childrenOf(node)) {
      if (isText(child)) {
        const run = holder === body ? runs.loose : runs.wrapped;
        if (holder !== body && /\S/.test(child.data)) carried = true;
        if (WRAPPERS.has(holder.nodeName)) run.push(`${run.pop() ?? ''}${child.data}`);
      } else if (isElement(child) && !/^(?:SCRIPT|STYLE|TEMPLATE)$/.test(child.nodeName)) {
        const block = isBlock(child);
        if (block) for (const run of [runs.loose, runs.wrapped]) run.push('');
        walk(child, block ? child : holder);
        if (block) for (const run of [runs.loose, runs.wrapped]) run.push('');
      }
    }
  };
  walk(body, body);
  return { carried, ...runs };
}
