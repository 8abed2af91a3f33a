import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { digest } from '../../src/lib/digest.ts';
import { diskEffects, type Effects } from '../../src/output/effects.ts';
import { manifestFile, readManifest, writeManifest } from '../../src/output/manifest.ts';
import { openOutput } from '../../src/output/outputFolder.ts';
import { surveyOutput } from '../../src/output/survey.ts';
import { type Changes, clearUntold, listUntold, noteUntold, untoldFile } from '../../src/output/untold.ts';
import { makeRoot } from '../tools/siteRoot.ts';

const KILLED = new Error('killed');

/** Effects that end after so many files were published or removed. */
function endAfter(effects: Effects, steps: number): Effects {
  let left = steps;
  return {
    ...effects,
    publish: (outputs) => {
      const done = outputs.slice(0, left);
      left -= done.length;
      effects.publish(done);
      if (done.length < outputs.length) throw KILLED;
    },
    remove: (output) => {
      if (left === 0) throw KILLED;
      left -= 1;
      effects.remove(output);
    },
  };
}

type Files = Readonly<Record<string, string>>;

/** A build of `files`; tells `onList`, if there is one, what changed. */
async function buildFiles(
  root: string,
  files: Files,
  onList: ((changes: Changes) => void) | undefined,
  steps = Number.POSITIVE_INFINITY,
): Promise<void> {
  const out = path.join(root, 'dist');
  const effects = endAfter(diskEffects(out), steps);
  const manifest = manifestFile(root, out);
  const before = readManifest(manifest);
  effects.discard();
  const output = openOutput(effects, before, 'site');
  output.settle(await surveyOutput(effects, before));
  for (const [name, text] of Object.entries(files)) {
    const job = { output: name, hash: digest(text) };
    if (output.isStale(job)) output.write(job, text);
  }
  const untold = untoldFile(root, out);
  output.publish((changed) => noteUntold(untold, changed, onList !== undefined));
  writeManifest(manifest, before, output);
  if (!onList) return;
  onList(listUntold(untold, output));
  clearUntold(untold);
}

/** What is published, but for the mark. */
function published(root: string): Files {
  const { list, read } = diskEffects(path.join(root, 'dist'));
  const names = list().filter((name) => name !== '.communique');
  return Object.fromEntries(names.map((name) => [name, Buffer.from(read(name) ?? []).toString()]));
}

/** A copy of the folder that is brought up to date by lists alone. */
function deployment(root: string) {
  let copy: Files = {};
  return {
    deploy: ({ whole, written, removed }: Changes) => {
      const now = published(root);
      const kept = whole ? [] : Object.entries(copy).filter(([name]) => !removed.includes(name));
      copy = Object.fromEntries([...kept, ...written.map((name) => [name, now[name] ?? 'not there'])]);
    },
    copy: () => copy,
  };
}

const NAMES = ['a', 'b', 'c/d', 'c/e'];
const files = fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom('1', '2', '3'), {
  noNullPrototype: true,
});
const step = fc.record({
  files,
  list: fc.constantFrom('none', 'written', 'failed'),
  steps: fc.option(fc.nat(4), { nil: undefined }),
});

test('a copy that follows every list is what is published, whatever was built without one, failed or was killed between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), files, async (steps, last) => {
      const root = makeRoot({});
      const { deploy, copy } = deployment(root);
      for (const { files, list, steps: until } of steps) {
        const onList = (changes: Changes) => {
          if (list === 'failed') throw KILLED;
          deploy(changes);
        };
        await buildFiles(root, files, list === 'none' ? undefined : onList, until).catch((error) =>
          assert.equal(error, KILLED),
        );
      }
      await buildFiles(root, last, deploy);
      assert.deepEqual(copy(), published(root));
      assert.deepEqual(copy(), last);
    }),
    { numRuns: 60 },
  );
});

test('a list has what changed since the last one, each file on the side where it ended', async () => {
  const root = makeRoot({});
  const lists: Changes[] = [];
  const list = (changes: Changes) => lists.push(changes);
  await buildFiles(root, { a: '1', b: '1', d: '1' }, list);
  await buildFiles(root, { a: '2', c: '1', d: '1' }, undefined);
  await buildFiles(root, { a: '2', b: '2', d: '1' }, list);
  await buildFiles(root, { a: '2', b: '2', d: '1' }, list);
  assert.deepEqual(lists, [
    { whole: true, written: ['a', 'b', 'd'], removed: [] },
    { whole: false, written: ['a', 'b'], removed: ['c'] },
    { whole: false, written: [], removed: [] },
  ]);
});

test('what somebody removed from the folder by hand, and no build makes any more, is told as gone', async () => {
  const root = makeRoot({});
  await buildFiles(root, { a: '1', b: '1' }, () => {});
  rmSync(path.join(root, 'dist/b'));
  let told: Changes | undefined;
  await buildFiles(root, { a: '1' }, (changes) => {
    told = changes;
  });
  assert.deepEqual(told, { whole: false, written: [], removed: ['b'] });
});

test('what somebody removed by hand, and a build makes again, is told once', async () => {
  const root = makeRoot({});
  await buildFiles(root, { a: '1' }, () => {});
  rmSync(path.join(root, 'dist/a'));
  let told: Changes | undefined;
  await buildFiles(root, { a: '1' }, (changes) => {
    told = changes;
  });
  assert.deepEqual(told, { whole: false, written: ['a'], removed: [] });
});

test('a first list that could not be written tells the next what was to go, and that one is the first still', async () => {
  const root = makeRoot({});
  await buildFiles(root, { a: '1', secret: '1' }, undefined);
  const fail = () => {
    throw KILLED;
  };
  await assert.rejects(buildFiles(root, { a: '1' }, fail));
  let told: Changes | undefined;
  await buildFiles(root, { a: '1' }, (changes) => {
    told = changes;
  });
  assert.deepEqual(told, { whole: true, written: ['a'], removed: ['secret'] });
});

test('nothing is kept where no list was ever asked for, nor twice of one file', async () => {
  const root = makeRoot({});
  const file = untoldFile(root, path.join(root, 'dist'));
  await buildFiles(root, { a: '1' }, undefined);
  assert.equal(existsSync(file), false);
  await buildFiles(root, { a: '1' }, () => {});
  const empty = readFileSync(file, 'utf8');
  await buildFiles(root, { a: '1' }, undefined);
  assert.equal(readFileSync(file, 'utf8'), empty, 'by a build that changes nothing');
  for (const text of ['2', '3', '4']) await buildFiles(root, { a: text }, undefined);
  assert.equal(readFileSync(file, 'utf8').split('"a"').length, 2);
});

test('half a line, which a killed build left, is no file, and a list of another form is none', () => {
  const root = makeRoot({});
  const file = untoldFile(root, path.join(root, 'dist'));
  const output = { hashOf: () => 'x', outputs: () => ['a', 'b'] };
  mkdirSync(path.dirname(file), { recursive: true });
  clearUntold(file);
  writeFileSync(file, `${readFileSync(file, 'utf8')}"a"\n"ha`);
  noteUntold(file, ['b'], false);
  assert.deepEqual(listUntold(file, output), { whole: false, written: ['a', 'b'], removed: [] });
  writeFileSync(file, 'another form\n"a"\n');
  assert.equal(listUntold(file, output).whole, true);
});
