import type { Problem } from '../model/problem.ts';

/** Problems as text: `file:line:column`, what is wrong, what to do; errors first; a count at the end; "" for none. */
export function reportProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const blocks = [...errors, ...warnings].map(({ severity, code, message, hint, file, line, column }) => {
    const advice = hint === '' ? '' : `    ${hint}\n`;
    return `${file}:${line}:${column}\n    ${severity}: ${message} [${code}]\n${advice}`;
  });
  const counts = [count(errors.length, 'error'), count(warnings.length, 'warning')].filter(
    (text) => text !== '',
  );
  return `${blocks.join('\n')}\n${counts.join(', ')}\n`;
}

/** True when a build must not go on. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
