import { NOTE_LINKS } from '../lib/noteMarkup.ts';
import { type ChosenBlock, collapse } from './chosenBlock.ts';

/** What is selected of a release's body. */
export interface SelectedText {
  /** Those of which something but white space is selected, with the marks of footnotes between selected words; at least one. */
  readonly blocks: readonly ChosenBlock[];
  /** The same blocks without the marks of footnotes. */
  readonly words: readonly SelectedBlock[];
  /** The text of each block of the body up to the end of the last of them, without those marks. */
  readonly spoken: readonly string[];
  /** The words themselves without those marks, an empty line between blocks, a tab between the cells of a row. */
  readonly quote: string;
  /** Id of the passage in which it begins. */
  readonly id: string | undefined;
  /** All of the page's text before the first block. */
  readonly earlier: string;
  /** Its first and its last line in the window. */
  readonly firstLine: DOMRect;
  readonly lastLine: DOMRect;
  /** The child of the body in which it ends. */
  readonly end: Element;
}

/** One of them, and whether it is a paragraph or an item of a list, of the text itself. */
export interface SelectedBlock extends ChosenBlock {
  readonly isParagraph: boolean;
}

const BLOCK = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,td,th,pre,figcaption,div';

type Parts = { -readonly [Part in keyof ChosenBlock]: string };

/** A block's text nodes in a row, and what of them is selected. */
interface Run extends Parts {
  readonly block: Element;
  readonly isParagraph: boolean;
  readonly first: Text;
  /** The same without the marks of footnotes. */
  readonly words: Parts;
}

/** The text of `body` that `selection` selects; undefined where that is none, or it reaches beyond the body. */
export function selectedText(selection: Selection | null, body: Element): SelectedText | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body) || reachesBeyond(range, body)) return undefined;
  const { runs, pieces } = readRuns(body, range);
  const chosen = runs.filter(({ words }) => words.chosen.trim() !== '');
  const [first] = chosen;
  const [start, end] = [pieces[0], pieces.at(-1)];
  if (!first || !start || !end) return undefined;
  const child = [...body.children].find((one) => one.contains(end.startContainer));
  const [firstLine, lastLine] = [lines(start)[0], lines(end).at(-1)];
  if (!child || !firstLine || !lastLine) return undefined;
  const passage = first.block.closest('[id]');
  const earlier = document.createRange();
  earlier.setStart(document.body, 0);
  earlier.setEndBefore(first.first);
  return {
    blocks: chosen,
    words: chosen.map(({ words, isParagraph }) => ({ ...words, isParagraph })),
    spoken: runs
      .slice(0, runs.indexOf(chosen.at(-1) ?? first) + 1)
      .map(({ words }) => words.before + words.chosen + words.after),
    quote: chosen.map((run, at) => joint(chosen[at - 1], run) + collapse(run.words.chosen).trim()).join(''),
    id: passage && passage !== body && body.contains(passage) ? passage.id : undefined,
    earlier: earlier.toString(),
    firstLine,
    lastLine,
    end: child,
  };
}

/** A selection of the last paragraph ends where the next block begins, which is outside; no text of that may be in it. */
function reachesBeyond(range: Range, body: Element): boolean {
  const [lead, rest] = [range.cloneRange(), range.cloneRange()];
  // Each collapses where the range does not reach that far.
  lead.setEndBefore(body);
  rest.setStartAfter(body);
  return (lead.toString() + rest.toString()).trim() !== '';
}

/** Also the selected parts of text nodes, as ranges. */
function readRuns(body: Element, range: Range) {
  const runs: Run[] = [];
  const pieces: Range[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCK);
    // The script's own button stands in the body too.
    if (!(node instanceof Text) || !block || node.parentElement?.closest('button')) continue;
    let run = runs.at(-1);
    if (run?.block !== block) {
      const isParagraph = block.matches('p,li,div') && !block.closest('blockquote,figure,table,.footnotes');
      run = { block, isParagraph, first: node, ...nothing(), words: nothing() };
      runs.push(run);
    }
    const place = range.comparePoint(node, 0);
    const from = node === range.startContainer ? range.startOffset : place < 0 ? node.length : 0;
    const to = node === range.endContainer ? range.endOffset : place > 0 ? 0 : node.length;
    if (node.parentElement?.closest(NOTE_LINKS)) addMark(run, node.data);
    else
      for (const parts of [run, run.words])
        add(parts, node.data.slice(0, from), node.data.slice(from, to), node.data.slice(to));
    if (node.data.slice(from, to).trim() === '') continue;
    const piece = document.createRange();
    piece.setStart(node, from);
    piece.setEnd(node, to);
    pieces.push(piece);
  }
  return { runs, pieces };
}

/** A mark between selected words is selected with them. At either end it is not: its number changes when a note is added. */
function addMark(run: Run, mark: string): void {
  if (run.words.chosen.trim() !== '') run.after += mark;
  else {
    run.before += run.chosen + mark;
    run.chosen = '';
  }
}

function add(parts: Parts, before: string, chosen: string, after: string): void {
  parts.before += before;
  if (chosen.trim() === '' && parts.after !== '') parts.after += chosen + after;
  else {
    // What stands after the selection so far are marks, if more of it follows.
    parts.chosen += parts.after + chosen;
    parts.after = after;
  }
}

function nothing(): Parts {
  return { before: '', chosen: '', after: '' };
}

function lines(piece: Range): readonly DOMRect[] {
  return [...piece.getClientRects()].filter(({ width }) => width > 0);
}

function joint(previous: Run | undefined, { block }: Run): string {
  if (!previous) return '';
  const row = block.closest('tr');
  return row && row === previous.block.closest('tr') ? '\t' : '\n\n';
}
