import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BULK_FILES, type BulkFile, YearFiles } from '../../src/bulk/yearFiles.ts';
import { listFiles } from '../../src/disk/listFiles.ts';
import releaseJson from '../../templates/pages/releaseJson.ts';
import { moment } from '../templates/fixtures.ts';
import { releaseProps } from '../templates/releaseFixture.ts';
import { parseCsv } from '../tools/csv.ts';
import { ninjsFaults } from '../tools/ninjsSchema.ts';

const SITE = { timeZone: 'Europe/Tallinn', licence: { name: 'CC BY 4.0', url: 'https://example.org/by/' } };
const full = releaseJson(releaseProps(), 'Text of *all* that was said.\n');
const dated = releaseJson(
  releaseProps('en', {
    title: 'A day without a time',
    date: moment('2021-05-24'),
    withdrawn: { date: moment('2021-06-01'), reason: 'It was a mistake.' },
  }),
  '',
);

function filesOf(...documents: readonly string[]): (file: BulkFile) => string {
  const files = new YearFiles(SITE);
  for (const document of documents) files.add(document);
  return (file) => Buffer.from(files.bytes(file)).toString();
}

test('a line of releases.jsonl is the release’s index.json', () => {
  const lines = filesOf(full, dated)('releases.jsonl').split('\n');
  assert.equal(lines.pop(), '');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [JSON.parse(full), JSON.parse(dated)],
  );
});

test('releases.csv has a header and a record for each release', () => {
  const [header = [], ...records] = parseCsv(filesOf(full, dated)('releases.csv'));
  assert.deepEqual(header.slice(0, 4), ['url', 'id', 'lang', 'date']);
  assert.deepEqual(
    records.map((cells) => cells[header.indexOf('title')]),
    [JSON.parse(full).title, 'A day without a time'],
  );
});

test('what was added is told to agencies as an update, not as a correction', () => {
  const updates = [{ date: moment('2021-05-28'), note: 'A film was added.' }];
  const told = releaseJson(releaseProps('en', { updates, corrections: [] }), '');
  const [item] = JSON.parse(filesOf(told)('releases.ninjs.json'));
  assert.deepEqual(ninjsFaults(item), []);
  assert.deepEqual(item.descriptions.at(-1), {
    role: 'update',
    contentType: 'text/plain',
    value: '2021-05-28: A film was added.',
  });
});

test('releases.ninjs.json is an array of valid ninjs items', () => {
  const items = JSON.parse(filesOf(full, dated)('releases.ninjs.json'));
  for (const item of items) assert.deepEqual(ninjsFaults(item), []);
  const [first, second] = items;
  assert.equal(first.pubStatus, 'usable');
  assert.equal(first.firstCreated, '2021-05-25T16:17:00+03:00');
  assert.equal(first.versionCreated, '2021-05-26T09:00:00+03:00');
  assert.match(first.bodies[0].value, /<em>all<\/em>/);
  assert.deepEqual(first.subjects[0], {
    name: 'Transport',
    rel: 'about',
    uri: 'https://press.example.org/topics/transport/',
    literal: 'transport',
  });
  assert.deepEqual(first.rightsInfo, { linkedRights: 'https://example.org/by/' });
  assert.equal(second.pubStatus, 'canceled');
  assert.equal(second.firstCreated, '2021-05-24T00:00:00+03:00');
  assert.equal(second.edNote, 'It was a mistake.');
});

test('the newest version is the latest moment, not the greatest text', () => {
  // The clocks went back an hour between the two.
  const at = (iso: string) => ({ iso, millis: Date.parse(iso), day: '2021-10-31', hasTime: true });
  const props = releaseProps('en', {
    date: at('2021-10-31T03:30:00+03:00'),
    updated: at('2021-10-31T03:10:00+02:00'),
    corrections: [],
  });
  const [item] = JSON.parse(filesOf(releaseJson(props, ''))('releases.ninjs.json'));
  assert.equal(item.versionCreated, '2021-10-31T03:10:00+02:00');
});

test('a year without releases gives whole files', () => {
  const files = filesOf();
  assert.deepEqual(JSON.parse(files('releases.ninjs.json')), []);
  assert.equal(files('releases.jsonl'), '');
});

test('the golden sites have the three files of each year, every ninjs item valid', () => {
  const sites = path.join(import.meta.dirname, '../sites');
  let count = 0;
  for (const site of readdirSync(sites)) {
    const folder = path.join(sites, site, 'expected');
    const names = listFiles(folder);
    for (const page of names.filter((name) => /^(?:..\/)?\d{4}\/index\.html$/.test(name)))
      for (const file of BULK_FILES)
        assert.ok(names.includes(page.replace('index.html', file)), `${page} ${file}`);
    for (const name of names.filter((file) => file.endsWith('.ninjs.json'))) {
      for (const item of JSON.parse(readFileSync(path.join(folder, name), 'utf8'))) {
        assert.deepEqual([name, ...ninjsFaults(item)], [name]);
        count += 1;
      }
    }
  }
  assert.ok(count >= 8, `${count} items`);
});

test('the words of a speech were there for ninjs when they were spoken, or published where that was earlier', () => {
  const [speaker] = releaseProps().people;
  assert.ok(speaker);
  const created = (delivered: string) => {
    const props = releaseProps('en', {
      type: 'speech',
      speech: { speaker, delivered: moment(delivered, '18:30') },
    });
    const [item] = JSON.parse(filesOf(releaseJson(props, ''))('releases.ninjs.json'));
    return [item.by, item.contentCreated];
  };
  assert.deepEqual(created('2021-05-24'), ['Mara Ilves', '2021-05-24T18:30:00+03:00']);
  assert.deepEqual(created('2021-05-26'), ['Mara Ilves', releaseProps().date.iso]);
});
