import type { Problem } from '../model/problem.ts';

/** The front matter of a text whose YAML cannot be read: to its end, or, where that is missing, to the first empty line. */
const HEAD = /^---[^\S\n]*\n([\s\S]*?)(?:\n---|\n[^\S\n]*\n|$)/;

/** Whether a release whose front matter cannot be read says of itself that it is a draft, by a line of its own and no other. */
export function saysDraft(text: string): boolean {
  const lines = (HEAD.exec(text)?.[1] ?? '').split('\n').filter((line) => /^draft\s*:/.test(line));
  return lines.length > 0 && lines.every((line) => /^draft:[^\S\n]+true(?:\s+#.*|\s*)$/.test(line));
}

/** What is wrong in a draft stops nothing: it is not published, whatever it holds. */
export function inDraft(problem: Problem): Problem {
  if (problem.severity === 'warning') return problem;
  const hint = `${problem.hint} It is a draft and stays unpublished; mend this before you publish it.`.trim();
  return { ...problem, severity: 'warning', hint };
}
