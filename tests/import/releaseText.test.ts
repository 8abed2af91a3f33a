import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeRelease } from '../../src/import/releaseText.ts';
import { readFrontMatter } from '../../src/read/frontMatter.ts';

function readBack(text: string) {
  const matter = readFrontMatter(text);
  if (!matter.ok) assert.fail(matter.fault.message);
  return matter;
}

test('writes keys in the order of the content format and lists of keys on one line', () => {
  const text = writeRelease(
    {
      source: 'https://old.example/1',
      contacts: ['press'],
      media: [{ url: 'https://x.example/', type: 'video' }],
      topics: ['a', 'b'],
      reference: '2021-142',
      date: '2021-05-25 16:17',
      title: 'A title',
      organisations: [],
    },
    'Text.',
  );
  assert.equal(
    text,
    '---\ntitle: A title\ndate: 2021-05-25 16:17\nreference: 2021-142\ntopics: [a, b]\nmedia:\n  - type: video\n    url: https://x.example/\ncontacts: [press]\nsource: https://old.example/1\n---\n\nText.\n',
  );
});

for (const text of [
  '2021-05-25',
  '1.10',
  '0x1F',
  'null',
  'true',
  '~',
  '1e3',
  '2021',
  'a: b',
  'x #y',
  '---',
  '- a',
  '',
  ' ',
  '"',
  "'",
  '{a}',
  '*a',
  '@a',
  '%',
  'a\nb',
  '\n\n',
  'é\u0301',
  '\u2028',
  '\u0085',
]) {
  test(`a title of ${JSON.stringify(text)} reads back as that text`, () => {
    assert.equal(readBack(writeRelease({ title: text, date: '2021-05-25' }, 'x')).data.title, text);
  });
}

test('whatever is written reads back equal', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((value) => !/[\p{Cs}\r]/u.test(value));
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.array(text, { minLength: 1, maxLength: 3 }),
      (title, summary, url, topics) => {
        const media = [{ type: 'photos' as const, url, title: summary }];
        const fields = { title, date: '2021-05-25 16:17', summary, topics, media };
        const { data, body } = readBack(writeRelease(fields, 'Body'));
        assert.deepEqual({ ...data }, fields);
        assert.equal(body.trim(), 'Body');
      },
    ),
    { numRuns: 1000 },
  );
});
