import type { Finding } from '../check/rule.ts';
import type { Problem } from '../model/problem.ts';
import type { keyLocator } from '../read/locate.ts';

/** A finding with the line and column of its key. */
export function placeFinding({ at, ...finding }: Finding, locate: ReturnType<typeof keyLocator>): Problem {
  return { ...finding, ...('line' in at ? at : locate(finding.file, at)) };
}
