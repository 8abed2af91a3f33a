import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems, NOW, problemsOf } from '../tools/expectedProblems.ts';
import { makePicture } from '../tools/pictures.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2021-05-26-b.md');
const a = (more = '', body?: string) => releaseText(`title: A\ndate: 2021-05-25\n${more}`, body);
const b = (more = '', body?: string) => releaseText(`title: B\ndate: 2021-05-26\n${more}`, body);

test('words that no vocabulary has are errors, each in its place, with what was meant', async () => {
  const problems = await assertProblems({
    'content/topics.yaml': 'nato: {label: NATO}\n',
    'content/people.yaml': 'mari-maasikas: {label: Mari Maasikas}\n',
    [A]: a('topics: [nato, «term-unknown»natto]\npeople:\n  - mari-maasikas\n  - «term-unknown»mari-masikas'),
    [B]: b('organisations: [«term-unknown»office]\ncontacts: [«contact-unknown»desk]'),
  });
  const hints = problems.map(({ hint }) => hint).join(' ');
  for (const said of ['"nato"', '"mari-maasikas"', 'organisations.yaml', 'contacts.yaml'])
    assert.ok(hints.includes(said), said);
});

test('a broken vocabulary is told once, not at every release that uses it', async () => {
  await assertProblems({
    'content/topics.yaml': 'nato:\n  «key-unknown»labell: {en: NATO}\n  label: NATO\n',
    'content/contacts.yaml': 'desk:\n  name: Desk\n  «value-invalid»email: nobody\n',
    [A]: a('topics: [nato]\ncontacts: [desk]'),
  });
});

test('a vocabulary’s broader terms exist and run in no circle', async () => {
  await assertProblems({
    'content/topics.yaml': [
      'nato:',
      '  label: NATO',
      '  «term-unknown»broader: defense',
      'defence: {label: Defence}',
      'a: {label: A, «term-circle»broader: b}',
      'b: {label: B, «term-circle»broader: a}',
      'c: {label: C, «term-circle»broader: c}',
      '',
    ].join('\n'),
  });
});

test('who has taken over from a contact or an organisation exists, and none succeeds itself', async () => {
  await assertProblems({
    'content/contacts.yaml': [
      'old: {name: Old, «contact-unknown»succeededBy: newre}',
      'newer: {name: Newer}',
      'a: {name: A, «contact-circle»succeededBy: b}',
      'b: {name: B, «contact-circle»succeededBy: a}',
      '',
    ].join('\n'),
    'content/organisations.yaml': [
      'post: {label: Post, succeededBy: [mail, «term-unknown»rods]}',
      'mail: {label: Mail}',
      'roads: {label: Roads, «term-circle»succeededBy: ways}',
      'ways: {label: Ways, succeededBy: [mail, «term-circle»roads]}',
      '',
    ].join('\n'),
    'content/terms.yaml': '- {name: First, from: 2019-04-29, «value-invalid»to: 2018-01-01}\n',
  });
});

test('texts and prefixes of site.yaml keep to its languages', async () => {
  await assertProblems({
    'content/site.yaml': [
      'title: {en: News, «language-unknown»fr: Nouvelles}',
      'url: https://press.example.org',
      'timeZone: Europe/Tallinn',
      'languages:',
      '  en: {label: English}',
      '  et: {label: Eesti, «prefix-taken»prefix: topics}',
      '  ru: {label: Русский, prefix: x}',
      '  ar: {label: العربية, «prefix-taken»prefix: X}',
      '  fi: {label: Suomi, «prefix-taken»prefix: Topics}',
      '  sv: {label: Svenska, «prefix-taken»prefix: pictures}',
      '  nb: {label: Norsk, «prefix-taken»prefix: "2021"}',
      '',
    ].join('\n'),
    'content/topics.yaml': 'nato: {label: {en: NATO, «language-unknown»ee: NATO}}\n',
  });
});

test('site.yaml itself is read with every problem in its place', async () => {
  await assertProblems({
    'content/site.yaml': [
      '«key-missing»«key-unknown»titel: News',
      '«value-invalid»url: https://press.example.org/news/',
      '«value-invalid»timeZone: Europe/Talinn',
      'languages:',
      '  en:',
      '    label: English',
      '  «value-invalid»not a language: {label: X}',
      'redirects:',
      '  «value-invalid»old: /new/',
      '',
    ].join('\n'),
  });
  await assertProblems({
    'content/site.yaml': SITE_YAML.replace('{label: English}', '{label: English, «value-invalid»prefix: en}'),
  });
  for (const more of ['/a', '?x=1', '/?x=1', '?', '#top', '\\\\a']) {
    await assertProblems({
      'content/site.yaml': SITE_YAML.replace(/url: (.*)/, `«value-invalid»url: "$1${more}"`),
    });
  }
  await assertProblems({
    'content/site.yaml': SITE_YAML.replace('url: https://', '«value-invalid»url: https://user:word@'),
  });
  await assertProblems({ 'content/site.yaml': SITE_YAML.replace(/url: .*/, 'url: https://localhost:8080/') });
  await assertProblems({
    'content/site.yaml': '«key-missing»«key-missing»«key-missing»«key-missing»# nothing yet\n',
  });
});

test('two releases at one address, or of one name, are errors at the second', async () => {
  await assertProblems({
    [A]: a(),
    [releaseFile('2021-05-25-other.md')]: releaseText('title: O\ndate: 2021-05-25\n«url-duplicate»slug: a'),
    'content/releases/elsewhere/2021-05-25-a.md':
      '«url-duplicate»«name-duplicate»---\ntitle: A\ndate: 2021-05-25\n---\nx\n',
  });
});

test('two releases of one reference are an error; two languages of one release are not', async () => {
  await assertProblems({
    [A]: a('reference: 2021-1'),
    [releaseFile('2021-05-25-a.et.md')]: a('reference: 2021-1'),
    [B]: b('«reference-duplicate»reference: 2021-1'),
  });
});

test('a public file takes no page’s place', async () => {
  await assertProblems({ 'public/2021/index.html': '«url-duplicate»<p>', [A]: a() });
});

test('what a build makes beside the pages has its address alone', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {«url-duplicate»/assets/searchWorker.js: /}\n`,
    'public/search/en/shards.bin': '«url-duplicate»x',
    'public/2021/releases.csv': '«url-duplicate»x',
    'public/assets/search.js': '«url-duplicate»x',
    'public/.communique': '«url-duplicate»x',
    'public/assets/site.css': 'x',
    [A]: a(
      'aliases: [«url-duplicate»/2021/releases.csv, «url-duplicate»/search/et/shards.bin, «url-folder»/assets/quote.js/x/, /2020/releases.csv]',
    ),
  });
});

test('the mark of an output folder is no folder', async () => {
  await assertProblems({ 'public/.communique/x.html': '«url-folder»x', [A]: a() });
});

test('a public file and an attachment do not share a place', async () => {
  await assertProblems({
    'public/2021/05/25/a/brief.pdf': 'one',
    'content/releases/2021/2021-05-25-a/brief.pdf': '«url-duplicate»two',
    [A]: a('media: [{type: document, src: brief.pdf}]'),
  });
});

test('a press kit’s address is its own, and may be linked to', async () => {
  const pictures = {
    'content/releases/2021/2021-05-25-a/a.png': await makePicture(4, 4),
    'content/releases/2021/2021-05-25-a/b.png': await makePicture(5, 4),
  };
  const body = '![a](a.png) ![b](b.png)';
  const kit = '/2021/05/25/a/press-kit.zip';
  await assertProblems({ ...pictures, [A]: a('', body), [B]: b('', `[All pictures](${kit})`) });
  await assertProblems({
    ...pictures,
    [`public${kit}`]: '«url-duplicate»PK',
    [A]: a('', body),
    [B]: b(`aliases: [«url-duplicate»${kit}]`),
  });
  await assertProblems({ ...pictures, [A]: a('draft: true', body), [B]: b('', `[All](«link-held»${kit})`) });
});

test('a change is dated before its release by a slip alone', async () => {
  await assertProblems({
    [A]: a(
      '«date-early»updated: 2012-05-07\n«date-early»corrections: [{date: 2010-05-09, note: x}]\nwithdrawn: {«date-early»date: 2011-01-01}',
    ),
    [B]: b('updated: 2021-05-26\ncorrections: [{date: 2021-05-26, note: x}]'),
    // What a note brings is told at the note alone.
    [releaseFile('2021-05-28-d.md')]: releaseText(
      'title: D\ndate: 2021-05-28\n«date-early»updates: [{date: 2021-05-08, note: x}]',
    ),
    [releaseFile('2021-05-27-c.md')]: releaseText(
      'title: C\ndate: 2021-05-27\n«date-future»updated: 2062-05-07',
    ),
  });
});

test('a correction and a withdrawal of days to come are most likely slips', async () => {
  await assertProblems({
    [A]: a(
      '«date-future»corrections: [{date: 2062-01-01, note: x}]\nwithdrawn: {«date-future»date: 2099-01-01}',
    ),
  });
});

test('nothing is a file and a folder at once', async () => {
  await assertProblems({
    'public/2021': '«url-folder»x',
    'public/robots.txt/x': '«url-folder»x',
    [A]: a('aliases: [«url-folder»/old.html, «url-folder»/old.html/page/]'),
  });
});

test('related releases exist and are others', async () => {
  const problems = await assertProblems({
    [A]: a('related: [2021-05-26-b, «related-unknown»2021-05-26-bb, «related-self»2021-05-25-a]'),
    [B]: b(),
  });
  assert.match(problems.map(({ hint }) => hint).join(), /"2021-05-26-b"/);
});

test('what a broken release would have answered is not called dead or unknown', async () => {
  await assertProblems({
    [A]: a(
      'related: [2021-05-26-b]',
      '[b](/2021/05/26/b/) [day](/2021/05/26/) [topic](/topics/nato/) [dead](«link-dead»/nowhere/)',
    ),
    [B]: b('«key-unknown»foo: 1\ntopics: [nato]'),
    'content/topics.yaml': 'nato: {label: NATO}\n',
  });
});

test('a mistake in one release hides no dead link in another', async () => {
  await assertProblems({
    'content/topics.yaml': 'nato: {label: NATO}\nwater: {label: Water}\n',
    [A]: a(
      '',
      [
        '[b](/2021/05/26/b/) [day](/2021/05/26) [feed](/topics/nato/feed.xml) [index](/topics/)',
        '[caps](«link-dead»/2021/05/26/B/) [language](«link-dead»/et/2021/05/26/b/)',
        '[topic](«link-dead»/topics/water/) [people](«link-dead»/people/) [more](«link-dead»/2021/05/26/bb/)',
      ].join('\n'),
    ),
    [B]: b('«key-unknown»foo: 1\ntopics: [nato]'),
  });
  // Where else it would have answered, none of it is called dead.
  const speech = `type: speech\naliases: [/2021/05/26/old/, /old.aspx]\ncorrections: [{date: 2022-01-01, note: x}]`;
  await assertProblems({
    [A]: a(
      '',
      '[type](/types/speech/2021/) [old](/2021/05/26/old/) [older](/old.aspx) [c](/corrections/2022/) [no](«link-dead»/corrections/2023/)',
    ),
    [B]: b(`«key-unknown»foo: 1\n${speech}`),
  });
  // Where it would be is not known: its address may be any.
  await assertProblems({
    [A]: a('', '[b](/2021/05/26/anything/) [topic](/topics/water/)'),
    [B]: b('«value-type»slug: [b]'),
  });
});

test('a date to come is a warning, and holds nothing back', async () => {
  const { loaded, problems } = await problemsOf({
    [releaseFile('2026-01-16-soon.md')]: releaseText('title: S\ndate: 2026-01-16'),
  });
  assert.deepEqual(
    problems.map(({ severity, code }) => [severity, code]),
    [['warning', 'date-future']],
  );
  assert.equal(loaded?.archive.editions[0]?.releases.length, 1);
  assert.ok(NOW < Date.parse('2026-01-16'));
});

test('a release that is held back in one language and not in another is a warning', async () => {
  const et = (name: string) => releaseFile(name.replace('.md', '.et.md'));
  const ar = (name: string) => releaseFile(name.replace('.md', '.ar.md'));
  const on = (more: string) => releaseText(`title: X\ndate: 2021-05-25\n${more}`);
  const problems = await assertProblems({
    [A]: a(),
    [et('2021-05-25-a.md')]: on('draft: true'),
    [ar('2021-05-25-a.md')]: on('«embargo-differs»embargo: 2026-02-01'),
    [B]: b('embargo: 2026-02-01'),
    [et('2021-05-26-b.md')]: b('embargo: 2026-02-01'),
    [ar('2021-05-26-b.md')]: b('«embargo-differs»embargo: 2026-02-02'),
    // Both are over.
    [releaseFile('2021-05-27-c.md')]: on('slug: c\nembargo: 2021-05-27').replace('05-25', '05-27'),
    [et('2021-05-27-c.md')]: on('slug: c').replace('05-25', '05-27'),
  });
  assert.ok(problems.every(({ severity }) => severity === 'warning'));
});
