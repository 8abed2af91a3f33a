import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/read/content.ts';
import { assertGrowsEvenly } from '../tools/growth.ts';
import { makeRoot, releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');

async function readOne(text: string | Uint8Array, name = FILE) {
  const { releases, problems } = await readContent(makeRoot({ [name]: text }));
  assert.deepEqual(problems, []);
  const [release] = releases;
  assert.ok(release);
  return release;
}

test('every key of the format is read', async () => {
  const release = await readOne(
    releaseText(`title: " A visit "
date: 2021-05-25 16:17
summary: Short.
type: speech
speech: {speaker: jaan-kask, delivered: 2021-05-24 18:30, text: script}
dateline: Brussels
reference: 2021-142
slug: A Visit, once
id: 2021-05-25-first.md
topics: [nato, defence, nato]
people: [mari-maasikas]
organisations: [office]
media:
  - {type: photos, url: "https://photos.example/1", title: Photos}
  - {type: document, url: "https://docs.example/a.pdf"}
contacts: [press, {name: {en: Desk, et: Laud}, role: Night, email: desk@example.org, phone: "+372 1", url: "https://example.org/"}]
draft: false
embargo: 2021-05-25 18:00
updated: 2021-05-26 09:00
updates:
  - {date: 2021-05-26 12:00, note: The slides.}
  - {date: 2021-05-28, note: The video.}
corrections:
  - {date: 2021-05-26, note: First.}
  - {date: 2021-05-27 10:00, note: Second.}
withdrawn: {date: 2021-06-01, reason: Wrong., replacement: /2021/05/27/other/}
related: [2021-04-12-other.md]
aliases: [/en/old/, /en/n%C3%A4ide]
source: https://old.example/1
`),
  );
  const { digest, facts, date, embargo, updated, updates, corrections, withdrawn, speech, ...rest } = release;
  for (const sum of [digest, facts]) assert.match(sum, /^[\w-]{22}$/);
  assert.deepEqual([date.iso, embargo?.iso], ['2021-05-25T16:17:00+03:00', '2021-05-25T18:00:00+03:00']);
  assert.equal(updated?.day, '2021-05-28', 'the newest of the change, the updates and the corrections');
  assert.deepEqual(
    updates.map(({ note }) => note),
    ['The video.', 'The slides.'],
  );
  assert.deepEqual(
    corrections.map(({ note }) => note),
    ['Second.', 'First.'],
  );
  assert.deepEqual(
    { ...withdrawn, date: withdrawn?.date?.day },
    { date: '2021-06-01', reason: 'Wrong.', replacement: '/2021/05/27/other/' },
  );
  assert.deepEqual(
    { ...speech, delivered: speech?.delivered?.iso },
    { speaker: 'jaan-kask', delivered: '2021-05-24T18:30:00+03:00', text: 'script' },
  );
  assert.deepEqual(rest, {
    id: '2021-05-25-visit',
    statedId: '2021-05-25-first',
    lang: 'en',
    file: FILE,
    slug: 'a-visit-once',
    title: 'A visit',
    summary: 'Short.',
    standfirst: 'Short.',
    type: 'speech',
    dateline: 'Brussels',
    reference: '2021-142',
    topics: ['nato', 'defence'],
    people: ['mari-maasikas', 'jaan-kask'],
    organisations: ['office'],
    media: [
      { type: 'photos', url: 'https://photos.example/1', title: 'Photos' },
      { type: 'document', url: 'https://docs.example/a.pdf' },
    ],
    contacts: [
      'press',
      {
        name: { en: 'Desk', et: 'Laud' },
        role: 'Night',
        email: 'desk@example.org',
        phone: '+372 1',
        url: 'https://example.org/',
      },
    ],
    draft: false,
    related: ['2021-04-12-other'],
    aliases: ['/en/old/', '/en/näide'],
    source: 'https://old.example/1',
    attachments: [],
    links: [],
    bodyLine: rest.bodyLine,
  });
});

test('the digest of its facts tells a release from one that lists show otherwise, whatever its body says', async () => {
  const read = (title: string, body: string) =>
    readOne(releaseText(`title: ${title}\ndate: 2021-05-25\nsummary: Short.\n`, body));
  const [first, otherBody, otherTitle] = [
    await read('A visit', 'One.'),
    await read('A visit', 'Two, with [a link](/topics/).'),
    await read('Two visits', 'One.'),
  ];
  assert.equal(first.facts, otherBody.facts);
  assert.notEqual(first.facts, otherTitle.facts);
});

test('title and date are enough; a key left empty is a key not given', async () => {
  const { summary, type, topics, draft, slug, image } = await readOne(
    releaseText(
      'title: A visit\ndate: 2021-05-25\nsummary:\ntopics:\nimage:\n',
      '# Heading\n\n*First* [words](https://example.org) of\nthe day.\n\nMore.',
    ),
  );
  assert.deepEqual(
    { summary, type, topics, draft, slug, image },
    {
      summary: 'First words of the day.',
      type: 'release',
      topics: [],
      draft: false,
      slug: 'visit',
      image: undefined,
    },
  );
});

test('a summary is a standfirst too, unless the body begins with its words', async () => {
  const standfirst = async (summary: string) =>
    (
      await readOne(
        releaseText(
          `title: A visit\ndate: 2021-05-25\nsummary: ${summary}`,
          '## Heading\n\nFirst *words* of the day.\n\nMore.',
        ),
      )
    ).standfirst;
  assert.equal(await standfirst('A visit in short.'), 'A visit in short.');
  assert.equal(await standfirst('First words of…'), undefined);
  assert.equal(await standfirst('First words of the day.'), undefined);
  assert.equal(await standfirst('First words of the day. Mo…'), undefined);
  assert.equal(await standfirst('Heading First words of the day.'), undefined);
});

test('a summary is no standfirst either where the body has long links or a long heading before the end of its words', async () => {
  const address = `https://example.org/${'a'.repeat(600)}`;
  const bodies = [
    `The [minister](${address}) opens a bridge.`,
    `## ${'A long heading '.repeat(60)}\n\nThe minister opens a bridge.`,
    `![](${address})\n\nThe minister opens a bridge.`,
  ];
  for (const body of bodies) {
    const fields = 'title: A bridge\ndate: 2021-05-25\nsummary: The minister opens a bridge.';
    const text = releaseText(fields, `${body}\n\nMore of it.`);
    assert.equal((await readOne(text)).standfirst, undefined, body.slice(0, 40));
  }
});

test('a release without a body has its title for a summary', async () => {
  const photos = 'media: [{type: photos, url: https://photos.example/1}]';
  const text = releaseText(`title: A visit\ndate: 2021-05-25\n${photos}`, '');
  assert.equal((await readOne(text)).summary, 'A visit');
});

test('CRLF, lone CR and a byte order mark read the same as plain lines', async () => {
  const text = releaseText('title: A visit\ndate: 2021-05-25 10:00', 'First.\n\n[b](/x/)');
  const plain = await readOne(text);
  for (const variant of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`]) {
    const { digest, ...rest } = await readOne(variant);
    assert.deepEqual({ digest: plain.digest, ...rest }, plain);
    assert.notEqual(digest, plain.digest);
  }
});

test('blanks after the hyphens do not matter', async () => {
  const { title, summary } = await readOne('---  \ntitle: A visit\ndate: 2021-05-25\n--- \n\nFirst.\n');
  assert.deepEqual([title, summary], ['A visit', 'First.']);
});

test('a long file is read whole, and one eight times as long takes about eight times as long', async () => {
  await assertGrowsEvenly(10_000, async (paragraphs) => {
    const body = 'A paragraph of some length, with (brackets](and [more.\n\n'.repeat(paragraphs);
    const release = await readOne(releaseText('title: A long one\ndate: 2021-05-25', body));
    assert.equal(release.summary, 'A paragraph of some length, with (brackets](and [more.');
  });
});

test('a title keeps emoji, right-to-left text, quotes and markup as they were written', async () => {
  for (const title of [
    '🎉 👩‍👩‍👧 day',
    'زيارة الوزير "اليوم"',
    `it's <name>"5 & 6"</name> \\ 100 % {{x}} \${y}`,
    'A\u202Eb',
  ]) {
    assert.equal(
      (await readOne(releaseText(`title: ${JSON.stringify(title)}\ndate: 2021-05-25`))).title,
      title,
    );
  }
});

test('values that other YAML readers would change stay texts', async () => {
  const { title, dateline, date } = await readOne(releaseText('title: yes\ndate: 2021-05-25\ndateline: No'));
  assert.deepEqual([title, dateline, date.hasTime], ['yes', 'No', false]);
});

test('a line of hyphens in the body does not end it', async () => {
  const { summary } = await readOne(
    releaseText('title: A\ndate: 2021-05-25', '---\n\nAfter the line.\n\n---\n\nEnd.'),
  );
  assert.equal(summary, 'After the line.');
});

const NAMES: Readonly<Record<string, { id: string; lang: string; slug: string }>> = {
  '2021-05-25-visit.et.md': { id: '2021-05-25-visit', lang: 'et', slug: 'visit' },
  '2021-05-25-visit.ET.MD': { id: '2021-05-25-visit', lang: 'et', slug: 'visit' },
  '2021-05-25-visit.en.md': { id: '2021-05-25-visit', lang: 'en', slug: 'visit' },
  '2021-05-25-Talks & visit (2).md': {
    id: '2021-05-25-Talks & visit (2)',
    lang: 'en',
    slug: 'talks-visit-2',
  },
  '2021-05-25-2021-plan.md': { id: '2021-05-25-2021-plan', lang: 'en', slug: '2021-plan' },
  'visit.md': { id: 'visit', lang: 'en', slug: 'visit' },
  [`2021-05-25-${'näide'.normalize('NFD')}.md`]: { id: '2021-05-25-näide', lang: 'en', slug: 'näide' },
  '2021-05-25-ශ්‍රී-ලංකාව.md': { id: '2021-05-25-ශ්‍රී-ලංකාව', lang: 'en', slug: 'ශ්‍රී-ලංකාව' },
  '2021-05-25-v1.5.md': { id: '2021-05-25-v1.5', lang: 'en', slug: 'v1-5' },
};

for (const [name, expected] of Object.entries(NAMES)) {
  test(`a file named "${name}" says what it is`, async () => {
    const { id, lang, slug } = await readOne(
      releaseText('title: A\ndate: 2021-05-25'),
      `content/releases/2021/${name}`,
    );
    assert.deepEqual({ id, lang, slug }, expected);
  });
}

test('a file named by its date only has no slug, unless it says one', async () => {
  const file = releaseFile('2021-05-25.md');
  const { problems } = await readContent(makeRoot({ [file]: releaseText('title: A\ndate: 2021-05-25') }));
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['slug-empty'],
  );
  assert.equal((await readOne(releaseText('title: A\ndate: 2021-05-25\nslug: a'), file)).slug, 'a');
});

test('a date shows in the zone of the site', async () => {
  const root = makeRoot({
    'content/site.yaml': SITE_YAML.replace('Europe/Tallinn', 'Pacific/Auckland'),
    [FILE]: releaseText('title: A\ndate: 2021-05-24T20:00:00Z'),
  });
  const { releases } = await readContent(root);
  assert.deepEqual(
    [releases[0]?.date.day, releases[0]?.date.iso],
    ['2021-05-25', '2021-05-25T08:00:00+12:00'],
  );
});

test('progress counts every file, good or bad', async () => {
  const steps: string[] = [];
  const root = makeRoot({
    [FILE]: '',
    [releaseFile('2021-05-26-b.md')]: releaseText('title: B\ndate: 2021-05-26'),
  });
  await readContent(root, { onProgress: (done, total) => steps.push(`${done}/${total}`) });
  assert.deepEqual(steps, ['0/2', '2/2']);
});
