import {
  append,
  childrenOf,
  findAll,
  hasBlock,
  isBlock,
  isElement,
  isText,
  putBefore,
  replace,
  unwrap,
} from './dom.ts';

const KINDS: Readonly<Record<string, string>> = {
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  S: 's',
  DEL: 's',
  STRIKE: 's',
};
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** All bold, italic and struck elements below, in document order. */
export function emphases(root: Element): readonly Element[] {
  return findAll(root, ...Object.keys(KINDS));
}

/**
 * Brings bold and italics into a shape that markdown's delimiters can say: none around blocks, in itself, over a line
 * break or around nothing, and none whose edge is punctuation that touches a word (CommonMark, flanking runs).
 */
export function settleEmphasis(body: Element): void {
  for (const element of emphases(body)) {
    const empty = !/[\p{L}\p{N}]/u.test(element.textContent ?? '');
    if (empty || hasBlock(element) || ancestorOf(element, kindOf(element)) || headingOver(element))
      unwrap(element);
  }
  for (const link of findAll(body, 'a')) for (const line of findAll(link, 'br')) replace(line, ' ');
  for (const element of [...emphases(body)].reverse()) splitAtBreaks(element);
  body.normalize();
  for (const element of emphases(body)) if (element.parentNode) mergeNext(element);
  body.normalize();
  for (const element of emphases(body)) pullPunctuation(element);
  body.normalize();
}

function kindOf(node: Node | null | undefined): string | undefined {
  return isElement(node) ? KINDS[node.nodeName] : undefined;
}

function ancestorOf(element: Element, kind: string | undefined): boolean {
  for (let parent = element.parentNode; isElement(parent); parent = parent.parentNode)
    if (kindOf(parent) === kind) return true;
  return false;
}

function headingOver(element: Element): boolean {
  for (let parent = element.parentNode; isElement(parent); parent = parent.parentNode)
    if (/^(?:H[1-6]|TH)$/.test(parent.nodeName)) return true;
  return false;
}

function splitAtBreaks(element: Element): void {
  if (!childrenOf(element).some((child) => child.nodeName === 'BR')) return;
  const parts: Node[] = [];
  let run: Element | undefined;
  for (const child of childrenOf(element)) {
    if (child.nodeName === 'BR') {
      parts.push(child);
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = element.ownerDocument.createElement(element.nodeName);
      parts.push(run);
    }
    run.appendChild(child);
  }
  replace(
    element,
    ...parts.map((part) => ((part.textContent ?? '').trim() === '' && part.nodeName !== 'BR' ? ' ' : part)),
  );
}

// `<b>a</b> <b>b</b>` is one bold run that an editor cut in two.
function mergeNext(element: Element): void {
  for (;;) {
    const next = element.nextSibling;
    const between = isText(next) && next.data.trim() === '' ? next : undefined;
    const twin = between ? between.nextSibling : next;
    if (!isElement(twin) || kindOf(twin) !== kindOf(element)) return;
    append(element, [...(between ? [between] : []), ...childrenOf(twin)]);
    twin.remove();
  }
}

// `**Note:**that` would not close: punctuation at an edge that touches a word moves out, `**Note**:that`.
function pullPunctuation(element: Element): void {
  const text = element.textContent ?? '';
  const before = neighbour(element, 'previousSibling');
  const after = neighbour(element, 'nextSibling');
  const open = !touchesWord(before) || /^\s/.test(text) || pullRun(element, 'start');
  const closed = !touchesWord(after) || /\s$/.test(text) || pullRun(element, 'end');
  if (!open || !closed || (element.textContent ?? '').trim() === '') unwrap(element);
}

function touchesWord(character: string): boolean {
  return /\S/.test(character) && !PUNCTUATION.test(character);
}

/** Moves the punctuation at one edge out of the element. False where the edge is a link or the like, itself punctuation in markdown. */
function pullRun(element: Element, edge: 'start' | 'end'): boolean {
  const node = edge === 'start' ? element.firstChild : element.lastChild;
  if (!isText(node)) return false;
  const run = (edge === 'start' ? /^[\p{P}\p{S}]+/u : /[\p{P}\p{S}]+$/u).exec(node.data)?.[0] ?? '';
  if (run === '') return true;
  if (edge === 'start') {
    putBefore(element, run);
    node.data = node.data.slice(run.length);
  } else {
    element.after(run);
    node.data = node.data.slice(0, -run.length);
  }
  return true;
}

/** The character that touches an element's edge within its block; "" at the block's or line's end. */
function neighbour(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  for (let node: Node | null = element; node && !isBlock(node); node = node.parentNode) {
    const beside: Node | null = node[side];
    if (!beside) continue;
    if (beside.nodeName === 'BR' || isBlock(beside)) return '';
    if (isElement(beside)) return '*';
    const characters = [...(beside.textContent ?? '')];
    return (side === 'previousSibling' ? characters.at(-1) : characters[0]) ?? '';
  }
  return '';
}
