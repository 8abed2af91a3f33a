import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { digest } from '../../src/lib/digest.ts';
import {
  type Manifest,
  type ManifestEntry,
  NO_MANIFEST,
  readManifest,
  writeManifest,
} from '../../src/output/manifest.ts';
import { makeRoot } from '../tools/siteRoot.ts';

type Entries = ReadonlyMap<string, ManifestEntry>;

const newFile = () => path.join(makeRoot({}), 'cache', 'manifest.ndjson');

function entriesOf(manifest: Manifest): Entries {
  return new Map(
    [...manifest.numbers].map(([output, number]) => {
      const key = manifest.key(number);
      const state = { size: manifest.size(number), mtime: manifest.mtime(number) };
      return [output, { hash: manifest.hash(number), ...(key !== undefined && { key }), ...state }];
    }),
  );
}

/** Brings the file to exactly these entries, as a build would. */
function bring(file: string, entries: Entries): void {
  const before = readManifest(file);
  const old = entriesOf(before);
  const kept = new Set<number>();
  for (const [output, number] of before.numbers) {
    if (entries.has(output) && JSON.stringify(old.get(output)) === JSON.stringify(entries.get(output)))
      kept.add(number);
  }
  const noted = new Map([...entries].filter(([output]) => !kept.has(before.numbers.get(output) ?? -1)));
  writeManifest(file, before, { isKept: (number) => kept.has(number), noted });
}

const anyEntries = fc
  .uniqueArray(
    fc.record({
      output: fc.oneof(
        fc.constantFrom('a', 'b/c', 'ä/õ.html', 'new\nline', '"quoted\\'),
        fc.string({ unit: 'grapheme' }),
      ),
      hash: fc.string().map(digest),
      key: fc.option(fc.string().map(digest), { nil: undefined }),
      size: fc.nat(1e12 - 1),
      mtime: fc.nat(4e12).map((tenth) => tenth / 2 + 0.125),
    }),
    { selector: ({ output }) => output, maxLength: 12 },
  )
  .map((list): Entries => {
    return new Map(
      list.map(({ output, key, hash, ...state }) => [
        output,
        { hash, ...(key !== undefined && { key }), ...state },
      ]),
    );
  });

describe('a manifest', () => {
  it('gives back what any builds, one after the other, have written', () => {
    fc.assert(
      fc.property(fc.array(anyEntries, { minLength: 1, maxLength: 6 }), (builds) => {
        const file = newFile();
        for (const entries of builds) {
          bring(file, entries);
          const read = entriesOf(readManifest(file));
          assert.deepEqual(
            [...read].sort(([a], [b]) => (a < b ? -1 : 1)),
            [...entries].sort(([a], [b]) => (a < b ? -1 : 1)),
          );
        }
      }),
    );
  });

  it('grows by what changed, and is written anew before it is twice as long as it need be', () => {
    const file = newFile();
    const entry = (text: string): ManifestEntry => ({ hash: digest(text), size: 1, mtime: 2.5 });
    const entries = new Map(Array.from({ length: 100 }, (_, index) => [`page${index}`, entry('first')]));
    bring(file, entries);
    const whole = statSync(file).size;
    bring(file, new Map([...entries, ['page7', entry('second')]]));
    assert.ok(statSync(file).size < whole * 1.02);
    for (let build = 0; build < 300; build++)
      bring(file, new Map([...entries, ['page7', entry(`${build}`)]]));
    assert.ok(readManifest(file).lines < 200);
    assert.deepEqual(readManifest(file).numbers.size, 100);
  });

  it('passes over what a killed build has half written, and what the next one adds after it stands', () => {
    const file = newFile();
    const entry = { hash: digest('x'), size: 1, mtime: 2.5 };
    bring(
      file,
      new Map([
        ['a', entry],
        ['b', entry],
      ]),
    );
    const line = readFileSync(file, 'utf8').split('\n')[1] ?? '';
    for (let length = 1; length < line.length; length += 7) {
      appendFileSync(file, line.slice(0, length));
      bring(
        file,
        new Map([
          ['a', entry],
          ['b', entry],
          [`c${length}`, entry],
        ]),
      );
      assert.deepEqual([...readManifest(file).numbers.keys()], ['a', 'b', `c${length}`]);
    }
  });

  it('of another form, or of none, is empty', () => {
    const file = newFile();
    assert.equal(readManifest(file), NO_MANIFEST);
    bring(file, new Map([['a', { hash: digest('x'), size: 1, mtime: 2 }]]));
    for (const text of [readFileSync(file, 'utf8').replace(/-\d+\n/, '-0\n'), '', 'x', '\n\n']) {
      writeFileSync(file, text);
      assert.deepEqual([...readManifest(file).numbers], []);
    }
  });
});
