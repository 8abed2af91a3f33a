import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Draft } from '../../../src/import/draft.ts';
import { readTextRelease } from '../../../src/import/text/release.ts';
import { parseMoment } from '../../../src/lib/moment.ts';
import { readFrontMatter } from '../../../src/read/frontMatter.ts';

const ZONE = 'Europe/Tallinn';
const SAMPLE = `Harbour of Kivisaar opens

01.06.2022 | 09:30

Kivisaar, 1 June 2022 – The harbour opened – “at last,” said the mayor.

1. It has two piers.

Photos: https://photos.example/1
Video of the opening: https://video.example/2

Island Communication Office

-

open graph image
`;

function read(text: string): Draft {
  const reading = readTextRelease(text, 'a.txt', {
    timeZone: ZONE,
    lang: 'et',
    people: ['Anna Näide', 'Anna', 'Bo Ek'],
  });
  if (!reading.ok) assert.fail(reading.refusal.message);
  return reading.draft;
}

test('takes title, date, place, media, text and who signs', () => {
  const draft = read(SAMPLE);
  assert.equal(draft.title, 'Harbour of Kivisaar opens');
  assert.equal(draft.date, '2022-06-01 09:30');
  assert.equal(draft.dateline, 'Kivisaar');
  assert.deepEqual(draft.media, [
    { type: 'photos', url: 'https://photos.example/1' },
    { type: 'video', url: 'https://video.example/2', title: 'Video of the opening' },
  ]);
  assert.deepEqual(draft.contacts, [{ name: 'Island Communication Office' }]);
  assert.equal(
    draft.body().markdown,
    'Kivisaar, 1 June 2022 – The harbour opened – “at last,” said the mayor.\n\n1\\. It has two piers.',
  );
});

test('says which leftovers it took out, and where they stood', () => {
  assert.deepEqual(
    read(SAMPLE).notes.map(({ message }) => message),
    ['"-" in line 14 was taken out', '"open graph image" in line 16 was taken out'],
  );
});

test('reads a page copied without empty lines, with Windows line ends', () => {
  const draft = read('Title\r\n25.05.2021\r\nThe text of it.\r\n'.replace(/\r\n/g, '\n'));
  assert.deepEqual(
    [draft.title, draft.date, draft.body().markdown],
    ['Title', '2021-05-25', 'The text of it.'],
  );
});

test('takes a person with a role, an address and a number as a contact', () => {
  const draft = read(
    'T\n\n25.05.2021\n\nText, here.\n\nMari Meri\nPress adviser\nE-mail: mari@kivisaar.example\n+372 555 0123\n',
  );
  assert.deepEqual(draft.contacts, [
    { name: 'Mari Meri', role: 'Press adviser', email: 'mari@kivisaar.example', phone: '+372 555 0123' },
  ]);
});

test('keeps a last paragraph that is prose, and a text of one paragraph', () => {
  assert.deepEqual(read('T\n\n25.05.2021\n\nOne.\n\nThe end came soon.').contacts, []);
  assert.equal(read('T\n\n25.05.2021\n\nOnly this').body().markdown, 'Only this');
});

test('keeps a line with an address that is no picture, film or sound', () => {
  assert.match(
    read('T\n\n25.05.2021\n\nOne.\n\nMore information: https://x.example/\n\nTwo.').body().markdown,
    /More information: https:\/\/x\.example\//,
  );
});

test('says when the dateline names another day', () => {
  assert.deepEqual(
    read(SAMPLE.replace('1 June', '2 June'))
      .notes.map(({ code }) => code)
      .at(-1),
    'dateline-differs',
  );
});

test('refuses an empty file, one without a date and one with an impossible date, each with its line', () => {
  const refusals = [
    '',
    '\n\n',
    'Title\n\nText only.',
    'Title\n\n31.02.2021\n\nText',
    'Title\n\n28.03.2021 | 03:30\n\nText',
  ].map((text) => {
    const reading = readTextRelease(text, 'a.txt', {
      timeZone: ZONE,
      lang: 'et',
      people: ['Anna Näide', 'Anna', 'Bo Ek'],
    });
    return reading.ok ? undefined : [reading.refusal.origin.line, reading.refusal.message.length > 0];
  });
  assert.deepEqual(refusals, [
    [1, true],
    [1, true],
    [3, true],
    [3, true],
    [3, true],
  ]);
});

const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
const shipped = fileURLToPath(
  new URL('../../../content/releases/2021/2021-05-25-kallas-stoltenberg-nato-summit.md', import.meta.url),
);

test('the seed gives what the shipped release says, its terms aside', (context) => {
  if (!existsSync(seeds)) {
    context.diagnostic('left out: ../shared/seeds is not there');
    console.log('left out: the seed (../shared/seeds is not there)');
    return;
  }
  const [name = ''] = readdirSync(seeds);
  const draft = read(readFileSync(`${seeds}${name}`, 'utf8'));
  const release = readFrontMatter(readFileSync(shipped, 'utf8'));
  if (!release.ok) assert.fail(release.fault.message);
  const { title, date, dateline, media } = release.data;
  assert.deepEqual([draft.title, draft.date, draft.dateline, draft.media], [title, date, dateline, media]);
  assert.equal(draft.body().markdown, release.body.trim());
  assert.deepEqual(draft.contacts, [{ name: 'Government Communication Unit' }]);
});

test('what the hint about an hour that the clocks skip or double says to write is read', () => {
  for (const given of ['28.03.2021 | 03:30', '31.10.2021 | 03:30']) {
    const text = (line: string) => `Title\n\n${line}\n\nText`;
    const site = { timeZone: ZONE, lang: 'et', people: [] };
    const refused = readTextRelease(text(given), 'a.txt', site);
    assert.ok(!refused.ok);
    const times = refused.refusal.hint.match(/\d{4}-\S+\d/g) ?? [];
    assert.ok(times.length > 0);
    for (const time of times) {
      const moment = parseMoment(read(text(time)).date, ZONE);
      assert.equal(moment.ok && moment.moment.millis, Date.parse(time));
    }
  }
});

const DATES: readonly (readonly [line: string, date: string])[] = [
  ['2021-05-25 16:17:30', '2021-05-25 16:17:30'],
  ['2021-05-25T13:17Z', '2021-05-25 16:17'],
  ['2021-05-25T13:17:00.123+0000', '2021-05-25 16:17'],
  ['2021-05-25 00:00', '2021-05-25'],
  ['25. mai 2021, 16:17', '2021-05-25 16:17'],
  ['25 May 2021', '2021-05-25'],
];

for (const [line, date] of DATES) {
  test(`reads the date line ${line}`, () => assert.equal(read(`Title\n${line}\nText`).date, date));
}

test('a date line with a month of no language that is known says what to write', () => {
  const reading = readTextRelease('Title\n\n25 floréal 2021\n\nText', 'a.txt', {
    timeZone: ZONE,
    lang: 'et',
    people: [],
  });
  assert.ok(!reading.ok);
  assert.match(reading.refusal.hint, /on a line of its own: 25\.05\.2021 \| 16:17/);
});

test('says when a time of the date line was taken for a midnight', () => {
  assert.deepEqual(
    read('Title\n\n2021-05-25T04:00:00-04:00\n\nText').notes.map(({ code }) => code),
    ['time-dropped'],
  );
});

test('people of the vocabulary are named whose whole name the text has', () => {
  const read = (body: string) => {
    const text = `Bridge opens\n\n25.05.2021\n\n${body}\n`;
    const reading = readTextRelease(text, 'a.txt', {
      timeZone: ZONE,
      lang: 'et',
      people: ['Mari-Liis Näide', 'Bo Ek', 'Kim'],
    });
    return reading.ok ? reading.draft.people : [];
  };
  assert.deepEqual(read('“Open,” said minister Mari-Liis\nNäide.'), ['Mari-Liis Näide']);
  assert.deepEqual(read('Näide and Bo Eklund spoke with Kimi.'), []);
});
