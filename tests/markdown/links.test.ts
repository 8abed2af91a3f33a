import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyLinks } from '../../src/markdown/links.ts';

test('links by definitions are found where the target stands, many of them in no more time each', () => {
  const count = 15_000;
  const list = (write: (number: number) => string) => Array.from({ length: count }, (_, i) => write(i));
  const body = [...list((i) => `See [${i}][n${i}].\n`), ...list((i) => `[n${i}]: /ä${i}/`)].join('\n');
  const before = process.cpuUsage();
  const links = bodyLinks(body, 'https://press.example.org');
  const { user } = process.cpuUsage(before);
  assert.deepEqual(links.at(-1), {
    target: `/%C3%A4${count - 1}/`,
    line: 3 * count - 1,
    column: `[n${count - 1}]: `.length + 1,
    label: `n${count - 1}`,
  });
  // A second is enough; each compared with each took twenty.
  assert.ok(user < 5e6, `${user / 1e6} s`);
});
