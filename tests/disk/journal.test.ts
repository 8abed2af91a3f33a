import assert from 'node:assert/strict';
import { appendFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readJournal, writeJournal } from '../../src/disk/journal.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const newFile = () => path.join(makeRoot({}), 'cache', 'journal');

function write(file: string, lines: readonly string[]): void {
  const ended = lines.map((line) => `${line}\n`);
  writeJournal(file, 'form', {
    lines: 0,
    size: lines.length,
    count: lines.length,
    added: () => ended,
    all: () => ended,
  });
}

describe('a journal', () => {
  it('gives back its lines, however long they are and wherever a piece of it ends', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ')),
      fc.nat(2_500_000).map((length) => 'õ'.repeat(length / 2)),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
        const file = newFile();
        write(file, lines);
        assert.deepEqual([...readJournal(file, 'form')], lines);
      }),
      { numRuns: 30 },
    );
  });

  it('has none where it is missing or of another form', () => {
    const file = newFile();
    assert.deepEqual([...readJournal(file, 'form')], []);
    write(file, ['a']);
    assert.deepEqual([...readJournal(file, 'another')], []);
  });

  it('leaves out what has no end, and starts anew on the line after it', () => {
    const file = newFile();
    write(file, ['a', 'b']);
    appendFileSync(file, 'half');
    assert.deepEqual([...readJournal(file, 'form')], ['a', 'b']);
    writeJournal(file, 'form', { lines: 2, size: 3, count: 1, added: () => ['c\n'], all: () => [] });
    assert.deepEqual([...readJournal(file, 'form')].slice(-1), ['c']);
  });

  it('stays as it was when it cannot be written whole, and leaves nothing beside it', () => {
    const file = newFile();
    write(file, ['a']);
    const all = function* () {
      yield 'b\n';
      throw new Error('the disk is full');
    };
    assert.throws(() =>
      writeJournal(file, 'form', { lines: 9, size: 1, count: 1, added: () => ['b\n'], all }),
    );
    assert.deepEqual([...readJournal(file, 'form')], ['a']);
    assert.equal(existsSync(`${file}.tmp`), false);
  });

  it('without anything to add is not touched', () => {
    const file = newFile();
    write(file, []);
    assert.equal(existsSync(file), false);
  });
});
