import type { Token } from 'markdown-it';

/** A line that says where the links of its label lead, `[1]: /path/` (CommonMark 4.7), and is not shown itself. */
export interface Definition {
  readonly label: string;
  readonly target: string;
  /** Of the target, in the body, from 0. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

const WRITTEN =
  /^((?:[> ]|[-*+] |\d+[.)] )*\[([^[\]]+)\]:[ \t]+)<?([^\s<>]+)>?(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** The definitions of a body that stand in one line each; `tokens` are what the body is parsed to. */
export function definitionsOf(lines: readonly string[], tokens: readonly Token[]): readonly Definition[] {
  const found = lines.flatMap((text, line): readonly Definition[] => {
    const [, before = '', label, target] = (text.includes(']:') && WRITTEN.exec(text)) || [];
    if (label === undefined || target === undefined || label.startsWith('^')) return [];
    return [{ label, target, line, column: before.length + 1 }];
  });
  if (found.length === 0) return found;
  const shown = new Set<number>();
  for (const { type, map } of tokens)
    if (map && SHOWN.has(type)) for (let line = map[0]; line < map[1]; line++) shown.add(line);
  return found.filter(({ line }) => !shown.has(line));
}

/** What has lines of its own, and no blocks in it. */
const SHOWN: ReadonlySet<string> = new Set(['inline', 'fence', 'code_block', 'tr_open']);

/** True for a target that is no address or file's name, but as likely a word: of `[1]: Ibid.`, meant as a footnote. */
export function isWord(target: string): boolean {
  return /^[\p{L}\p{M}\p{N}_’'-]+[.,;:!]?$/u.test(target);
}
