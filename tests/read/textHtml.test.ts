import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');

test('HTML in a text of the front matter is told, once for each text', async () => {
  const problems = await assertProblems({
    [FILE]: releaseText(
      [
        '«text-html»title: Roads <b>and</b> harbours',
        'date: 2021-05-25',
        '«text-html»summary: Research&nbsp;&amp; development',
        'media: [{type: link, url: "https://other.example/?a=1&amp;b=2", «text-html»title: "A<br>B"}]',
        'corrections:',
        '  - date: 2021-05-26',
        '    «text-html»note: |',
        '      June <!-- not July',
        '      --> it is.',
      ].join('\n'),
    ),
    'content/pages/about.md': releaseText('title: About\n«text-html»description: <I>All</I> of it'),
  });
  const told = problems.map(({ message, hint }) => `${message}. ${hint}`);
  const how = 'Take it out: this text has neither markdown nor HTML.';
  for (const one of [
    `"<b>" is HTML, which is shown as text here, and 1 more in this text. ${how}`,
    '"&nbsp;" is HTML, which is shown as text here, and 1 more in this text. Write the character itself.',
    `"<!--" is a comment of HTML, which is shown as text here. ${how}`,
    `"<I>" is HTML, which is shown as text here, and 1 more in this text. ${how}`,
  ])
    assert.ok(told.includes(one), told.join('\n'));
});

test('what people write between such signs is no HTML', async () => {
  await assertProblems({
    [FILE]: releaseText(
      'title: "R&D, 3 < 4 > 2, <name>, <o@example.org> & <b and c>"\ndate: 2021-05-25\nsource: "https://old.example/?a=1&amp;b=2"',
    ),
  });
});

test('a value that holds itself is refused as any other key that there is not', async () => {
  await assertProblems({
    [FILE]: releaseText('title: A\ndate: 2021-05-25\n«key-unknown»x: &a [*a]'),
    'content/pages/about.md': releaseText('title: About\n«key-unknown»x: &a {b: *a}'),
  });
});
