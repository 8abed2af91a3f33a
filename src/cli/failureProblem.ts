import path from 'node:path';
import { causes } from '../lib/causes.ts';
import { placeOf } from '../lib/errors.ts';
import { oneLine } from '../lib/oneLine.ts';
import { BUILD_FAILED, type Problem } from '../model/problem.ts';
import { failureHint } from './failureHint.ts';

/** What a command threw, as one more problem of the site at `root`, for programs that read `--json`. */
export function failureProblem(error: unknown, root: string): Problem {
  const { file = root, line = 1, column = 1 } = placeOf(error) ?? {};
  return {
    severity: 'error',
    code: BUILD_FAILED,
    message: oneLine(causes(error).join(': ')),
    hint: failureHint(error),
    file: path.relative(root, file).split(path.sep).join('/') || '.',
    line,
    column,
  };
}
