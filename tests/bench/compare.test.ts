import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { addRelease } from '../../bench/addedRelease.ts';
import { compare } from '../../bench/compare.ts';
import { fileKind, readOutputTree } from '../../bench/outputTree.ts';
import type { Side, SideName } from '../../bench/side.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'communique-bench-test-'));
const aside = path.join(folder, 'aside');
after(() => rmSync(folder, { recursive: true, force: true }));

const RELEASE = `---
title: Ferry to Kivisaar
date: 2021-05-25 09:15
slug: ferry
topics: [sea]
media:
  - type: photos
    url: https://photos.example/
reference: K-1
---

The ferry sails.
`;

function siteRoot(name: string): string {
  const root = path.join(folder, name);
  mkdirSync(path.join(root, 'content/releases/2021'), { recursive: true });
  writeFileSync(path.join(root, 'content/releases/2021/2021-05-25-ferry.md'), RELEASE);
  writeFileSync(
    path.join(root, 'content/releases/2021/2021-05-24-quay.md'),
    RELEASE.replaceAll('erry', 'quay'),
  );
  return root;
}

/** A side that makes a page and its twins for `releases` of them with a shell. */
function shellSide(name: SideName, releases: () => number, log: string[]): Side {
  const output = path.join(folder, name);
  const script = `for i in $(seq ${'$'}0); do d=${'$'}1/2021/05/25/r$i; mkdir -p $d; for e in html json md; do echo $i > $d/index.$e; done; done`;
  return {
    name,
    output,
    made: [output, path.join(folder, `${name}-cache`)],
    add: async (file) => {
      log.push(`add to ${name}: ${file}`);
    },
    commands: (start) => {
      log.push(`${start} ${name} ${existsSync(output) ? 'on what was there' : 'on nothing'}`);
      return [{ label: 'sh', command: 'sh', args: ['-c', script, String(releases()), output], cwd: folder }];
    },
    changed: () => undefined,
  };
}

describe('the comparison', () => {
  it('lets the sides take turns and tells after each, adds a release before each pair, and moves away what was made for cold builds only', async () => {
    const log: string[] = [];
    const sides = (['communique', 'hugo'] as const).map((name) =>
      shellSide(name, () => 2 + log.filter((line) => line.startsWith(`add to ${name}`)).length, log),
    );
    const contest = { root: siteRoot('turns'), releases: 2, sides, aside };
    const known: unknown[] = [];
    for await (const { scenario, runs } of compare(contest, ['cold', 'add'], 2, () => {})) {
      known.push([scenario, runs.communique?.length, runs.hugo?.length]);
    }
    assert.deepEqual(known, [
      ['cold', 1, 1],
      ['cold', 2, 2],
      ['add', 1, 1],
      ['add', 2, 2],
    ]);
    const file = (number: number) => `content/releases/2021/2021-05-26-one-more-release-${number}.md`;
    const turn = (start: string) =>
      start === 'cold'
        ? ['cold communique on nothing', 'cold hugo on nothing']
        : ['warm communique on what was there', 'warm hugo on what was there'];
    // What the first build of each side made: two releases, three files each.
    assert.equal(readOutputTree(aside, 0).all.files, 2 * 2 * 3);
    assert.deepEqual(log, [
      ...[...turn('cold'), ...turn('cold')],
      ...[1, 2].flatMap((number) => [
        `add to communique: ${file(number)}`,
        `add to hugo: ${file(number)}`,
        ...turn('warm'),
      ]),
    ]);
  });

  it('stops when a side has left a release out', async () => {
    const sides = [shellSide('communique', () => 1, [])];
    const contest = { root: siteRoot('short'), releases: 2, sides, aside };
    await assert.rejects(async () => {
      for await (const _ of compare(contest, ['cold'], 1, () => {})) assert.fail('it went on');
    }, /communique made 1 files of the kind release for 2 releases/);
  });
});

describe('the release that is added', () => {
  it('has the text and the terms of another, and nothing that only one release may have', () => {
    const root = siteRoot('added');
    const file = addRelease(root, 1);
    assert.equal(file, 'content/releases/2021/2021-05-26-one-more-release-1.md');
    assert.equal(
      readFileSync(path.join(root, file), 'utf8'),
      `---\ntitle: One more release, the 1. of the benchmark\ndate: 2021-05-26 10:01\ntopics: [sea]\n---\n\nThe ferry sails.\n`,
    );
    assert.match(readFileSync(path.join(root, addRelease(root, 2)), 'utf8'), /The fquay sails/);
    assert.throws(() => addRelease(root, 3), /too few/);
  });
});

describe('an output folder', () => {
  it('is counted by kind, and by what was written since a moment', async () => {
    const output = path.join(folder, 'tree');
    mkdirSync(path.join(output, 'et/2021/05/25/ferry'), { recursive: true });
    writeFileSync(path.join(output, 'et/2021/05/25/ferry/index.html'), '12345');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const since = Date.now();
    writeFileSync(path.join(output, 'et/feed.xml'), '123');
    const { all, written, kinds } = readOutputTree(output, since);
    assert.deepEqual(all, { files: 2, bytes: 8 });
    assert.deepEqual(written, { files: 1, bytes: 3 });
    assert.deepEqual([kinds.release, kinds.feed, kinds.html], [1, 1, 0]);
  });

  it('tells a release’s files from lists, feeds and search', () => {
    const kinds = {
      '2021/05/25/ferry/index.html': 'release',
      'et/2021/05/25/ferry/index.md': 'twinMarkdown',
      '2021/05/25/ferry/index.json': 'twinJson',
      '2021/05/25/index.html': 'html',
      'search/index.html': 'html',
      'search/en/2021/index.json': 'search',
      'pagefind/fragment/en_1.pf_fragment': 'search',
      'topics/sea/feed.xml': 'feed',
      'feed.json': 'feed',
      'assets/site.css': 'other',
    };
    for (const [name, kind] of Object.entries(kinds)) assert.equal(fileKind(name), kind, name);
  });
});
