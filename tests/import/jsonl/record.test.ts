import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../../src/import/draft.ts';
import { defaultFieldMap, readFieldMap } from '../../../src/import/jsonl/fieldMap.ts';
import { readRecord } from '../../../src/import/jsonl/record.ts';
import { sourceTypes } from '../../../src/import/sourceTypes.ts';
import { BUILT_IN_TYPES } from '../../../src/model/releaseType.ts';

const CONTEXT = {
  map: defaultFieldMap,
  types: sourceTypes({ types: new Map() }),
  timeZone: 'America/New_York',
  base: 'https://old.example',
};
const ORIGIN = { file: 'a.jsonl', line: 17 };

function reading(line: string | Uint8Array, context: Parameters<typeof readRecord>[2] = CONTEXT) {
  return readRecord(typeof line === 'string' ? Buffer.from(line) : line, ORIGIN, context);
}

function read(record: object, context = CONTEXT): Draft {
  const result = reading(JSON.stringify(record), context);
  if (!result.ok) assert.fail(result.refusal.message);
  return result.draft;
}

const ITEM = {
  id: '1',
  url: '/pr/1',
  title: 'Tax &amp; duty:\u00a0new <em>rules</em>',
  date: '2018-04-13T00:00:00-04:00',
  bodyHtml: '<p>See <a href="/x">x</a>.</p>',
  components: ['Tax Office', 'Tax Office'],
  topics: [{ name: 'Tax' }],
  number: '18 - 484',
  updated: 'April 16, 2018',
  subtitle: null,
};

test('reads common field names', () => {
  const draft = read(ITEM);
  assert.equal(draft.title, 'Tax & duty: new rules');
  assert.equal(draft.date, '2018-04-13');
  assert.equal(draft.reference, '18-484');
  assert.equal(draft.updated, '2018-04-16');
  assert.equal(draft.source, 'https://old.example/pr/1');
  assert.deepEqual([draft.topics, draft.organisations, draft.summary], [['Tax'], ['Tax Office'], undefined]);
  assert.equal(draft.body().markdown, 'See [x](https://old.example/x).');
  assert.deepEqual(
    draft.notes.map(({ code }) => code),
    ['entity-decoded', 'reference-tidied'],
  );
});

const CHANGES: readonly (readonly [
  date: string,
  updated: string,
  taken: string | undefined,
  told: boolean,
])[] = [
  ['2020-01-02T09:00:00-05:00', '2020-01-02T15:30:00-05:00', '2020-01-02 15:30', false],
  ['2020-01-02T09:00:00-05:00', '2020-01-02T08:00:00-05:00', undefined, true],
  ['2020-01-02T09:00:00-05:00', '2020-01-02T14:00:00Z', undefined, false],
  ['2020-01-02', '2020-01-02T15:30:00-05:00', undefined, true],
  ['2020-01-02T09:00:00-05:00', '2020-01-02', undefined, true],
  ['2020-01-02', '2020-01-02', undefined, false],
  ['2020-01-02', '2020-01-01', undefined, true],
  ['2020-01-02', '2020-01-03', '2020-01-03', false],
  ['2020-01-02', 'recently', undefined, true],
];

for (const [date, updated, taken, told] of CHANGES) {
  test(`of ${date}, a change ${updated} is ${taken === undefined ? 'left out' : 'taken'}${told ? ', and a note says so' : ''}`, () => {
    const draft = read({ ...ITEM, date, updated });
    assert.equal(draft.updated, taken);
    assert.equal(
      draft.notes.some(({ code }) => code === 'updated-dropped'),
      told,
    );
  });
}

test('takes a body without tags as markdown and keeps a "<" of a title', () => {
  const draft = read({ title: 'Rates < 2 % & falling', date: '2018-04-13', body: 'A **bold** step' });
  assert.equal(draft.title, 'Rates < 2 % & falling');
  assert.equal(draft.body().markdown, 'A **bold** step');
  assert.deepEqual(draft.body().notes, []);
});

test('a body with one tag in it keeps its paragraphs, and a note says what it was taken for', () => {
  const body = read({
    title: 'T',
    date: '2020-01-04',
    body: 'First paragraph.\n\nSecond <b>paragraph</b>.\n\nThird paragraph.',
  }).body();
  assert.equal(body.markdown, 'First paragraph.\n\nSecond **paragraph**.\n\nThird paragraph.');
  assert.deepEqual(
    body.notes.map(({ code }) => code),
    ['form-guessed', 'html-converted'],
  );
  assert.match(body.notes[0]?.message ?? '', /taken for markdown/);
});

test('a markdown body is settled by the address of its release, or by that of the old site', () => {
  const markdown = '[a](b) <i>c</i>';
  const body = (more: object) => read({ title: 'T', date: '2020-01-04', markdown, ...more }).body().markdown;
  assert.equal(body({}), '[a](https://old.example/b) *c*');
  assert.equal(body({ url: '/news/one' }), '[a](https://old.example/news/b) *c*');
});

test('tells which fields were not read, within objects too', () => {
  const map = { ...defaultFieldMap, fields: { ...defaultFieldMap.fields, html: ['details.body'] } };
  const record = {
    title: 'T',
    date: '2020-01-04',
    url: '/a',
    link: '/b',
    id: '1',
    phase: 'live',
    empty: {},
    none: [null, ''],
    details: { body: '<p>x</p>', tags: { a: [] }, change_history: [{ note: 'n' }] },
  };
  assert.deepEqual(read(record, { ...CONTEXT, map }).unread, ['link', 'phase', 'details.change_history']);
});

test('takes withdrawal, corrections, old addresses and slug of a record', () => {
  const draft = read({
    title: 'T',
    date: '2020-01-04',
    slug: 'a-slug',
    redirect_from: ['/old'],
    withdrawn_notice: { explanation: '<p>Wrong</p>', withdrawn_at: '2020-02-01' },
    corrections: [{ date: '2020-01-05', note: 'n' }],
  });
  assert.deepEqual(
    [draft.name, draft.aliases, draft.withdrawn, draft.corrections, draft.unread],
    [
      '2020-01-04-a-slug',
      ['/old'],
      { date: '2020-02-01', reason: 'Wrong' },
      [{ date: '2020-01-05', note: 'n' }],
      [],
    ],
  );
});

test('says when there is no text', () => {
  assert.deepEqual(read({ title: 'T', date: '2018-04-13' }).body(), {
    markdown: '',
    notes: [{ code: 'body-missing', message: 'there is no text' }],
  });
});

const REFUSED: readonly (readonly [line: string | Uint8Array, message: RegExp, hint: RegExp])[] = [
  ['{"title": "A', /not JSON/, /JSON object/],
  ['[1]', /not an object/, /JSON object/],
  ['{"headlin": "A", "date": "2018-04-13"}', /no title/, /Is it "headlin"\?/],
  ['{"title": " ", "date": "2018-04-13"}', /no title/, /--map/],
  ['{"title": "A"}', /no date/, /--map/],
  ['{"title": "A", "date": "04/05/2018"}', /cannot be read|can be read/, /dateFormat/],
  [Buffer.from([0x7b, 0xff, 0x7d]), /not UTF-8/, /UTF-8/],
];

for (const [line, message, hint] of REFUSED) {
  test(`refuses ${line}, with its line`, () => {
    const result = reading(line);
    assert.ok(!result.ok);
    assert.deepEqual(result.refusal.origin, ORIGIN);
    assert.match(result.refusal.message, message);
    assert.match(result.refusal.hint, hint);
  });
}

test('a field map names fields, reaches into objects and switches fields off', () => {
  const map = readFieldMap(
    'title: headline\ndate: [meta.day, day]\nreference: []\nmarkdown: text\ndateFormat: dd/MM/yyyy\n',
    'map.yaml',
    BUILT_IN_TYPES,
  );
  if ('problems' in map) assert.fail(map.problems[0]?.message);
  const draft = read(
    { headline: 'H', title: 'T', meta: { day: '04/05/2018' }, number: '1', text: '*t*' },
    { ...CONTEXT, map },
  );
  assert.deepEqual(
    [draft.title, draft.date, draft.reference, draft.body().markdown],
    ['H', '2018-05-04', undefined, '*t*'],
  );
});

function withFormat(dateFormat: string, lang = 'en') {
  return { ...CONTEXT, map: { ...defaultFieldMap, dateFormat }, lang };
}

test('every date of a record is read as the field map says, or as it says itself', () => {
  const map = withFormat('MM/dd/yyyy HH:mm ZZ');
  const draft = read(
    {
      title: 'T',
      date: '02/01/2020 22:00 -05:00',
      updated: '02/02/2020 12:00 +00:00',
      embargo: '02/01/2020 23:00 +00:00',
      corrections: [{ date: 'February 2, 2020', note: 'n' }],
      withdrawn: { date: '02/03/2020 01:00 +02:00' },
    },
    map,
  );
  assert.deepEqual(
    [draft.date, draft.updated, draft.embargo, draft.corrections?.[0]?.date, draft.withdrawn?.date],
    ['2020-02-01 22:00', '2020-02-02 07:00', '2020-02-01 18:00', '2020-02-02', '2020-02-02 18:00'],
  );
  assert.equal(read({ title: 'T', date: '2020-02-01 10:00' }, map).date, '2020-02-01 10:00');
});

test('takes a history of changes as updates, but for the publication that it begins with', () => {
  const draft = read({
    title: 'T',
    date: '2020-02-01',
    change_history: [
      { public_timestamp: '2020-02-03', note: 'Added <b>slides</b>.' },
      { public_timestamp: '2020-02-01', note: 'First published.' },
      { note: 'No date.' },
    ],
  });
  assert.deepEqual(draft.updates, [{ date: '2020-02-03', note: 'Added slides.' }]);
  assert.deepEqual(draft.unread, []);
  assert.ok(draft.notes.some(({ code }) => code === 'update-dropped'));
});

test('numbers are dates where the field map says so, in corrections too', () => {
  const corrections = [{ date: 1_580_655_600, note: 'n' }];
  const draft = read({ title: 'T', date: 1_580_569_200, corrections }, withFormat('X'));
  assert.deepEqual([draft.date, draft.corrections?.[0]?.date], ['2020-02-01 10:00', '2020-02-02 10:00']);
});

test('a reference that is a number keeps its digits', () => {
  for (const number of ['2020.10', '12345678901234567890', '7']) {
    const result = reading(`{"title": "T", "date": "2020-01-04", "number": ${number}}`);
    assert.equal(result.ok && result.draft.reference, number);
  }
});

test('names of months are read in the language of the items', () => {
  assert.equal(read({ title: 'T', date: '25 мая 2021' }, withFormat('d MMMM yyyy', 'ru')).date, '2021-05-25');
});

test('the hint about a date that cannot be read tells what can be written where', () => {
  const hint = (context: Parameters<typeof readRecord>[2]) => {
    const result = reading('{"title": "T", "date": "05-25-2021"}', context);
    return result.ok ? undefined : result.refusal.hint;
  };
  assert.match(hint(CONTEXT) ?? '', /Give dateFormat .*X or x .*2021-05-25 16:17/);
  assert.match(hint(withFormat('MM/dd/yyyy')) ?? '', /dateFormat in the field map is "MM\/dd\/yyyy"/);
});

test('a wrong field map is a problem at its place', () => {
  const map = readFieldMap('title: headline\ntopic: tags\n', 'map.yaml', BUILT_IN_TYPES);
  assert.ok('problems' in map);
  assert.deepEqual(
    map.problems.map(({ file, line, code, hint }) => ({ file, line, code, hint })),
    [{ file: 'map.yaml', line: 2, code: 'key-unknown', hint: 'Did you mean "topics"?' }],
  );
});

test('what says that it is not published is held back; a date of that name is a date', () => {
  assert.equal(read({ ...ITEM, published: false }).held, true);
  assert.equal(read({ ...ITEM, published: true }).held, undefined);
  assert.equal(read({ ...ITEM, date: undefined, published: '2018-04-13' }).held, undefined);
});

test('a pattern of addresses is no source', () => {
  for (const url of ['pretty', '/:year/:title/', '/news/{{ slug }}/'])
    assert.equal(read({ ...ITEM, url }).source, undefined, url);
  assert.equal(read({ ...ITEM, url: '/pr/a:b' }).source, 'https://old.example/pr/a:b');
});
