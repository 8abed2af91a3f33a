import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BULK_FILES } from '../../src/bulk/yearFiles.ts';
import { createWorkers } from '../../src/cli/workers.ts';
import { diskEffects } from '../../src/output/effects.ts';
import { manifestFile, readManifest } from '../../src/output/manifest.ts';
import { surveyOutput } from '../../src/output/survey.ts';
import { stampReleases } from '../../src/read/stampedFiles.ts';
import { pageAt, planOf } from '../plan/planOf.ts';
import { build, run } from '../tools/builtSite.ts';
import { type Files, makeRoot } from '../tools/siteRoot.ts';

/** Enough releases that the pages are shared out to worker processes in several batches. */
const RELEASES = 400;

function manyReleases(): Files {
  const releases = Array.from({ length: RELEASES }, (_, number) => {
    const day = `${2010 + (number % 10)}-05-${10 + (number % 20)}`;
    return [`content/releases/${day}-release-${number}.md`, `---\ntitle: R\ndate: ${day}\n---\n\nText.\n`];
  });
  return Object.fromEntries(releases);
}

test('a page that fails in a worker stops the build, in whichever batch it is, and nothing is published', async () => {
  const root = makeRoot(manyReleases());
  const footer = path.join(root, 'templates/parts/footer.ts');
  mkdirSync(path.dirname(footer), { recursive: true });
  for (const broken of ['release-9/', 'release-10/', 'release-203/']) {
    const fails = `if (frame.url.endsWith('${broken}')) throw new Error('no footer for ${broken}');`;
    writeFileSync(footer, `export default function Footer({ frame }) { ${fails} return null; }`);
    const { exit, err } = await run(['build', '--quiet', '--root', root]);
    assert.equal(exit, 1);
    assert.match(err, new RegExp(`no footer for ${broken}`));
    assert.ok(!/\n\s+at /.test(err), 'no stack trace');
    assert.equal(existsSync(path.join(root, 'dist')), false);
  }
  rmSync(footer);
  const { pages } = await build(root);
  assert.ok(pages.rendered > 1_200, `${pages.rendered} pages`);
});

test('a build whose workers all end from outside says so, and what helps', () => {
  const root = makeRoot({
    ...manyReleases(),
    'templates/parts/footer.ts':
      "export default function Footer() { process.kill(process.pid, 'SIGKILL'); return null; }",
  });
  const program = path.resolve(import.meta.dirname, '../../src/cli/communique.js');
  const { status, stderr } = spawnSync(process.execPath, [program, 'build', '--quiet', '--root', root], {
    encoding: 'utf8',
  });
  assert.equal(status, 1, stderr);
  assert.match(
    stderr,
    /^A worker process of the build ended before its work was done \(SIGKILL\)\n.*too little memory/,
  );
});

test('what waits is rejected when no worker is left, and so is what comes later', async () => {
  const root = makeRoot({
    'templates/parts/footer.ts': "export default () => process.kill(process.pid, 'SIGKILL');",
  });
  const workers = createWorkers({ root, out: path.join(root, 'dist') });
  const home = pageAt(planOf([]).pages, '/');
  const tasks = Array.from({ length: 4 * workers.count }, () => workers.run('render', [home]));
  const ends = await Promise.allSettled(tasks);
  assert.deepEqual([...new Set(ends.map(({ status }) => status))], ['rejected']);
  await assert.rejects(workers.run('list'), /A worker process of the build ended/);
  await workers.close();
});

test('a worker that cannot be started fails what it was given, with what the system says', async () => {
  const root = makeRoot({});
  const workers = createWorkers({ root, out: path.join(root, 'dist') });
  const { execPath } = process;
  process.execPath = path.join(root, 'nowhere');
  const failed = workers.run('list');
  process.execPath = execPath;
  await assert.rejects(failed, /A worker process of the build ended .*ENOENT/);
  await workers.close();
});

test('the yearly files that a worker makes are those that this process makes', async () => {
  const root = makeRoot({
    'content/releases/2020/2020-05-10-first.md': '---\ntitle: First\ndate: 2020-05-10\n---\n\nText.\n',
    'content/releases/2020/2020-05-11-second.md': '---\ntitle: Second\ndate: 2020-05-11\n---\n\nText.\n',
  });
  await build(root);
  const out = path.join(root, 'dist');
  const documents = ['2020/05/10/first/index.json', '2020/05/11/second/index.json'];
  const site = { timeZone: 'Europe/Tallinn' };
  const workers = createWorkers({ root, out });
  try {
    const made = await workers.run('year', { folder: '2020/', names: BULK_FILES, site, documents });
    assert.deepEqual(
      made.map(({ output, fresh }) => ({ output, fresh })),
      BULK_FILES.map((name) => ({ output: `2020/${name}`, fresh: false })),
    );
    const names = ['releases.jsonl'] as const;
    const later = { folder: '2020/', names, site, documents: documents.slice(1) };
    const [other] = await workers.run('year', later);
    assert.equal(other?.fresh, true, 'other releases, other bytes');
  } finally {
    await workers.close();
  }
});

test('a worker that looks at the output folder finds what this process finds', async () => {
  const root = makeRoot({
    'content/releases/2021/2021-05-25-ferries.md': '---\ntitle: Ferries\ndate: 2021-05-25\n---\n\nText.\n',
  });
  await build(root);
  const out = path.join(root, 'dist');
  rmSync(path.join(out, '2021/05/25/ferries/index.md'));
  writeFileSync(path.join(out, '2021/index.html'), 'another');
  writeFileSync(path.join(out, 'stray.txt'), '');
  const manifest = manifestFile(root, out);
  const workers = createWorkers({ root, out });
  try {
    const survey = await workers.run('survey', manifest);
    assert.deepEqual(survey, await surveyOutput(diskEffects(out), readManifest(manifest)));
    assert.deepEqual(survey, {
      missing: ['2021/05/25/ferries/index.md'],
      changed: ['2021/index.html'],
      strays: ['.communique', 'stray.txt'],
    });
  } finally {
    await workers.close();
  }
});

test('a worker that lists the releases finds what this process finds', async () => {
  const root = makeRoot({
    'content/releases/2021/2021-05-25-ferries.md': '---\ntitle: Ferries\ndate: 2021-05-25\n---\n\nText.\n',
    'content/releases/2021/2021-05-25-ferries/2021-05-26-lost.md': '',
  });
  const workers = createWorkers({ root, out: path.join(root, 'dist') });
  try {
    const found = await workers.run('list');
    assert.deepEqual(found, stampReleases(root));
    assert.deepEqual([found.files.length, found.problems.length], [1, 1]);
  } finally {
    await workers.close();
  }
});

test('tasks that are given at once are each answered with their own result, and one that fails fails alone', async () => {
  const files = Array.from({ length: 12 }, (_, number) => `content/releases/2021-05-${10 + number}-a.md`);
  const root = makeRoot(
    Object.fromEntries(
      files.map((file, number) => [
        file,
        `---\ntitle: Title ${number}\ndate: 2021-05-${10 + number}\n---\n\nText.\n`,
      ]),
    ),
  );
  const workers = createWorkers({ root, out: path.join(root, 'dist') });
  try {
    const lost = { folder: '2021/', names: BULK_FILES, site: { timeZone: 'UTC' }, documents: ['gone.json'] };
    const [failed, ...read] = await Promise.allSettled([
      workers.run('year', lost),
      ...files.map((file) => workers.run('read', [file])),
    ]);
    assert.match(failed.status === 'rejected' ? failed.reason.message : '', /gone\.json/);
    assert.deepEqual(
      read.map((result) => (result.status === 'fulfilled' ? result.value[0]?.release?.title : result.reason)),
      files.map((_, number) => `Title ${number}`),
    );
  } finally {
    await workers.close();
  }
});

test('workers that are closed reject all that they have not done, and take nothing more', async () => {
  const root = makeRoot({
    'content/releases/2021/2021-05-25-ferries.md': '---\ntitle: Ferries\ndate: 2021-05-25\n---\n\nText.\n',
  });
  const workers = createWorkers({ root, out: path.join(root, 'dist') });
  const tasks = Array.from({ length: 4 * workers.count }, () => workers.run('list'));
  const [ends] = await Promise.all([Promise.allSettled(tasks), workers.close()]);
  assert.deepEqual([...new Set(ends.map(({ status }) => status))], ['rejected']);
  await assert.rejects(workers.run('list'), /A worker process of the build ended/);
});
