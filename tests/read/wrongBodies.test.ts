import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newBody } from '../../src/read/newBody.ts';
import { assertProblems, NOW, problemsOf } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');
const GIVEN = 'title: A visit\ndate: 2021-05-25\n';

/** Bodies that cannot be meant, with the place marked, and words of the advice. */
const ERRORS: Readonly<Record<string, { body: string; says: RegExp }>> = {
  'a control character': {
    body: 'First.\n\nPasted «body-control»\u000Bfrom\u0008 Word.',
    says: /U\+000B\), and 1 more/,
  },
  'a control character behind one of Windows': {
    body: 'A \u0092 «body-control»\u0008 sign',
    says: /U\+0008/,
  },
  'a path of Windows': { body: '[x](«link-local»C:\\Users\\me\\a.pdf)', says: /one computer.*its name/ },
  'a path of Windows with blanks': { body: '[x](«link-local»C:\\My Files\\a b.pdf)', says: /one computer/ },
  'a file address': { body: '[x](«link-local»file:///home/me/a.pdf)', says: /one computer/ },
  'a footnote in the manner of mail': {
    body: 'Prices[1] rose.\n\n> [1]: «attachment-missing»Ibid. (2020)',
    says: /^\[1\]: Ibid\. says where the link \[1\] leads, and there is no file Ibid.*\[\^1\] in the text.*\[\^1\]: Ibid/,
  },
  'two versions of a text that git left': {
    body: 'One.\n\n«body-conflict»<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> later\n',
    says: /git.*Keep one/,
  },
  'what is written for a new release': {
    body: `«body-unwritten»${newBody('en')[0]}\n\nOwn words.\n\n«body-unwritten»${newBody('en')[2]}`,
    says: /communique new/,
  },
};

const WARNINGS: typeof ERRORS = {
  'a control character of Windows': { body: 'A «body-control»\u0092 sign', says: /\(U\+0092\)\./ },
  'a link copied from the preview': {
    body: 'See\n[this](«link-local»http://127.0.0.1:8080/2021/05/25/visit/).',
    says: /reader’s own computer.* write \/2021\/05\/25\/visit\//,
  },
  'an address of the writer’s computer': {
    body: 'See «link-local»http://localhost:3000/a for more.',
    says: /localhost/,
  },
  'a link whose address has a blank': {
    body: 'See [the brief](«link-blank»my brief.pdf).',
    says: /shown as text.*Write \[…\]\(<my brief\.pdf>\)/,
  },
  'a link without an address': { body: 'Read [this«link-empty»]().', says: /no address/ },
  'a picture without an address': { body: '![A photo«link-empty»]()', says: /no address/ },
  'HTML from Word': { body: 'One.\n\n«body-html»<p class="MsoNormal">Two.</p>', says: /Word/ },
  'a footnote without a text': {
    body: '`[^1]` Prices[^2] rose.\n\n| a | b |\n|---|---|\n| 1 | x«body-footnote»[^1] |\n\n[^2]: Of 2020.',
    says: /\[\^1\] has no text.*\[\^1\]: Of 2020.*\\\[\^1\]/,
  },
  'a footnote without a mark': {
    body: 'Text.\n\n «body-footnote»[^1]: Of 2020.',
    says: /no mark .* leads to/,
  },
  'a second footnote of one name': {
    body: 'Prices[^1].\n\n[^1]: Of 2020.\n«body-footnote»[^1]: Of 2021.',
    says: /second footnote \[\^1\].*\[\^1b\]/,
  },
  'a footnote in the manner of mail without a mark': {
    body: 'Prices¹ rose.\n\n[1]: «body-footnote»Smith',
    says: /^\[1\]: Smith is shown nowhere.*\[\^1\]: Smith/,
  },
  'a mark within a link': {
    body: 'The [prices«body-footnote»[^1]](/) rose[^1].\n\n[^1]: Of 2020.',
    says: /within a link.*behind the link/,
  },
  'a mark in the description of a picture': {
    body: 'Prices[^1] rose.\n\n![Prices«body-footnote»[^1]](https://other.example/a.png)\n\n[^1]: Of 2020.',
    says: /description of a picture \[\^1\].*behind the picture/,
  },
  'a condition of Word': { body: '«body-html»<!--[if gte mso 9]><xml><![endif]-->', says: /Word/ },
  'HTML that was pasted': {
    body: 'One.\n\n> - `<div>` Two\n>   «body-html»<div class="box">three</div>«body-html»<br>four<br/>five',
    says: /"<div class="box">" is HTML.* as text here, and 1 more .* empty line.* write \\</,
  },
  'a line break of HTML in a cell': {
    body: '| a | b |\n|---|---|\n| x \\| y | 1«body-html»<br>2 |',
    says: /"<br>" is HTML.* one line: write a comma/,
  },
  'a script': {
    body: 'One[^1].\n\n[^1]: Two «body-html»<script\nsrc="/a.js">alert(1)</script>',
    says: /"<script" is HTML.*nothing in a text runs/,
  },
  'a comment': { body: 'One «body-html»<!--\n\nnot yet\n\n-->', says: /a comment of HTML.*front matter/ },
  'a picture of HTML': { body: 'The «body-html»<IMG SRC="a.jpg"> ferry', says: /!\[What it shows\]/ },
  'HTML in the description of a picture': {
    body: 'A ![A «body-html»<b>ferry</b>](https://other.example/a.png)',
    says: /\*\*words\*\*/,
  },
  'no text at all': { body: '«body-empty»', says: /no text/ },
};

for (const [severity, table] of Object.entries({ error: ERRORS, warning: WARNINGS })) {
  for (const [what, { body, says }] of Object.entries(table)) {
    test(`${what} in a body is told as ${severity} in its place`, async () => {
      const [problem] = await assertProblems({ [FILE]: `---\n${GIVEN}---\n${body}` });
      assert.match(`${problem?.message}. ${problem?.hint}`, says);
      assert.equal(problem?.severity, severity);
    });
  }
}

test('bodies that look like slips only are left alone', async () => {
  const bodies = [
    'Of another program: [x]({% link a/b.md %}) and [y]( {{ site.url }}/a b.pdf).',
    'The law [sic](as he said) applies, [or](see 2.5 below).',
    '`[x](a b.pdf)`\n\n    [x](file:///a)\n',
    '[x](<my brief.pdf>) and [y](brief.pdf "Its title.pdf")',
    'See [1], [2] and [b].\n\n[1]: /2021/\n[2]: </2021/05/> "May"\n[b]: https://example.org/ (x)\n[unused]: https://example.org/\n\n```\n[3]: code\n```\n\nWords\n[4]: note',
    'Tabs\tand <o@example.org>, a < b, drive C:\\ and [m](mailto:a@example.org).',
    '<<<<<<< is a mark of git',
    'A mark \\[^1] and [^*], `[^2]`.\n\n    [^3]: code\n\n```\n[^4]: code\n```\n\nProse[^5].\n\n[^5]: With [^*].',
    'Of <name> and <word>text</word>, \\<br>, `<div>`, a<b and c>d, <https://example.org/>.\n\n    <p>code\n\n```html\n<p>\n```',
    '> > > > > > > deep\n\nTitle\n=======\n\n[1]: https://example.org/',
  ];
  const folder = 'content/releases/2021';
  await assertProblems({
    ...Object.fromEntries(
      bodies.map((body, day) => [
        `${folder}/2021-05-1${day}-x.md`,
        releaseText(`title: X\ndate: 2021-05-1${day}`, body),
      ]),
    ),
    [`${folder}/2021-05-13-x/my brief.pdf`]: '%PDF-',
    [`${folder}/2021-05-13-x/brief.pdf`]: '%PDF-',
  });
});

test('a draft may be unwritten or empty, and what shows a video or was withdrawn needs no text', async () => {
  await assertProblems({
    [FILE]: releaseText(`${GIVEN}draft: true`, newBody('en').join('\n\n')),
    [releaseFile('2021-05-26-a.md')]: releaseText('title: A\ndate: 2021-05-26\ndraft: true', ''),
    [releaseFile('2021-05-27-b.md')]: releaseText(
      'title: B\ndate: 2021-05-27\nmedia: [{type: video, url: "https://v.example/1"}]',
      '',
    ),
    [releaseFile('2021-05-28-c.md')]: releaseText(
      'title: C\ndate: 2021-05-28\nwithdrawn: {date: 2021-05-29, reason: Wrong.}',
      '',
    ),
  });
});

test('what is written for a new release is told in each language of the site, and in English', async () => {
  await assertProblems({
    // A translation is begun as a copy.
    'content/pages/about.ar.md': `---\ntitle: A\n---\n«body-unwritten»${newBody('et')[2]}`,
    [releaseFile('2021-05-25-visit.et.md')]:
      `---\n${GIVEN}---\n«body-unwritten»${newBody('et')[1]}\n\n«body-unwritten»${newBody('en')[2]}`,
  });
});

test('on a site that is itself at home on this computer, its address is one of the site', async () => {
  const { problems } = await problemsOf(
    {
      'content/site.yaml': SITE_YAML.replace('https://press.example.org', 'http://localhost:8080'),
      [FILE]: releaseText(GIVEN, '[x](http://localhost:8080/2021/)'),
    },
    NOW,
  );
  assert.deepEqual(problems, []);
});

test('one wrong field hides nothing else that is wrong with a release', async () => {
  await assertProblems({
    'content/topics.yaml': 'roads: {label: Roads}\n',
    [FILE]: releaseText(
      [
        '«value-type»title: 2021',
        'date: 2021-05-25',
        '«key-unknown»sumary: x',
        'topics: [«term-unknown»raods]',
        'contacts: [«contact-unknown»desk]',
        'related: [«related-unknown»2020-01-01-none]',
        'media: [{type: document, «attachment-missing»src: brief.pdf}]',
      ].join('\n'),
      '25\\. May\n\n![x](«attachment-missing»no.jpg) [y](«link-dead»/none/) [z](«link-local»http://localhost/)',
    ),
  });
});

test('what a release with an error would have brought is not missed by it', async () => {
  await assertProblems({
    'content/topics.yaml': 'roads: {label: Roads}\n',
    [FILE]: releaseText(
      '«value-type»title: 2021\ndate: 2021-05-25\ntopics: [roads]\nrelated: [2021-05-26-other]',
      '[a](/2021/05/25/visit/) [b](/topics/roads/) [c](/2021/05/) [d](/2021/05/27/later/)',
    ),
    [releaseFile('2021-05-26-other.md')]: releaseText('title: O\n«date-invalid»date: never'),
    [releaseFile('2021-05-27-later.md')]: releaseText(
      'title: L\ndate: 2021-05-27\nembargo: 2030-01-01 10:00\nrelated: [2021-05-25-visit]',
    ),
  });
});
