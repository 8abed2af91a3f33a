import { append, childrenOf, create, findAll, isBlock, isElement, isText, putBefore } from './dom.ts';

/**
 * What lists of editors lack: an item outside of any list gets one; text or a list between two items, which browsers show
 * below the first, becomes a part of that; and what comes before the first stands before the list.
 */
export function settleLists(body: HTMLElement): void {
  for (const item of findAll(body, 'li')) {
    if (isListed(item)) continue;
    const list = create(body, 'ul');
    putBefore(item, list);
    for (let next: ChildNode | null = item; next !== null && isItemOrSpace(next); next = list.nextSibling)
      list.appendChild(next);
  }
  for (const list of findAll(body, 'ul', 'ol')) {
    let item: Element | undefined;
    let run: Element | undefined;
    for (const child of childrenOf(list)) {
      if (isElement(child) && child.nodeName === 'LI') {
        item = child;
        run = undefined;
      } else if (item === undefined) {
        if (isSpace(child)) continue;
        run ??= create(body, 'p');
        if (run.parentNode === null) putBefore(list, run);
        append(run, [child]);
      } else if (isBlock(child)) {
        append(item, [child]);
        run = undefined;
      } else if (run !== undefined || !isSpace(child)) {
        if (run === undefined) {
          run = create(body, 'p');
          append(item, [run]);
        }
        append(run, [child]);
      }
    }
  }
}

function isListed({ parentNode }: Element): boolean {
  return parentNode !== null && /^(?:UL|OL|MENU|DIR)$/.test(parentNode.nodeName);
}

function isItemOrSpace(node: ChildNode): boolean {
  return node.nodeName === 'LI' || isSpace(node);
}

function isSpace(node: Node): boolean {
  return node.nodeName === 'BR' || (isText(node) && node.data.trim() === '');
}
