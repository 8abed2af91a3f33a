import domino from '@mixmark-io/domino';
import { oneLine } from '../../lib/oneLine.ts';

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
  H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(
    /\s+/,
  ),
);

/** The body of an HTML fragment or page, parsed as a browser does; nothing in it runs. */
export function parseHtml(html: string): HTMLElement {
  // Within <body>, or a leading script would land in the head.
  return domino.createDocument(`<!DOCTYPE html><body>${html}`).body;
}

/** True for an element (nodeType 1). */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** True for a text node (nodeType 3). */
export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}

/** True for an element that a browser shows as a block. */
export function isBlock(node: Node | null | undefined): boolean {
  return isElement(node) && BLOCKS.has(node.nodeName);
}

/** The children of a node, as a list that stays while the tree changes. */
export function childrenOf(node: Node): readonly ChildNode[] {
  const children: ChildNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** All elements below a node in document order, as a list that stays while the tree changes. */
export function descendants(root: Node): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!isElement(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** Moves nodes to the end of an element (this DOM has no `append`). */
export function append(parent: Element, nodes: readonly Node[]): void {
  for (const node of nodes) parent.appendChild(node);
}

/** True when there is a block anywhere below an element. */
export function hasBlock(element: Element): boolean {
  return descendants(element).some(isBlock);
}

/** The elements of these names in document order, as a list that stays while the tree changes. */
export function findAll(root: Element, ...names: readonly string[]): readonly Element[] {
  const wanted = new Set(names.map((name) => name.toUpperCase()));
  return descendants(root).filter((element) => wanted.has(element.nodeName));
}

/** All text nodes below a node, in order. */
export function textNodes(root: Node): readonly Text[] {
  return childrenOf(root).flatMap((node): readonly Text[] => (isText(node) ? [node] : textNodes(node)));
}

/** Puts nodes and texts before a node. This DOM's before() goes by a place that the node may have had once. */
export function putBefore(node: Element | Text, ...inserted: readonly (Node | string)[]): void {
  for (const each of inserted) {
    const added = typeof each === 'string' ? node.ownerDocument.createTextNode(each) : each;
    node.parentNode?.insertBefore(added, node);
  }
}

/** Puts nodes and texts, or nothing, in a node's place; for the same reason, and as replaceWith() would. */
export function replace(node: Element, ...by: readonly (Node | string)[]): void {
  putBefore(node, ...by);
  node.remove();
}

/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  replace(element, ...childrenOf(element));
}

/** Gives an element another name; its children stay. */
export function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  append(renamed, childrenOf(element));
  replace(element, renamed);
}

/** A new element with this text. */
export function create(root: Element, name: string, text = ''): HTMLElement {
  const element = root.ownerDocument.createElement(name);
  element.textContent = text;
  return element;
}

/** The text of a node with a space wherever a block, a cell or a line ends. */
export function spacedText(node: Node): string {
  if (isText(node)) return node.data;
  if (!isElement(node)) return '';
  if (node.nodeName === 'BR') return ' ';
  const inner = childrenOf(node).map(spacedText).join('');
  return isBlock(node) ? ` ${inner} ` : inner;
}

/** The words of a text for comparison: spaces and invisible characters apart, compatible forms alike (`²` and `2`). */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Inline HTML of a title or a summary as plain text: tags go, entities are read; any other `<` stays. */
export function plainText(html: string): string {
  const bare = html.replace(/<\/?(?:a|b|br|em|font|i|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi, ' ');
  const text = /&#?\w+;/.test(bare) ? (parseHtml(bare.replace(/</g, '&lt;')).textContent ?? '') : bare;
  return oneLine(text);
}
