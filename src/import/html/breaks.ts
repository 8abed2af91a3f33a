import { create, findAll, isBlock, isText, putBefore } from './dom.ts';

/**
 * Line breaks as markdown has them: none at a block's edge or in a heading or cell; two in a row are what an
 * editor without paragraphs made of one, so they become one.
 */
export function settleBreaks(body: HTMLElement): void {
  for (const line of findAll(body, 'br')) {
    if (line.parentNode === null) continue;
    const run = runFrom(line);
    const parent = line.parentNode.nodeName;
    const before = beside(run[0] ?? line, 'previousSibling');
    const after = beside(run.at(-1) ?? line, 'nextSibling');
    if (before === undefined || after === undefined || isBlock(before) || isBlock(after))
      putBefore(line, ' ');
    else if (/^(?:H[1-6]|TD|TH|CAPTION)$/.test(parent) || inCell(line)) putBefore(line, ' ');
    else if (run.length === 1) continue;
    else putBefore(line, create(body, 'p'));
    for (const each of run) each.remove();
  }
  body.normalize();
}

/** This break and those that follow it with nothing but space between. */
function runFrom(line: Element): readonly ChildNode[] {
  const run: ChildNode[] = [line];
  for (let next = line.nextSibling; next; next = next.nextSibling) {
    if (next.nodeName === 'BR') run.push(next);
    else if (!isSpace(next)) break;
  }
  return run;
}

function beside(node: Node, side: 'previousSibling' | 'nextSibling'): Node | undefined {
  for (let next = node[side]; next; next = next[side]) if (!isSpace(next)) return next;
  return undefined;
}

function isSpace(node: Node): boolean {
  return isText(node) && node.data.trim() === '';
}

function inCell(node: Node): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) {
    if (parent.nodeName === 'TD' || parent.nodeName === 'TH') return true;
  }
  return false;
}
