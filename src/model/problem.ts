/** The code of what stopped a build and lies in no content: a template, the disk. */
export const BUILD_FAILED = 'build-failed';

/** Something in the content that a maintainer has to know of. Errors stop a build, warnings do not. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable and short, for scripts: `date-invalid`, `url-duplicate`. */
  readonly code: string;
  /** What is wrong, in one sentence without a final stop. */
  readonly message: string;
  /** What to do about it; "" when the message says it all. */
  readonly hint: string;
  /** Relative to the site root, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}
