import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { packFiles } from '../../src/media/packFiles.ts';
import type { KitJob } from '../../src/plan/media.ts';
import type { PressKit } from '../../src/plan/mediaProps.ts';
import { captionsFile, pressKitBytes } from '../../templates/layout/captions.ts';
import { moment } from '../templates/fixtures.ts';
import { makeRoot, writeFiles } from '../tools/siteRoot.ts';
import { unzip } from '../tools/zip.ts';

function jobOf(files: KitJob['files'], day = '2021-05-25'): KitJob {
  return { kind: 'kit', output: 'press-kit.zip', files, day, hash: '' };
}

async function pack(job: KitJob, root: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of packFiles(job, root)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const root = makeRoot({});
const captions = { name: 'captions.txt', text: 'Õhtul' };

test('the originals are stored as they are, under their names in any script, after the captions', async () => {
  const names = ['õhtu.jpg', 'паром.png', 'عبّارة.webp', 'a/ඔරුව 船.jpg', 'empty.gif'];
  const bytes = (name: string) => Buffer.from(name === 'empty.gif' ? '' : name.repeat(20_000));
  writeFiles(root, Object.fromEntries(names.map((name, index) => [`originals/${index}`, bytes(name)])));
  const zip = await pack(
    jobOf([captions, ...names.map((name, index) => ({ name, from: `originals/${index}` }))]),
    root,
  );
  assert.deepEqual(
    unzip(zip).map(({ name, content }) => [name, content.toString()]),
    [['captions.txt', 'Õhtul'], ...names.map((name) => [name, bytes(name).toString()])],
  );
});

test('the files are said to be from noon of the release’s day, or of the first or last that ZIP knows', async () => {
  const dateFor = async (day: string) => unzip(await pack(jobOf([captions], day), root))[0]?.date;
  assert.equal(await dateFor('2021-05-25'), '2021-05-25 12:00');
  assert.equal(await dateFor('1932-02-29'), '1980-01-01 12:00');
  assert.equal(await dateFor('2300-01-01'), '2107-12-31 12:00');
});

test('the bytes are the same in every time zone, on days when clocks are changed too', () => {
  const script = `
    const { packFiles } = await import('./src/media/packFiles.ts');
    for (const day of ['2021-03-28', '2021-10-31', '2011-12-29']) {
      const files = [{ name: 'captions.txt', text: 'x' }];
      for await (const chunk of packFiles({ kind: 'kit', output: '', files, day, hash: '' }, '/'))
        process.stdout.write(Buffer.from(chunk).toString('hex'));
    }`;
  const packedIn = (zone: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  const here = packedIn('UTC');
  assert.ok(here.length > 300);
  for (const zone of ['Europe/Tallinn', 'Pacific/Apia', 'America/Sao_Paulo']) {
    assert.equal(packedIn(zone), here, zone);
  }
});

test('an original that is gone is an error that names it', async () => {
  writeFiles(root, { 'originals/gone.jpg': 'x' });
  rmSync(path.join(root, 'originals/gone.jpg'));
  const job = jobOf([captions, { name: 'gone.jpg', from: 'originals/gone.jpg' }]);
  await assert.rejects(pack(job, root), /ENOENT.*originals\/gone\.jpg/);
});

test('the size that a page tells is that of the file, to the byte', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const optional = fc.option(text, { nil: undefined });
  const picture = fc.record(
    {
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((name) => `${name}.jpg`),
      content: fc.uint8Array({ maxLength: 3000 }),
      alt: text,
      caption: text,
      credit: text,
    },
    { requiredKeys: ['name', 'content', 'alt'] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(picture, { minLength: 2, maxLength: 6 }),
      fc.constantFrom('en', 'et', 'ru', 'ar'),
      text,
      optional,
      fc.boolean(),
      async (pictures, lang, title, licence, withdrawn) => {
        const kit: PressKit = {
          href: '/2021/05/25/a/press-kit.zip',
          fileName: '2021-05-25-a.zip',
          pictures: pictures.map(({ content, ...words }) => ({ ...words, bytes: content.length })),
          lang,
          title,
          type: 'release',
          date: moment('2021-05-25', '16:17'),
          withdrawn,
          publisher: 'Press office',
          permalink: 'https://press.example.org/2021/05/25/a/',
          ...(licence !== undefined && { licence: { name: licence } }),
        };
        writeFiles(
          root,
          Object.fromEntries(pictures.map(({ content }, index) => [`sizes/${index}`, content])),
        );
        const originals = pictures.map(({ name }, index) => ({ name, from: `sizes/${index}` }));
        const zip = await pack(jobOf([captionsFile(kit), ...originals]), root);
        assert.equal(pressKitBytes(kit), zip.length);
        assert.equal(unzip(zip).length, pictures.length + 1);
      },
    ),
    { numRuns: 40 },
  );
});
