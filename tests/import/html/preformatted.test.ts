import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHtml } from '../../../src/import/html/dom.ts';
import { settlePreformatted, withEmptyLines } from '../../../src/import/html/preformatted.ts';

const SPACES = ' '.repeat(100_000);

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

test('a long run of spaces in preformatted text takes no long time', () => {
  const body = parseHtml(`<pre>\n \n${SPACES}a${SPACES}b${SPACES}\n \n</pre>`);
  assert.ok(seconds(() => settlePreformatted(body, [])) < 2);
  assert.equal(body.textContent, `${SPACES}a${SPACES}b`);
  assert.ok(seconds(() => withEmptyLines(`a${SPACES}b`)) < 2);
});
