import type { Problem } from '../model/problem.ts';
import { bodyOf } from './frontMatter.ts';

/** Front matter to the first empty line: what can be told of one without an end. */
const OPEN_HEAD = /^---[^\S\n]*\n[\s\S]*?(?=\n---|\n[^\S\n]*\n|$)/;

/** Whether a release whose front matter cannot be read says of itself that it is a draft, by a line of its own and no other. */
export function saysDraft(text: string): boolean {
  const open = OPEN_HEAD.exec(text)?.[0] ?? '';
  const body = bodyOf(text);
  const head = open === '' || body === undefined ? open : text.slice(0, text.length - body.length);
  const lines = head.split('\n').filter((line) => /^draft\s*:/.test(line));
  // As YAML 1.2 core writes what is true.
  return (
    lines.length > 0 && lines.every((line) => /^draft:[^\S\n]+(?:true|True|TRUE)(?:\s+#.*|\s*)$/.test(line))
  );
}

/** What is wrong in a draft stops nothing: it is not published, whatever it holds. */
export function inDraft(problem: Problem): Problem {
  if (problem.severity === 'warning') return problem;
  const hint = `${problem.hint} It is a draft and stays unpublished; mend this before you publish it.`.trim();
  return { ...problem, severity: 'warning', hint };
}
