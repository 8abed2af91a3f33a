import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tooDeepLine } from '../../src/markdown/nesting.ts';
import { renderBody } from '../../src/markdown/render.ts';

const listOf = (depth: number, indent: string) =>
  Array.from({ length: depth }, (_, level) => `${indent.repeat(level)}- word${level}`).join('\n');

test('lists, quotations and footnotes that people write are not too deep', () => {
  for (const body of [
    listOf(20, '  '),
    listOf(49, '\t'),
    `${'>'.repeat(99)} x`,
    `${'[^1]:'.repeat(99)} x`,
    '-'.repeat(200),
    '\t'.repeat(60),
  ])
    assert.equal(tooDeepLine(body), undefined, body.slice(0, 40));
});

test('the first line that is nested too deep is found, by whatever it is nested', () => {
  assert.equal(tooDeepLine(`First.\n\n${listOf(55, '  ')}\n\nLast.`), 51);
  assert.equal(tooDeepLine(`First.\n\n${listOf(55, '\t')}`), 51);
  assert.equal(tooDeepLine(`First.\n\n${'> '.repeat(120)}x`), 2);
  assert.equal(tooDeepLine(`${'>'.repeat(100)}x`), 0);
  assert.equal(tooDeepLine(`${'- '.repeat(50)}x`), 0);
  assert.equal(tooDeepLine(`First.\n\n${'[^1]:'.repeat(100)}x`), 2);
});

test('whatever is not found too deep is shown to its last word', () => {
  const marks = fc.array(fc.constantFrom('> ', '>', '- ', '-\t', '1. ', '  ', '\t', '[^a]: '), {
    maxLength: 130,
  });
  fc.assert(
    fc.property(marks, fc.array(marks, { maxLength: 2 }), (first, more) => {
      const body = [...[first, ...more].map((line) => `${line.join('')}inner`), '', 'Lastword'].join('\n');
      if (tooDeepLine(body) !== undefined) return;
      const html = renderBody(body, { base: '/x/', pictures: {} });
      assert.ok(html.includes('Lastword'));
      assert.equal(html.split('inner').length - 1, more.length + 1, body);
    }),
    { numRuns: 1500 },
  );
});
