import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultFieldMap } from '../../../src/import/jsonl/fieldMap.ts';
import { readRecord } from '../../../src/import/jsonl/record.ts';
import { sourceTypes } from '../../../src/import/sourceTypes.ts';
import type { ReleaseJson } from '../../../src/model/releaseJson.ts';
import { OWN_RECORD } from './ownRecordSample.ts';

const CONTEXT = {
  map: defaultFieldMap,
  types: sourceTypes({ types: new Map() }),
  timeZone: 'Europe/Tallinn',
  base: undefined,
  siteUrls: ['https://press.kivisaar.example'],
  lang: 'en',
};

function reading(more: Partial<ReleaseJson>, context: Partial<typeof CONTEXT> = {}) {
  const record = { ...OWN_RECORD, ...more };
  return readRecord(
    Buffer.from(JSON.stringify(record)),
    { file: 'a.jsonl', line: 1 },
    { ...CONTEXT, ...context },
  );
}

function read(more: Partial<ReleaseJson> = {}, context: Partial<typeof CONTEXT> = {}) {
  const result = reading(more, context);
  if (!result.ok) assert.fail(result.refusal.message);
  return result.draft;
}

test('a title that stands in for a summary is none, and links to passages lead there still', () => {
  const draft = read({ summary: OWN_RECORD.title, html: '<p>See <a href="#h1">above</a>.</p>' });
  assert.equal(draft.summary, undefined);
  assert.equal(draft.body().markdown, `See [above](${OWN_RECORD.url}#h1).`);
});

test('reads all that a release states in its own words', () => {
  const { body, notes, origin, sortKey, ...draft } = read();
  assert.deepEqual(draft, {
    title: 'Harbour & light',
    date: '2022-06-01 00:00',
    day: '2022-06-01',
    name: '2022-06-01-harbour',
    slug: 'harbour-opens',
    summary: 'It opened.',
    type: 'notice',
    dateline: 'Kivisaar',
    reference: '2022-7',
    updated: '2022-06-03 10:00',
    corrections: [{ date: '2022-06-02 09:00', note: 'Not <closed>.' }],
    withdrawn: { date: '2022-06-04', reason: 'Wrong.', replacement: 'https://press.kivisaar.example/x/' },
    topics: [{ key: 'h2o', label: 'Water' }],
    people: [],
    organisations: [{ key: 'port', label: 'Port Office' }],
    media: [{ type: 'video', url: 'https://video.example/1', title: 'Film' }],
    contacts: [],
  });
  assert.equal(body().markdown, 'It **opened**.');
});

test('who spoke, when, and what the text is of it come back', () => {
  const speaker = { key: 'anna', label: 'Anna Proba', url: 'https://press.kivisaar.example/people/anna/' };
  const speech = { speaker, delivered: '2022-05-31T18:30:00+03:00', text: 'transcript' };
  const draft = read({ type: 'speech', people: [speaker], speech });
  assert.deepEqual(draft.speech, {
    speaker: { key: 'anna', label: 'Anna Proba' },
    delivered: '2022-05-31 18:30',
    text: 'transcript',
  });
});

test('what cannot be taken is noted, one by one', () => {
  const related = [{ url: 'https://press.kivisaar.example/2022/05/01/x/', title: 'X' }];
  const image = { url: 'https://press.kivisaar.example/p.jpg', alt: '' };
  const documents = [{ url: 'https://press.kivisaar.example/a.pdf', title: 'A' }];
  const { notes } = read({ related, image, documents, contacts: [{ name: 'Desk', email: 'd@x.example' }] });
  assert.deepEqual(
    notes.map(({ message }) => message),
    [
      'the picture was left out: https://press.kivisaar.example/p.jpg',
      'a document was left out: https://press.kivisaar.example/a.pdf',
      'a contact was left out: Desk, d@x.example',
      'a related release was left out: https://press.kivisaar.example/2022/05/01/x/',
    ],
  );
});

test('a type that this site has not becomes what it was treated as, and is noted; one that it has stays', () => {
  const own = { type: 'fatality-notice', typeLabel: 'Fatality notice', typeLike: 'notice' };
  const draft = read(own);
  assert.equal(draft.type, 'notice');
  assert.deepEqual(
    draft.notes.map(({ message }) => message).filter((message) => /type/.test(message)),
    [
      'the type fatality-notice (Fatality notice) became notice: to keep it, add it to content/types.yaml and import again',
    ],
  );
  const named = { key: 'fatality-notice', like: 'notice', label: 'Fatality notice' } as const;
  const types = sourceTypes({ types: new Map([[named.key, named]]) });
  assert.equal(read(own, { types }).type, 'fatality-notice');
});

test('a record of another site says where it came from', () => {
  assert.equal(read().source, undefined);
  assert.equal(read({}, { siteUrls: ['https://new.example'] }).source, OWN_RECORD.url);
  // The site has moved since.
  const moved = ['https://new.example', 'https://press.kivisaar.example'];
  assert.equal(read({}, { siteUrls: moved }).source, undefined);
  assert.equal(read({ source: 'https://first.example/1' }).source, 'https://first.example/1');
});

test('a change that is the newest correction or update is not said twice', () => {
  assert.equal(read({ updated: '2022-06-02T09:00:00+03:00' }).updated, undefined);
  const updates = [{ date: '2022-06-03T10:00:00+03:00', note: 'A film was added.' }];
  const draft = read({ updates });
  assert.equal(draft.updated, undefined);
  assert.deepEqual(draft.updates, [{ date: '2022-06-03 10:00', note: 'A film was added.' }]);
});

test('a record of another language than the import is refused', () => {
  const result = reading({ lang: 'et' });
  assert.ok(!result.ok);
  assert.match(result.refusal.hint, /--lang et/);
});

test('an id that is no file name does not become one', () => {
  for (const id of ['../../etc/passwd', '.hidden', 'a/b', '', `x${'y'.repeat(300)}`]) {
    const { name, notes } = read({ id });
    assert.equal(name, undefined);
    assert.ok(notes.some(({ message }) => /no name for a file/.test(message)));
  }
});

test('links to files beside a release of this site become text, as the files do not come with it', () => {
  const html = `<p><img src="${OWN_RECORD.url}a.png" alt="A chart"> <a href="${OWN_RECORD.url}b.pdf">b</a> <a href="${OWN_RECORD.url}#p1">c</a></p>`;
  const { markdown, notes } = read({ html }).body();
  assert.equal(markdown, `A chart b [c](${OWN_RECORD.url}#p1)`);
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['not-carried', 'not-carried'],
  );
  assert.match(read({ html }, { siteUrls: ['https://new.example'] }).body().markdown, /\[b\]\(https:/);
});
