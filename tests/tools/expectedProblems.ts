import assert from 'node:assert/strict';
import { loadSite } from '../../src/cli/loadSite.ts';
import type { Problem } from '../../src/model/problem.ts';
import { type Files, makeRoot } from './siteRoot.ts';

/** The clock of tests that need none of their own. */
export const NOW = Date.parse('2026-01-15T12:00:00Z');

const MARKER = /«([a-z-]+)»/g;

/**
 * Loads a site whose files mark where a problem is expected: `«key-unknown»titel: …` is written as `titel: …`, and
 * means one problem of that code at that line and column. Any other problem, or none, fails. Gives the problems.
 */
export async function assertProblems(files: Files): Promise<readonly Problem[]> {
  const expected: string[] = [];
  const bare = Object.entries(files).map(([file, content]) => {
    if (typeof content !== 'string') return [file, content];
    for (const { line, column, code } of markersOf(content))
      expected.push(`${file}:${line}:${column} ${code}`);
    return [file, content.replace(MARKER, '')];
  });
  const { problems } = await problemsOf(Object.fromEntries(bare));
  const found = problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  assert.deepEqual([...found].sort(), expected.sort(), JSON.stringify(problems, null, 2));
  return problems;
}

/** Loads a site as `build` and `check` do. */
export function problemsOf(files: Files, now = NOW) {
  return loadSite({ root: makeRoot(files), now, drafts: false });
}

function markersOf(content: string) {
  return [...content.matchAll(MARKER)].map(({ index, 1: code = '' }) => {
    const before = content
      .slice(0, index)
      .replace(MARKER, '')
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/);
    return { code, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  });
}
