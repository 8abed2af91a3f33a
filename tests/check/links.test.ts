import assert from 'node:assert/strict';
import { test } from 'node:test';
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
      'withdrawn:\n  «link-dead»replacement: /2021/05/27/c/',
      [
        'See [b](/2021/05/26/b/), [its day](/2021/05/26/), [top](#top), [mail](mailto:a@example.org).',
        'See [c](«link-dead»/2021/05/26/c/) and',
        '[ours](«link-dead»https://press.example.org/nowhere/), <«link-dead»https://press.example.org/autolink/>,',
        '[theirs](https://elsewhere.example/nowhere/).',
        '',
        '«link-dead»This [reference][1] is dead too; its paragraph is named.',
        '',
        '[1]: /topics/none/',
      ].join('\n'),
    ),
    [B]: b('', 'Bare: «link-dead»https://press.example.org/bare/ and [back](/2021/05/25/a "A").'),
  });
});

test('a dead link is found in notes, reasons, media and contacts', async () => {
  const dead = 'https://press.example.org/nowhere/';
  await assertProblems({
    'content/contacts.yaml': `desk: {name: Desk, «link-dead»url: "${dead}"}\nfine: {name: Fine, url: "https://press.example.org/"}\n`,
    [A]: a(
      [
        `withdrawn: {«link-dead»reason: "See ${dead} now."}`,
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
