import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Problem } from '../../src/model/problem.ts';
import { run } from '../tools/builtSite.ts';
import { makePicture } from '../tools/pictures.ts';
import { type Files, makeRoot, releaseFile, releaseText, SITE_YAML, writeFiles } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');
const FOLDER = 'content/releases/2021/2021-05-25-visit';
const visit = (more = '') => releaseText(`title: A visit\ndate: 2021-05-25\n${more}`);

async function lostBy(command: string, root: string): Promise<readonly Problem[]> {
  const { out, err } = await run([command, '--json', '--root', root]);
  const json = JSON.parse(out);
  const problems: readonly Problem[] = command === 'check' ? json : json.problems;
  assert.ok(!problems.some(({ severity }) => severity === 'error'), err);
  return problems.filter(({ code }) => code === 'address-lost');
}

/** What a build of `after` over one of `before` tells as lost, which `check` told alike. */
async function lostBetween(before: Files, after: Files) {
  const root = makeRoot(before);
  assert.deepEqual(await lostBy('build', root), []);
  assert.deepEqual(await lostBy('check', root), [], 'what stays is not lost');
  writeFiles(root, after);
  const told = await lostBy('check', root);
  const lost = await lostBy('build', root);
  assert.deepEqual(
    lost.map(({ file, hint }) => [file, hint]),
    told.map(({ file, hint }) => [file, hint]),
  );
  return { root, lost };
}

test('a picture or document that a release no longer has is told, and a copy or a redirect keeps its address', async () => {
  const picture = await makePicture(20, 10, 'jpeg');
  const media = 'image: {src: a.jpg, alt: ""}\nmedia: [{type: document, src: sub/plan.pdf}]';
  const { root, lost } = await lostBetween(
    { [FILE]: visit(media), [`${FOLDER}/a.jpg`]: picture, [`${FOLDER}/sub/plan.pdf`]: '%PDF-' },
    { [FILE]: visit('image: {src: b.jpg, alt: ""}'), [`${FOLDER}/b.jpg`]: picture },
  );
  assert.deepEqual(
    lost.map(({ file, line, message }) => [file, line, message]),
    ['a.jpg', 'sub/plan.pdf'].map((name) => [
      FILE,
      2,
      `/2021/05/25/visit/${name} (“A visit”) was published, and nothing answers there now`,
    ]),
  );
  const [copy, redirect] = lost.map(({ hint }) => hint);
  const place = /public\/\S+\.jpg/.exec(copy ?? '')?.[0] ?? '';
  const redirects = /redirects: (\{.*\})$/.exec(redirect ?? '')?.[1];
  writeFiles(root, { [FILE]: visit(media) });
  await lostBy('build', root);
  writeFiles(root, {
    [FILE]: visit(),
    [place]: picture,
    'content/site.yaml': `${SITE_YAML}redirects: ${redirects?.replace('/where/it/leads/', '/')}\n`,
  });
  assert.deepEqual(await lostBy('build', root), []);
});

test('files go in silence with a release that is told itself, and with one that is held back', async () => {
  const before = {
    [FILE]: visit('media: [{type: document, src: a.pdf}]'),
    [`${FOLDER}/a.pdf`]: '%PDF-',
    [releaseFile('2021-05-26-b.md')]: releaseText('title: B\ndate: 2021-05-26'),
  };
  const held = await lostBetween(before, { [FILE]: visit('draft: true') });
  assert.deepEqual(held.lost, []);
  const moved = await lostBetween(before, {
    [FILE]: visit('slug: other\nmedia: [{type: document, src: a.pdf}]'),
  });
  assert.deepEqual(
    moved.lost.map(({ message }) => message.split(' ')[0]),
    ['/2021/05/25/visit/'],
  );
});

test('a key that is taken from its vocabulary is told once, with a redirect for each language', async () => {
  const topics = (key: string) => `${key}: {label: Harbours}\nroads: {label: Roads}\n`;
  const files = (key: string): Files => ({
    'content/topics.yaml': topics(key),
    [FILE]: visit(`topics: [${key}]`),
    [FILE.replace('.md', '.et.md')]: visit(`topics: [${key}]`),
  });
  const { root, lost } = await lostBetween(files('harbors'), files('harbours'));
  assert.deepEqual(
    lost.map(({ file, message }) => [file, message]),
    [
      [
        'content/topics.yaml',
        '/et/topics/harbors/, /topics/harbors/ were published, and nothing answers there now: harbors is no key of topics.yaml now',
      ],
    ],
  );
  const redirects = parse(/redirects: (\{.*\})$/.exec(lost[0]?.hint ?? '')?.[1] ?? '');
  assert.deepEqual(Object.keys(redirects), ['/et/topics/harbors/', '/topics/harbors/']);
  // A list without releases goes by itself, and comes back so.
  writeFiles(root, {
    [FILE]: visit('topics: [roads]'),
    [FILE.replace('.md', '.et.md')]: visit('topics: [roads]'),
  });
  assert.deepEqual(await lostBy('build', root), []);
});

test('cards that no longer reach back so far are told once', async () => {
  const site = (since: string) => `${SITE_YAML}shareCards: {since: ${since}}\n`;
  const { lost } = await lostBetween(
    {
      'content/site.yaml': site('2021-05-01'),
      [FILE]: visit(),
      [releaseFile('2021-05-26-b.md')]: releaseText('title: B\ndate: 2021-05-26'),
    },
    { 'content/site.yaml': site('2021-06-01') },
  );
  assert.deepEqual(
    lost.map(({ file, message, hint }) => [file, message, /since: \S+/.exec(hint)?.[0]]),
    [
      [
        'content/site.yaml',
        '/2021/05/25/visit/share-card.png and 1 more were published, and nothing answers there now',
        'since: 2021-05-25',
      ],
    ],
  );
});
