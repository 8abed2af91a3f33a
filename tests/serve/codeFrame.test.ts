import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFrame } from '../../src/serve/codeFrame.ts';

test('a frame has the line, two around it, and a caret under the column', () => {
  const text = '---\ntitle: Bridge\ndate: yesterday\n---\n\nText';
  assert.equal(
    codeFrame(text, 3, 7),
    ['  1 | ---', '  2 | title: Bridge', '> 3 | date: yesterday', '    |       ^', '  4 | ---', '  5 |'].join(
      '\n',
    ),
  );
});

test('a frame at the edges of a file stops there, with line numbers of one width', () => {
  const text = Array.from({ length: 10 }, (_, index) => `row ${index + 1}`).join('\r\n');
  assert.equal(codeFrame(text, 10, 1), '   8 | row 8\n   9 | row 9\n> 10 | row 10\n     | ^');
  assert.equal(codeFrame(text, 1, 1).split('\n').length, 4);
});

test('the caret stays under its character after a tab and in a paragraph of one long line', () => {
  for (const line of [`\t\tX`, `${'word '.repeat(400)}X${' word'.repeat(400)}`]) {
    const [shown = '', caret = ''] = codeFrame(line, 1, line.indexOf('X') + 1).split('\n');
    assert.equal(caret.indexOf('^'), shown.indexOf('X'));
    assert.ok(shown.length < 120);
  }
});

test('a place beyond the file has no frame', () => {
  assert.equal(codeFrame('one', 2, 1), '');
  assert.equal(codeFrame('one', 0, 1), '');
});
