import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { digest } from '../../src/lib/digest.ts';
import { diskEffects, type Effects } from '../../src/output/effects.ts';
import { type Manifest, NO_MANIFEST, readManifest, writeManifest } from '../../src/output/manifest.ts';
import { moveFile } from '../../src/output/moveFile.ts';
import { type OutputFolder, openOutput } from '../../src/output/outputFolder.ts';
import { sameBytes } from '../../src/output/sameBytes.ts';
import { surveyOutput } from '../../src/output/survey.ts';
import { makeRoot } from '../tools/siteRoot.ts';

/** Begins a build in a folder as it is. */
async function open(effects: Effects, before: Manifest): Promise<OutputFolder> {
  const output = openOutput(effects, before, 'site');
  output.settle(await surveyOutput(effects, before));
  return output;
}

/** What the next build knows of this one, which was the first. */
function manifestOf(output: OutputFolder): Manifest {
  const file = path.join(makeRoot({}), 'manifest');
  writeManifest(file, NO_MANIFEST, output);
  return readManifest(file);
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = path.join(makeRoot({}), 'out');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

test('a file is stale until it is written, kept while it is the same, and removed when nobody asks for it', async () => {
  const effects = diskEffects(folderWith({}));
  const first = await open(effects, NO_MANIFEST);
  for (const output of ['a/x.html', 'b/y.html']) {
    assert.ok(first.isStale({ output, hash: digest('1') }));
    first.write({ output, hash: digest('1') }, output);
  }
  first.publish();
  const second = await open(effects, manifestOf(first));
  assert.equal(second.isStale({ output: 'a/x.html', hash: digest('1') }), false);
  assert.ok(second.isStale({ output: 'b/y.html', hash: digest('2') }), 'another hash');
  second.publish();
  assert.deepEqual([second.written, second.removed], [[], ['b/y.html']]);
  assert.deepEqual(effects.list(), ['.communique', 'a/x.html']);
});

test('new pages are published after what they show and before the lists that link to them, in whatever order they were written', async () => {
  const folder = folderWith({});
  const first = await open(diskEffects(folder), NO_MANIFEST);
  first.write({ output: 'index.html', hash: digest('1') }, 'one');
  first.publish();
  const published: string[] = [];
  const effects = diskEffects(folder);
  const recording: Effects = {
    ...effects,
    publish: (names) => {
      published.push(...names);
      effects.publish(names);
    },
  };
  const second = await open(recording, manifestOf(first));
  second.write({ output: 'index.html', hash: digest('2') }, 'one and two');
  second.write({ output: 'year.json', hash: digest('2'), listing: true }, 'all of a year');
  second.write({ output: 'two.html', hash: digest('2'), key: 'k' }, 'two, with a photograph');
  second.write({ output: 'two/photo.jpg', hash: digest('2') }, 'photograph');
  second.publish();
  assert.deepEqual(published, ['two/photo.jpg', 'two.html', 'year.json', 'index.html']);
});

test('a survey names what is gone, changed and strange, and nothing else', async () => {
  const effects = diskEffects(folderWith({}));
  const first = await open(effects, NO_MANIFEST);
  for (const output of ['a/gone', 'a/kept', 'b/changed']) first.write({ output, hash: digest('h') }, output);
  first.publish();
  effects.remove('a/gone');
  effects.write('b/changed', 'other');
  effects.write('c/stray', 'x');
  effects.publish(['b/changed', 'c/stray']);
  assert.deepEqual(await surveyOutput(effects, manifestOf(first)), {
    missing: ['a/gone'],
    changed: ['b/changed'],
    strays: ['.communique', 'c/stray'],
  });
  const second = await open(effects, manifestOf(first));
  const stale = ['a/gone', 'a/kept', 'b/changed'].filter((output) =>
    second.isStale({ output, hash: digest('h') }),
  );
  assert.deepEqual(stale, ['a/gone', 'b/changed']);
  for (const output of stale) second.write({ output, hash: digest('h') }, output);
  second.publish();
  assert.deepEqual(second.removed, ['c/stray']);
  assert.deepEqual(effects.list(), ['.communique', 'a/gone', 'a/kept', 'b/changed']);
});

test('what was thought whole before the survey, and is not, has to be made after all', async () => {
  const effects = diskEffects(folderWith({}));
  const first = await open(effects, NO_MANIFEST);
  for (const output of ['gone', 'kept', 'made', 'unasked'])
    first.write({ output, hash: digest('h') }, output);
  first.publish();
  for (const output of ['gone', 'made', 'unasked']) effects.remove(output);
  const second = openOutput(effects, manifestOf(first), 'site');
  for (const output of ['gone', 'kept', 'made'])
    assert.equal(second.isStale({ output, hash: digest('h'), key: 'another' }), false);
  second.write({ output: 'made', hash: digest('other') }, 'made anew');
  assert.deepEqual([...second.settle(await surveyOutput(effects, manifestOf(first)))], ['gone']);
  assert.ok(second.isStale({ output: 'gone', hash: digest('h') }));
});

test('files of which only their maker knows the names are kept together, or made together', async () => {
  const effects = diskEffects(folderWith({}));
  const [old, hash] = [digest('old'), digest('new')];
  const make = (output: OutputFolder, names: readonly string[]) => {
    for (const name of names) output.write({ output: name, hash }, name);
    output.publish();
  };
  const first = await open(effects, NO_MANIFEST);
  assert.equal(first.keepAll('a', hash), false, 'nothing is there yet');
  make(first, ['a/x', 'a/y', 'b/z']);
  const second = await open(effects, manifestOf(first));
  assert.equal(second.keepAll('a', old), false, 'made from something else');
  assert.equal(second.keepAll('a', hash), true);
  second.publish();
  assert.deepEqual([second.written, second.removed], [[], ['b/z']]);
  effects.remove('a/x');
  const third = await open(effects, manifestOf(first));
  assert.equal(third.keepAll('a', hash), false, 'one is gone');
  make(third, ['a/x', 'a/y']);
  assert.deepEqual(third.written, ['a/x']);
});

test('a file that made way for a folder, and a folder that made way for a file, are removed', async () => {
  const effects = diskEffects(folderWith({}));
  const first = await open(effects, NO_MANIFEST);
  for (const output of ['a', 'b/c']) first.write({ output, hash: digest('h') }, output);
  first.publish();
  const second = await open(effects, manifestOf(first));
  for (const output of ['a/x', 'b']) second.write({ output, hash: digest('h') }, output);
  second.publish();
  assert.deepEqual(second.removed, ['a', 'b/c']);
  assert.deepEqual(effects.list(), ['.communique', 'a/x', 'b']);
});

test('a write that fails leaves the old file whole and nothing half written', () => {
  const folder = folderWith({ 'a.html': 'old' });
  const effects = diskEffects(folder);
  const broken = new Proxy(new Uint8Array(1), {
    get: () => {
      throw new Error('the disk is full');
    },
  });
  assert.throws(() => effects.write('a.html', broken));
  assert.equal(readFileSync(path.join(folder, 'a.html'), 'utf8'), 'old');
  assert.deepEqual(effects.list(), ['a.html']);
});

test('an empty folder goes with its last file, and not before', () => {
  const folder = folderWith({ 'a/b/c.html': 'x', 'a/d.html': 'x' });
  const effects = diskEffects(folder);
  effects.remove('a/b/c.html');
  assert.deepEqual([existsSync(path.join(folder, 'a/b')), existsSync(path.join(folder, 'a'))], [false, true]);
  effects.remove('a/d.html');
  assert.equal(existsSync(path.join(folder, 'a')), false);
  assert.ok(existsSync(folder));
  effects.write('a/b/new.html', 'x');
  effects.publish(['a/b/new.html']);
  assert.deepEqual(effects.list(), ['a/b/new.html']);
});

test('what is written is not published before it is asked for, and is read as it will be', () => {
  const effects = diskEffects(folderWith({ 'a.html': 'old' }));
  effects.write('a.html', 'new');
  assert.equal(effects.stat('a.html')?.size, 3);
  assert.equal(Buffer.from(effects.read('a.html') ?? []).toString(), 'new');
  effects.discard();
  assert.equal(Buffer.from(effects.read('a.html') ?? []).toString(), 'old');
  effects.write('a.html', 'newer');
  effects.publish(['a.html']);
  assert.equal(effects.stat('a.html')?.size, 5);
});

test('a file makes way for a folder, and a folder for a file', () => {
  const effects = diskEffects(folderWith({ a: 'x', 'b/c.html': 'x' }));
  effects.write('a/page.html', 'x');
  effects.write('b', 'x');
  effects.publish(['a/page.html', 'b']);
  assert.deepEqual(effects.list(), ['a/page.html', 'b']);
});

test('a copied file is as readable as any other, and left alone where the same bytes are published', async () => {
  const folder = folderWith({});
  const from = path.join(folderWith({ original: 'x'.repeat(3_000_000) }), 'original');
  chmodSync(from, 0o600);
  const effects = diskEffects(folder);
  const first = await open(effects, NO_MANIFEST);
  first.place({ output: 'a/copy', from, hash: digest('1') });
  first.write({ output: 'b', hash: digest('1') }, 'x');
  first.publish();
  const [copy, other] = ['a/copy', 'b'].map((name) => statSync(path.join(folder, name)));
  assert.deepEqual([copy?.size, copy?.mode], [3_000_000, other?.mode]);
  const again = await open(effects, NO_MANIFEST);
  again.place({ output: 'a/copy', from, hash: digest('1') });
  again.publish();
  assert.deepEqual([again.written, again.removed], [[], ['b']]);
  writeFileSync(from, `${'x'.repeat(2_999_999)}y`);
  const third = await open(effects, manifestOf(again));
  third.place({ output: 'a/copy', from, hash: digest('2') });
  third.publish();
  assert.deepEqual(third.written, ['a/copy']);
  assert.ok(readFileSync(path.join(folder, 'a/copy')).equals(readFileSync(from)));
});

test('a file written in chunks is staged like any other, and left alone where the same bytes are published', async () => {
  const folder = folderWith({});
  const effects = diskEffects(folder);
  const job = { output: 'a/kit.zip', hash: digest('1') };
  const chunksOf = async function* (...sizes: number[]) {
    for (const size of sizes) yield Buffer.alloc(size, 'x');
  };
  const first = await open(effects, NO_MANIFEST);
  await first.writeChunks(job, chunksOf(100_000, 1, 0, 7));
  assert.equal(existsSync(path.join(folder, job.output)), false, 'not before the build ends');
  first.publish();
  assert.deepEqual(readFileSync(path.join(folder, job.output)), Buffer.alloc(100_008, 'x'));
  const again = await open(effects, NO_MANIFEST);
  await again.writeChunks(job, chunksOf(100_008));
  assert.deepEqual(again.written, []);
  again.publish();
  const known = manifestOf(again);
  assert.equal((await open(effects, known)).isStale(job), false);
  const other = await open(effects, known);
  await other.writeChunks({ ...job, hash: digest('2') }, chunksOf(100_007));
  assert.deepEqual(other.written, [job.output]);
  other.publish();
  assert.equal(readFileSync(path.join(folder, job.output)).length, 100_007);
});

test('a file is moved into what a folder’s link leads to, and the link stays', () => {
  const [from, real] = [folderWith({ 'a.html': 'new' }), folderWith({ 'b.html': 'x' })];
  const link = `${real}-link`;
  symlinkSync(real, link);
  moveFile(from, link, 'a.html', new Set());
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.deepEqual(diskEffects(real).list(), ['a.html', 'b.html']);
});

test('files are the same when each byte is, past the first blocks too', () => {
  const block = 'x'.repeat(1 << 16);
  const folder = folderWith({
    a: block + block,
    b: block + block,
    c: `${block}${block.slice(1)}y`,
    d: block,
  });
  const same = (other: string) => sameBytes(path.join(folder, 'a'), path.join(folder, other));
  assert.deepEqual(['b', 'c', 'd', 'missing', '.'].map(same), [true, false, false, false, false]);
});
