import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { Problem } from '../../src/model/problem.ts';
import { run } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText, SITE_YAML, writeFiles } from '../tools/siteRoot.ts';

/** Builds, and gives the warnings about lost addresses. */
async function lostIn(root: string, ...args: readonly string[]): Promise<readonly Problem[]> {
  const { exit, out, err } = await run(['build', '--json', '--root', root, ...args]);
  assert.equal(exit, 0, err);
  const problems: Problem[] = JSON.parse(out).problems;
  const lost = problems.filter(({ code }) => code === 'address-lost');
  assert.ok(lost.every(({ severity, message }) => severity === 'warning' && err.includes(message)));
  return lost;
}

const WILL_BE = 'is published, and nothing will answer there after the next build';

/** What `check` says of addresses that the next build would lose. */
async function endangeredIn(root: string): Promise<readonly Problem[]> {
  const { out } = await run(['check', '--json', '--root', root]);
  const problems: Problem[] = JSON.parse(out);
  return problems.filter(({ code }) => code === 'address-lost');
}

async function published(files: Files): Promise<string> {
  const root = makeRoot(files);
  assert.deepEqual(await lostIn(root), []);
  return root;
}

const OLD = releaseFile('2021-05-25-ferries-sail-later.md');
const NEW = releaseFile('2021-05-25-ferries-sail-much-later.md');
const old = (more = '') => releaseText(`title: Ferries\ndate: 2021-05-25\n${more}`);
const move = (root: string, from: string, to: string) =>
  renameSync(path.join(root, from), path.join(root, to));

describe('a build', () => {
  it('says which file has probably taken the place of a renamed one, and how its address is kept', async () => {
    const root = await published({
      [OLD]: old(),
      [releaseFile('2021-05-25-other.md')]: releaseText('title: Other\ndate: 2021-05-25'),
    });
    move(root, OLD, NEW);
    const told = await endangeredIn(root);
    const [lost, ...more] = await lostIn(root);
    assert.deepEqual(more, []);
    assert.equal(lost?.file, NEW);
    assert.equal(lost?.line, 2);
    const message = lost?.message.replace('was published, and nothing answers there now', WILL_BE);
    assert.deepEqual(told, [{ ...lost, message }], 'check tells it before');
    assert.deepEqual(await endangeredIn(root), []);
    assert.match(
      lost?.message ?? '',
      /^\/2021\/05\/25\/ferries-sail-later\/ \(“Ferries”, formerly 2021-05-25-ferries-sail-later\) was published/,
    );
    assert.match(lost?.hint ?? '', /aliases: \[\/2021\/05\/25\/ferries-sail-later\/\]/);
    assert.deepEqual(await lostIn(root), [], 'it is told once, when it happens');
  });

  it('is preceded by a check that tells nothing of addresses that stay, of none that an error leaves, and of any in another folder when asked', async () => {
    const root = await published({
      'public/own.html': '<meta http-equiv="refresh" content="0; url=/">',
      [OLD]: old('aliases: [/news/1.html]'),
    });
    assert.deepEqual(await endangeredIn(root), []);
    rmSync(path.join(root, 'public/own.html'));
    writeFiles(root, { [OLD]: old() });
    const paths = (await endangeredIn(root)).map(({ message }) => message.split(' ')[0]);
    assert.deepEqual(paths, ['/news/1.html', '/own.html']);
    renameSync(path.join(root, 'dist'), path.join(root, 'www'));
    await run(['build', '--root', root, '--out', path.join(root, 'www')]);
    writeFiles(root, { [OLD]: old('slug: other') });
    const { out } = await run(['check', '--root', root, '--out', path.join(root, 'www')]);
    assert.match(out, /later\/ \(“Ferries”\) is published/);
    writeFiles(root, { [OLD]: old('slug: other\ntitel: x') });
    assert.deepEqual(await endangeredIn(root), []);
  });

  it('knows a release by its file’s name when its slug or date is another', async () => {
    const root = await published({ [OLD]: old() });
    writeFiles(root, { [OLD]: old('slug: quite-different') });
    const [bySlug] = await lostIn(root);
    assert.equal(bySlug?.file, OLD);
    assert.match(bySlug?.message ?? '', /\(“Ferries”\) was/);
    assert.match(bySlug?.hint ?? '', /^This release has another address now/);
    writeFiles(root, { [OLD]: old('slug: quite-different').replace('05-25', '05-26') });
    const [byDate, ...more] = await lostIn(root, '--full');
    assert.equal(byDate?.file, OLD);
    assert.match(byDate?.message ?? '', /^\/2021\/05\/25\/quite-different\//);
    assert.deepEqual(more, []);
  });

  it('says that a deleted release is better withdrawn, also where dist/ was deleted before', async () => {
    const files = {
      [OLD]: old(),
      [releaseFile('2021-05-26-b.et.md')]: releaseText('title: B\ndate: 2021-05-26'),
    };
    const root = await published(files);
    rmSync(path.join(root, OLD));
    const [first] = await lostIn(root);
    assert.equal(first?.file, 'content/site.yaml');
    assert.match(
      first?.hint ?? '',
      /withdrawn, or add to site.yaml redirects: \{\/2021\/05\/25\/ferries-sail-later\/: /,
    );
    rmSync(path.join(root, releaseFile('2021-05-26-b.et.md')));
    rmSync(path.join(root, 'dist'), { recursive: true });
    const [second, ...more] = await lostIn(root);
    assert.match(second?.message ?? '', /^\/et\/2021\/05\/26\/b\/ was published/);
    assert.deepEqual(more, []);
  });

  it('misses aliases and redirects that are taken away', async () => {
    const site = (redirects: string) => `${SITE_YAML}redirects: {${redirects}}\n`;
    const root = await published({
      'content/site.yaml': site('/moved/: /, /gone/: "https://elsewhere.example/?a=1&b=2"'),
      [OLD]: old('aliases: [/vana/, /old.aspx, /news/õ.html]'),
    });
    writeFiles(root, { [OLD]: old(), 'content/site.yaml': site('/vana/: /') });
    const lost = await lostIn(root);
    assert.deepEqual(
      lost.map(({ file, message, hint }) => [
        file,
        message.split(' ')[0],
        /\{(.*)\}|\[(.*)\]/.exec(hint)?.[0],
      ]),
      [
        ['content/site.yaml', '/gone/', '{/gone/: "https://elsewhere.example/?a=1&b=2"}'],
        ['content/site.yaml', '/moved/', '{/moved/: /}'],
        [OLD, '/news/õ.html', '[/news/õ.html]'],
        [OLD, '/old.aspx', '[/old.aspx]'],
      ],
    );
  });

  it('gives hints that can be followed: none leads to what is lost too, and each is YAML', async () => {
    const site = (redirects: string) => `${SITE_YAML}redirects: ${redirects}\n`;
    const root = await published({
      'content/site.yaml': site(
        '{/bold/: /2021/05/25/ferries-sail-later/, "/a,b!c/": "/2021/", "/d&e\'f/": /}',
      ),
      [OLD]: old(),
    });
    rmSync(path.join(root, OLD));
    writeFiles(root, {
      'content/site.yaml': SITE_YAML,
      [releaseFile('2021-01-01-x.md')]: releaseText('title: X\ndate: 2021-01-01'),
    });
    const hints = (await lostIn(root)).map(({ hint }) => /redirects: (\{.*\})$/.exec(hint)?.[1] ?? '');
    assert.deepEqual(
      hints.map((hint) => Object.entries(parse(hint))),
      [
        [['/2021/05/25/ferries-sail-later/', '/where/it/leads/']],
        [['/a,b!c/', '/2021/']],
        [['/bold/', '/where/it/leads/']],
        [["/d&e'f/", '/']],
      ],
    );
  });

  it('says nothing where an alias, a redirect or a file of the site’s own answers', async () => {
    const names = ['a', 'b', 'c'].map((name) => releaseFile(`2021-05-25-${name}.md`));
    const root = await published(Object.fromEntries(names.map((name) => [name, old()])));
    for (const name of names) rmSync(path.join(root, name));
    mkdirSync(path.join(root, 'public'));
    writeFiles(root, {
      'content/site.yaml': `${SITE_YAML}redirects: {/2021/05/25/a: /}\n`,
      'public/2021/05/25/b/index.html': '<p>',
      [NEW]: old('aliases: [/2021/05/25/c/]'),
    });
    assert.deepEqual(await lostIn(root), []);
  });

  it('says nothing of what is held back, which is meant to be gone', async () => {
    const root = await published({
      [OLD]: old('aliases: [/old/]'),
      [releaseFile('2021-05-26-b.md')]: releaseText('title: B\ndate: 2021-05-26'),
    });
    writeFiles(root, {
      [OLD]: old('aliases: [/old/]\ndraft: true'),
      [releaseFile('2021-05-26-b.md')]: releaseText(
        'title: B\ndate: 2021-05-26\nslug: c\nembargo: 2099-01-01',
      ),
    });
    assert.deepEqual(await lostIn(root), []);
  });

  it('names twenty addresses, and how many more there are', async () => {
    const files = Array.from({ length: 25 }, (_, at) =>
      releaseFile(`2021-05-${at + 1 < 10 ? 0 : ''}${at + 1}-a.md`),
    );
    const text = (file: string) => releaseText(`title: A\ndate: ${file.slice(22, 32)}`);
    const root = await published(
      Object.fromEntries([[OLD, old()], ...files.map((file) => [file, text(file)])]),
    );
    for (const file of files) rmSync(path.join(root, file));
    const lost = await lostIn(root);
    assert.equal(lost.length, 21);
    assert.match(lost.at(-1)?.message ?? '', /^and 5 more addresses/);
  });
});
