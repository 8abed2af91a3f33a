import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseObject } from '../../../src/import/jsonl/parseObject.ts';

test('a number that would change is a text of its digits, any other a number', () => {
  assert.deepEqual(
    parseObject(
      '{"a": 2020.10, "b": [12345678901234567890, 7], "c": {"d": -1.5, "e": 1E3}, "f": 123.0, "g": -0}',
    ),
    {
      a: '2020.10',
      b: ['12345678901234567890', 7],
      c: { d: -1.5, e: '1E3' },
      f: 123,
      g: '-0',
    },
  );
});

test('figures in texts and names stay as they are', () => {
  const line = '{"1.0": "2020.10 \\\\", "b": "say \\"1.0\\" or 1.50", "c": 1.50}';
  assert.deepEqual(parseObject(line), { '1.0': '2020.10 \\', b: 'say "1.0" or 1.50', c: '1.50' });
});

test('what JSON writes is read as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false })), (record) => {
      const line = JSON.stringify(record);
      const number = (_: string, value: unknown) =>
        typeof value === 'number' && JSON.stringify(value) !== String(value) ? String(value) : value;
      assert.deepEqual(parseObject(line), JSON.parse(line, number));
    }),
  );
});

test('a long text is read', () => {
  const text = '\\" 1.0 '.repeat(2_000_000);
  const value = parseObject(`{"html": "${text}", "n": 1.0}`);
  assert.ok(typeof value === 'object' && value.n === 1);
});

test('a text of very many escapes is read', () => {
  for (const piece of ['\\"x', '\\\\', '\\u0031']) {
    const value = parseObject(`{"a": "${piece.repeat(3_000_000)}", "n": 1.50}`);
    assert.ok(typeof value === 'object' && value.n === '1.50');
  }
});

test('says what is no object', () => {
  assert.match(String(parseObject('{"a": 1.0 oops}')), /not JSON/);
  assert.match(String(parseObject('[1.0]')), /not an object/);
});
