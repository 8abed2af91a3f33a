import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readLines } from '../../../src/import/jsonl/lines.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'communique-lines-'));
after(() => rmSync(folder, { recursive: true }));

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = path.join(folder, 'a');
  writeFileSync(file, bytes);
  const lines: string[] = [];
  for await (const line of readLines(file)) {
    lines.push(`${line.number} ${'bytes' in line ? line.bytes.toString('utf8') : 'broken'}`);
  }
  return lines;
}

const LONG = 'ä'.repeat(200_000);

test('reads lines that are longer than a block of the file, plain or packed, whatever the name', async () => {
  const text = Buffer.from(`one\n${LONG}\n\nlast`);
  const expected = ['1 one', `2 ${LONG}`, '3 ', '4 last'];
  assert.deepEqual(await linesOf(text), expected);
  assert.deepEqual(await linesOf(gzipSync(text)), expected);
  assert.deepEqual(await linesOf(Buffer.from('one\n')), ['1 one']);
  assert.deepEqual(await linesOf(Buffer.alloc(0)), []);
});

test('gives what it could read of a packed file that ends too early, then says that it is broken', async () => {
  const packed = gzipSync(
    Buffer.from(Array.from({ length: 50_000 }, (_, index) => `line ${index * 7919}`).join('\n')),
  );
  const lines = await linesOf(packed.subarray(0, packed.length / 2));
  assert.equal(lines[0], '1 line 0');
  assert.match(lines.at(-1) ?? '', /^\d+ broken$/);
  assert.equal(lines.filter((line) => line.endsWith('broken')).length, 1);
});
