const AROUND = 2;
/** Characters of a line that are shown; a paragraph of a release is often one line of thousands. */
const WIDTH = 100;
const BEFORE_COLUMN = 60;

/** The line at fault (from 1) with two on each side, numbered, and a caret under the column (from 1); "" for no such line. */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (text === '' || line < 1 || line > lines.length) return '';
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const gutter = String(last).length;
  const start = Math.max(0, column - 1 - BEFORE_COLUMN);
  const rows: string[] = [];
  for (let at = first; at <= last; at += 1) {
    // A tab would push the caret off its place.
    const shown = (lines[at - 1] ?? '').replaceAll('\t', ' ').slice(start, start + WIDTH);
    const mark = at === line ? '>' : ' ';
    rows.push(`${mark} ${String(at).padStart(gutter)} | ${shown}`.trimEnd());
    if (at === line) rows.push(`  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, column - 1 - start))}^`);
  }
  return rows.join('\n');
}
