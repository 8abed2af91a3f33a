import assert from 'node:assert/strict';
import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { UsageError } from '../../src/cli/command.ts';
import { importCommand } from '../../src/cli/import.ts';
import { readContent } from '../../src/read/content.ts';
import { runIn, type ScratchSite, scratchSite, testSite } from './scratchSite.ts';

const run = (site: ScratchSite, ...args: readonly string[]) => runIn(site, importCommand, ...args);

const TEXT =
  'Harbour opens\n\n01.06.2022 | 09:30\n\nKivisaar, 1 June 2022 – It opened.\n\nPhotos: https://photos.example/1\n\nIsland Office\n\n-\n';
const FILE = 'content/releases/2022/2022-06-01-harbour-opens.md';

function jsonl(...items: readonly object[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}

const ONE = {
  url: '/1',
  title: 'Budget',
  date: '2022-06-01T00:00:00+03:00',
  bodyHtml: '<p>One</p>',
  topics: ['Money'],
  number: '7',
};
const TWO = {
  url: '/2',
  title: 'Budget',
  date: '2022-06-01',
  bodyHtml: '<p>Two</p>',
  topics: ['Money', 'Schools'],
  number: '7',
};

testSite('takes one text, tells all about it and adds who signs to the contacts', async (site) => {
  site.write('a.txt', TEXT);
  site.write('content/contacts.yaml', '# Ours\npress: {name: Press desk}\n');
  const { code, out } = await run(site, 'a.txt', '--from', 'text');
  assert.equal(code, 0);
  assert.equal(
    out,
    `a.txt:1: taken as ${FILE}
    took: title "Harbour opens"; date 2022-06-01 09:30; dateline Kivisaar; photos https://photos.example/1; contact Island Office
    changed: "-" in line 11 was taken out [leftover-dropped]
1 new in content/contacts.yaml
`,
  );
  assert.equal(
    site.read(FILE),
    `---
title: Harbour opens
date: 2022-06-01 09:30
dateline: Kivisaar
media:
  - type: photos
    url: https://photos.example/1
contacts: [island-office]
---

Kivisaar, 1 June 2022 – It opened.
`,
  );
  assert.equal(
    site.read('content/contacts.yaml'),
    '# Ours\npress: {name: Press desk}\nisland-office:\n  name:\n    en: Island Office\n',
  );
  assert.deepEqual((await readContent(site.root)).problems, []);
});

testSite('names a contact by the key that the book has for it', async (site) => {
  site.write('a.txt', TEXT);
  site.write('content/contacts.yaml', 'press: {name: {en: Island Office}}\n');
  await run(site, 'a.txt', '--from', 'text', '--slug', 'harbour');
  assert.match(site.read('content/releases/2022/2022-06-01-harbour.md'), /^contacts: \[press\]$/m);
});

testSite('a dry run says the same and writes nothing', async (site) => {
  site.write('a.txt', TEXT);
  const before = site.snapshot();
  const { code, out } = await run(site, 'a.txt', '--from', 'text', '--dry-run');
  assert.equal(code, 0);
  assert.match(out, /taken as content\/releases\/2022/);
  assert.match(out, /Nothing was written/);
  assert.deepEqual(site.snapshot(), before);
});

testSite('importing again adds nothing, under another slug or name of the file too', async (site) => {
  site.write('texts/a.txt', TEXT);
  site.write('texts/b.txt', TEXT.replace('Harbour', 'Lighthouse'));
  assert.equal((await run(site, 'texts', '--from', 'text')).code, 0);
  site.write('texts/a.txt', TEXT);
  const before = site.snapshot();
  const again = await run(site, 'texts', '--from', 'text');
  assert.match(again.out, /0 taken, 2 already there, 0 already there but different, 0 not taken/);
  await run(site, 'texts/a.txt', '--from', 'text', '--slug', 'other');
  assert.deepEqual(site.snapshot(), before);
});

testSite('knows what lies behind a link, as a build does, and adds no second copy', async (site) => {
  site.write('a.txt', TEXT);
  site.write(
    'elsewhere/2022-06-01-harbour-opens.md',
    '---\ntitle: Harbour opens\ndate: 2022-06-01\n---\nx\n',
  );
  site.write('content/releases/readme.txt', 'x');
  symlinkSync('../../elsewhere', path.join(site.root, 'content/releases/early'), 'dir');
  const { out } = await run(site, 'a.txt', '--from', 'text');
  assert.match(out, /already there as content\/releases\/early\/2022-06-01-harbour-opens\.md/);
  assert.deepEqual(readdirSync(path.join(site.root, 'content/releases')), ['early', 'readme.txt']);
});

testSite(
  'adds nothing where a link of the archive leads nowhere: what is missing might be it',
  async (site) => {
    site.write('a.txt', TEXT);
    site.write('content/releases/readme.txt', 'x');
    symlinkSync('../../gone', path.join(site.root, 'content/releases/2022'), 'dir');
    await assert.rejects(run(site, 'a.txt', '--from', 'text'), /content\/releases\/2022: .*nothing is there/);
  },
);

testSite('takes JSON Lines with terms, numbers a double title and keeps references unique', async (site) => {
  site.write('a.jsonl', jsonl(TWO, ONE));
  const { code, out } = await run(
    site,
    'a.jsonl',
    '--from',
    'jsonl',
    '--base',
    'https://old.example',
    '--report',
    'report.txt',
  );
  assert.equal(code, 0);
  assert.match(out, /2 found: 2 taken/);
  assert.match(out, /1 × references left out/);
  assert.match(site.read('content/releases/2022/2022-06-01-budget.md'), /One/);
  assert.match(site.read('content/releases/2022/2022-06-01-budget-2.md'), /Two/);
  assert.equal(
    site.read('content/topics.yaml'),
    'money:\n  label:\n    en: Money\nschools:\n  label:\n    en: Schools\n',
  );
  assert.match(
    site.read('report.txt'),
    /^a\.jsonl:1: taken as .*-2\.md\n.*took.*\n\s+changed: .*name-numbered.*\n\s+changed: the reference 7 was left out/,
  );
  const { releases, problems } = await readContent(site.root);
  assert.deepEqual(problems, []);
  assert.deepEqual(releases.map(({ reference }) => reference).sort(), ['7', undefined]);
});

testSite('the order of the items and an earlier import of some change no name', async (site) => {
  site.write('a.jsonl', gzipSync(jsonl(ONE)));
  site.write('b.jsonl', jsonl(TWO, ONE));
  const options = ['--from', 'jsonl', '--base', 'https://old.example'];
  await run(site, 'a.jsonl', ...options);
  await run(site, 'b.jsonl', ...options);
  const other = scratchSite();
  other.write('c.jsonl', jsonl(ONE, TWO));
  await run(other, 'c.jsonl', ...options);
  const releases = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).filter(([name]) => /releases|topics/.test(name));
  assert.deepEqual(releases(site.snapshot()), releases(other.snapshot()));
  other.dispose();
});

testSite('reports an item that was edited here or changed there, and keeps the file', async (site) => {
  site.write('a.jsonl', jsonl(ONE, TWO));
  const options = ['--from', 'jsonl', '--base', 'https://old.example'];
  await run(site, 'a.jsonl', ...options);
  const file = 'content/releases/2022/2022-06-01-budget.md';
  site.write(file, site.read(file).replace('One', 'By hand'));
  const again = await run(site, 'a.jsonl', ...options);
  assert.equal(again.code, 0);
  assert.match(again.out, /a\.jsonl:1: already there as .*budget\.md, which differs/);
  assert.match(site.read(file), /By hand/);
});

testSite('takes what it can and reports the rest with its line', async (site) => {
  site.write(
    'a.jsonl',
    Buffer.concat([
      Buffer.from(`${jsonl(ONE)}{"title": oops}\n\n{"date": "2022-01-01"}\n`),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(jsonl(TWO)),
    ]),
  );
  const { code, out } = await run(site, 'a.jsonl', '--from', 'jsonl', '--base', 'https://old.example');
  assert.equal(code, 1);
  for (const line of [2, 4, 5]) assert.match(out, new RegExp(`^a\\.jsonl:${line}: not taken: `, 'm'));
  assert.match(out, /5 found: 2 taken, .* 3 not taken/);
});

testSite('adds to vocabularies without touching what a person wrote there', async (site) => {
  const mine = '# Ours\nfinance: {label: {en: Money, et: Raha}, description: Kept}   # by hand\n';
  site.write('content/topics.yaml', mine);
  site.write('a.jsonl', jsonl(TWO));
  await run(site, 'a.jsonl', '--from', 'jsonl', '--base', 'https://old.example', '--lang', 'et');
  assert.equal(site.read('content/topics.yaml'), `${mine}schools:\n  label:\n    et: Schools\n`);
  assert.match(site.read('content/releases/2022/2022-06-01-budget.et.md'), /^topics: \[finance, schools\]$/m);
});

testSite('stops at an error of the site itself and writes nothing', async (site) => {
  site.write('a.txt', TEXT);
  site.write('content/contacts.yaml', 'press: [\n');
  const before = site.snapshot();
  const { code, err } = await run(site, 'a.txt', '--from', 'text');
  assert.equal(code, 1);
  assert.match(err, /content\/contacts\.yaml:\d+:\d+/);
  assert.deepEqual(site.snapshot(), before);
});

// An unknown option is the parser's own error; main says it like a wrong call.
function isWrongUsage(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
  );
}

const WRONG: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [[], /say what to import/],
  [['a.txt'], /--from text, --from jsonl or --from markdown/],
  [['a.txt', '--from', 'txt'], /no format "txt".*"text"/],
  [['b.txt', '--from', 'text'], /there is no b\.txt/],
  [['a.txt', 'b.txt', '--from', 'text'], /one SOURCE at a time/],
  [['a.txt', '--from', 'text', '--lang', 'ee'], /"ee" is not a language/],
  [['a.txt', '--from', 'text', '--slug', 'A b'], /a-b/],
  [['.', '--from', 'text', '--slug', 'ab'], /single file/],
  [['.', '--from', 'jsonl'], /is a folder/],
  [['a.txt', '--from', 'jsonl', '--base', 'old.example'], /whole address/],
  [['a.txt', '--from', 'jsonl', '--map', 'no.yaml'], /no field map no\.yaml/],
  [['a.txt', '--from', 'text', '--report', 'a.txt'], /is there already/],
  [['a.txt', '--from', 'text', '--report', 'no/report.txt'], /there is no folder no for the report/],
  [['a.txt', '--from', 'text', '--report', 'a.txt/report.txt'], /there is no folder a\.txt for the report/],
  [['a.txt', '--form', 'text'], /--form/],
];

for (const [args, message] of WRONG) {
  testSite(`a wrong call says what is wrong: ${args.join(' ')}`, async (site) => {
    site.write('a.txt', TEXT);
    const before = site.snapshot();
    await assert.rejects(run(site, ...args), (error) => isWrongUsage(error) && message.test(error.message));
    assert.deepEqual(site.snapshot(), before);
  });
}

testSite('an empty source is not silently nothing', async (site) => {
  site.write('a.jsonl', '\n');
  const { code, err } = await run(site, 'a.jsonl', '--from', 'jsonl');
  assert.equal(code, 1);
  assert.match(err, /nothing to import/);
});
