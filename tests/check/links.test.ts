import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../src/markdown/render.ts';
import { assertProblems, problemsOf } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2021-05-26-b.md');
const a = (more = '', body?: string) => releaseText(`title: A\ndate: 2021-05-25\n${more}`, body);
const b = (more = '', body?: string) => releaseText(`title: B\ndate: 2021-05-26\n${more}`, body);

test('a typing error in a vocabulary is told once, not at each link to a term', async () => {
  await assertProblems({
    'content/topics.yaml': 'nato: {label: NATO, «key-unknown»labell: x}\n',
    [A]: a('', '[nato](/topics/nato/) [person](«link-dead»/people/nobody/)'),
  });
});

test('a dead link is found in the body, in a replacement and in redirects', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects:\n  «link-dead»/old/: /nowhere/\n  /fine/: /2021/05/25/a/?x=1#top\n`,
    [A]: a(
      'withdrawn:\n  date: 2021-06-01\n  «link-dead»replacement: /2021/05/27/c/',
      [
        'See [b](/2021/05/26/b/), [its day](/2021/05/26/), [top](#top), [mail](mailto:a@example.org).',
        'See [c](«link-dead»/2021/05/26/c/) and',
        '[ours](«link-dead»https://press.example.org/nowhere/), <«link-dead»https://press.example.org/autolink/>,',
        '[theirs](https://elsewhere.example/nowhere/).',
        '',
        'This [reference][1] is dead too; its definition is named.',
        '',
        '[1]: «link-dead»/topics/none/',
      ].join('\n'),
    ),
    [B]: b('', 'Bare: «link-dead»https://press.example.org/bare/ and [back](/2021/05/25/a "A").'),
  });
});

test('a dead link is found at the foot of every page, in each language', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}links:
  - {label: Accessibility, to: /accessibility/}
  - {label: Privacy, «link-dead»to: /privacy/}
  - label: Legal notice
    to: {en: "https://elsewhere.example/legal", «link-dead»et: /et/legal/}
`,
    'public/accessibility/index.html': '<!doctype html><title>Accessibility</title>',
    [A]: a(),
  });
});

test('a dead link is found in notes, reasons, media and contacts', async () => {
  const dead = 'https://press.example.org/nowhere/';
  await assertProblems({
    'content/contacts.yaml': `desk: {name: Desk, «link-dead»url: "${dead}"}\nfine: {name: Fine, url: "https://press.example.org/"}\n`,
    [A]: a(
      [
        `withdrawn: {date: 2021-06-01, «link-dead»reason: "See ${dead} now."}`,
        `«link-dead»updates: [{date: 2021-05-26, note: "Slides: ${dead}"}]`,
        '«link-dead»corrections:',
        `  - {date: 2021-05-26, note: "See ${dead} now."}`,
        '  - {date: 2021-05-27, note: "See https://press.example.org/2021/05/26/b/ now."}',
        'media:',
        '  - {type: video, url: "https://press.example.org/2021/05/26/b/"}',
        `  - {type: link, «link-dead»url: "${dead}"}`,
        `contacts: [{name: Me, «link-dead»url: "${dead}"}]`,
      ].join('\n'),
    ),
    [B]: b(),
  });
});

test('links that lead to pages, files, old addresses and other languages are alive, however they are written', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {/fine/: "/2021/05/25/a/?x=1#top", /away/: "https://elsewhere.example/?a=b"}\n`,
    'public/näide & co.pdf': 'x',
    'content/releases/2021/2021-05-26-b/a b.pdf': 'x',
    [A]: a(
      'aliases: [/vana/näide/, /k%C3%BCsi/]',
      '[1](/vana/n%C3%A4ide/) [2](</vana/näide/>) [3](/küsi) [4](/fine/?q) [5](/et/) [6](/n%C3%A4ide%20&%20co.pdf) [7](/2021/05/26/b/a%20b.pdf) [8](/feed.xml) [9](/2021/05/26/b/index.json) [10](/2021/05/24/moved/a%20b.pdf) [11](/2021/05/24/moved/index.md)',
    ),
    [B]: b('aliases: [/2021/05/24/moved/]', '[x](a%20b.pdf) [y](<a b.pdf>) [self](/2021/05/26/b/)'),
  });
});

test('a link to what is held back is an error until it is out, and none between releases that come out together', async () => {
  const secret = releaseFile('2026-02-01-secret.md');
  const files = {
    [A]: a(
      '',
      '[soon](«link-held»/2026/02/01/secret/) [old](«link-held»/before/) [file](«link-held»/2026/02/01/secret/x.pdf) [old file](«link-held»/2026/01/31/moved/x.pdf)',
    ),
    [secret]: releaseText(
      'title: S\ndate: 2026-02-01\nembargo: 2026-02-01\naliases: [/before/, /2026/01/31/moved/]',
      '[self](/2026/02/01/secret/) [twin](/2026/02/01/twin/) [late](«link-held»/2026/02/03/late/) [file](x.pdf)',
    ),
    'content/releases/2026/2026-02-01-secret/x.pdf': 'x',
    [releaseFile('2026-02-01-twin.md')]: releaseText(
      'title: T\ndate: 2026-02-01\nembargo: 2026-02-01',
      '[s](/2026/02/01/secret/)',
    ),
    [releaseFile('2026-02-03-late.md')]: releaseText(
      'title: L\ndate: 2026-02-03\nembargo: 2026-02-03',
      '[s](/2026/02/01/secret/)',
    ),
    [releaseFile('2026-02-04-draft.md')]: releaseText(
      'title: D\ndate: 2026-02-04\ndraft: true',
      '[l](/2026/02/03/late/)',
    ),
  };
  await assertProblems(files);
  const bare = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replace(/«[a-z-]+»/g, '')]),
  );
  const { problems } = await problemsOf(bare, Date.parse('2026-02-03T12:00:00Z'));
  assert.deepEqual(problems, []);
});

test('a link into the site is one however its address is spelt', async () => {
  const secret = releaseFile('2026-02-01-secret.md');
  const path = '/2026/02/01/secret/';
  const spellings = [
    'http://press.example.org',
    'https://PRESS.Example.org',
    'https://press.example.org:443',
    'HTTPS://press.example.org.',
    'http://press.example.org:80',
    'https://me@press.example.org',
    '//press.example.org',
  ];
  await assertProblems({
    [secret]: releaseText('title: S\ndate: 2026-02-01\nembargo: 2026-02-01'),
    [A]: a(
      'media: [{type: link, «link-held»url: "http://Press.example.org/2026/02/01/secret/#x"}]',
      [
        ...spellings.map((origin) => `[x](«link-held»${origin}${path})\n`),
        '<«link-held»https://PRESS.example.org/2026/02/01/secret/>\n',
        '«link-held»[x](https://press&#46;example.org/2026/02/01/secret/)\n',
        '[x](«link-dead»https:/press.example.org/2026/02/01/secret/)\n',
        '[alive](//press.example.org/2021/05/26/b/) [alive](http://PRESS.example.org:443/feed.xml)\n',
        '[other](http://press.example.org:8080/nowhere/) [other](//press.example.org.evil.example/x/)',
      ].join('\n'),
    ),
    [B]: b('«link-held»source: https://press.example.org/2026/02/01/secret/'),
    // Where it came from need not be there any more.
    [releaseFile('2021-05-27-c.md')]: releaseText(
      'title: C\ndate: 2021-05-27\nsource: https://press.example.org/old/1',
    ),
  });
});

test('whatever lies beside a release that is held back is as secret as its page', async () => {
  await assertProblems({
    [releaseFile('2026-02-01-secret.md')]: releaseText('title: S\ndate: 2026-02-01\ndraft: true'),
    [A]: a('', '[x](«link-held»/2026/02/01/secret/index.json) [y](«link-held»/2026/02/01/secret/any.pdf)'),
  });
});

test('a release that is held back may link to what will be there with it, and to nothing else', async () => {
  await assertProblems({
    'content/topics.yaml': 'zt: {label: ZT}\nlater: {label: L}\nnever: {label: N}\n',
    [releaseFile('2026-02-01-soon.md')]: releaseText(
      'title: S\ndate: 2026-02-01\nembargo: 2026-02-01\ntopics: [zt]',
      [
        '[topic](/topics/zt/) [day](/2026/02/01/) [twin](/2026/02/01/soon/index.json) [table](/2026/releases.csv)',
        '[later](«link-dead»/topics/later/) [own](«link-dead»/2026/02/01/soon/no.pdf) [never](«link-dead»/topics/never/)',
      ].join('\n'),
    ),
    [releaseFile('2026-02-03-later.md')]: releaseText(
      'title: L\ndate: 2026-02-03\nembargo: 2026-02-03\ntopics: [later]',
      '[a](/topics/later/) [b](/topics/zt/) [c](/2026/02/01/) [d](/2026/02/01/soon/index.md)',
    ),
    [releaseFile('2026-02-04-draft.md')]: releaseText(
      'title: D\ndate: 2026-02-04\ndraft: true',
      '[a](/topics/later/) [b](/2026/02/04/) [never](«link-dead»/topics/never/)',
    ),
  });
});

test('what every build makes beside the pages may be linked to', async () => {
  await assertProblems({
    [A]: a(
      '',
      '[1](/2021/releases.csv) [2](/2021/releases.jsonl) [3](/2021/releases.ninjs.json) [4](/search/en/shards.bin) [5](/assets/search.js) [6](/assets/search-et.js) [7](/assets/site.css) [8](«link-dead»/2020/releases.csv)',
    ),
    [releaseFile('2021-05-25-a.et.md')]: a('', '[1](/et/2021/releases.csv)'),
  });
});

test('a link to a passage that is not there is a warning, which knows the heading that was meant', async () => {
  const body = '## What is *new* & old\n\nWords.\n';
  const id = /id="(h[^"]+)"/.exec(renderBody(body, { base: '/', pictures: {} }))?.[1];
  const problems = await assertProblems({
    [A]: a(
      'aliases: [/old/]',
      `${body}\n[1](«link-fragment»#what-is-new-old) [2](#${id}) [3](#top) [4](#main) [5](#:~:text=Words) [6](«link-fragment»#nowhere)`,
    ),
    [B]: b(
      'withdrawn: {date: 2021-06-01, «link-fragment»replacement: /2021/05/25/a/#nowhere}',
      `[1](/2021/05/25/a/#${id}) [2](«link-fragment»https://press.example.org/2021/05/25/a/#x) [3](/2021/#x) [4](«link-dead»/2021/05/27/#x) [5](/old/#x)`,
    ),
  });
  assert.ok(problems.every(({ severity, code }) => (severity === 'warning') === (code === 'link-fragment')));
  const first = problems.find(({ message }) => message.includes('old'));
  assert.equal(first?.message, 'this release has no passage #what-is-new-old');
  assert.equal(first?.hint, `Write #${id}: that is the heading “What is new & old”.`);
});
