import type { Note } from '../note.ts';
import {
  append,
  childrenOf,
  create,
  descendants,
  findAll,
  hasBlock,
  isBlock,
  rename,
  replace,
  textNodes,
  unwrap,
} from './dom.ts';

const KEPT_INLINE = new Set('A B STRONG I EM S DEL STRIKE CODE BR'.split(' '));
const RUNNING = ['script', 'style', 'template', 'link', 'meta', 'title', 'noscript'];
const PLAYERS = ['iframe', 'video', 'audio', 'embed', 'object'];
// Scripts that write words without spaces: there a zero width space (U+200B) says where a word, and a line, may end.
const UNSPACED = String.raw`[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Java}\p{sc=Bali}]`;
// Invisible characters that no text needs. Joiners (U+200C, U+200D) and direction marks stay: scripts need them.
const CONTROL = new RegExp(
  String.raw`(?![\t\n\r])\p{Cc}|[\u2060\ufeff\ufffe\uffff]|(?<!${UNSPACED})\u200b|\u200b(?!${UNSPACED})`,
  'gu',
);

const LONE_SURROGATE = /\p{Cs}/gu;

/** Takes out of a text what cannot be seen or said. */
export function withoutControl(text: string): string {
  return text.replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd');
}

/** Takes out what is no text: scripts, styles, comments, control characters. */
export function dropUnread(body: HTMLElement, notes: Note[]): void {
  for (const element of findAll(body, ...RUNNING)) {
    if (element.nodeName === 'SCRIPT')
      notes.push({ code: 'script-dropped', message: 'a script was taken out' });
    element.remove();
  }
  for (const text of textNodes(body)) {
    const clean = withoutControl(text.data);
    if (clean === text.data) continue;
    notes.push({
      code: 'control-dropped',
      message: `control characters were taken out of "${clean.trim().slice(0, 60)}"`,
    });
    text.data = clean;
  }
}

/** An embedded player cannot stand in markdown; a link to what it plays can. */
export function linkPlayers(body: HTMLElement, notes: Note[]): void {
  for (const player of findAll(body, ...PLAYERS)) {
    const source =
      player.getAttribute('src') ??
      player.getAttribute('data') ??
      player.querySelector('source')?.getAttribute('src');
    if (!source) {
      unwrap(player);
      continue;
    }
    const link = create(body, 'a', player.getAttribute('title')?.trim() || source);
    link.setAttribute('href', source);
    notes.push({
      code: 'embed-linked',
      message: `an embedded ${player.nodeName.toLowerCase()} became a link to ${source}`,
    });
    const paragraph = create(body, 'p');
    append(paragraph, [link, ...childrenOf(player)]);
    replace(player, paragraph);
  }
}

/** Takes away the elements that only style: `<span>`, `<font>`, `<u>` and whatever is unknown. */
export function unwrapStyling(body: HTMLElement): void {
  for (const element of findAll(body, 'q')) replace(element, '“', ...childrenOf(element), '”');
  for (const element of descendants(body)) {
    if (!isBlock(element) && !KEPT_INLINE.has(element.nodeName)) unwrap(element);
  }
  for (const code of findAll(body, 'code')) if (code.parentElement?.closest('code')) unwrap(code);
  for (const heading of findAll(body, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
    if (hasBlock(heading)) rename(heading, 'div');
  body.normalize();
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** `m<sup>2</sup>` without its tag would read m2: a raised or lowered number is written as such characters. */
export function raiseDigits(body: HTMLElement, notes: Note[]): void {
  for (const element of findAll(body, 'sup', 'sub')) {
    const digits = element.textContent ?? '';
    if (!/^[0-9]+$/.test(digits)) continue;
    const forms = element.nodeName === 'SUP' ? RAISED : LOWERED;
    element.textContent = digits.replace(/[0-9]/g, (digit) => forms[Number(digit)] ?? digit);
    notes.push({
      code: 'digits-raised',
      message: `${element.nodeName.toLowerCase()} ${digits} is written ${element.textContent}`,
    });
  }
}
