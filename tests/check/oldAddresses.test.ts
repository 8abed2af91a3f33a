import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2021-05-26-b.md');
const a = (more = '', body?: string) => releaseText(`title: A\ndate: 2021-05-25\n${more}`, body);
const b = (more = '', body?: string) => releaseText(`title: B\ndate: 2021-05-26\n${more}`, body);

test('an old address is no page’s, no file’s and no other’s', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects:\n  «url-duplicate»/2021/: /\n  «url-duplicate»/moved/: /2021/05/25/a/\n`,
    'public/paper.pdf': '%PDF',
    [A]: a('aliases: [«url-duplicate»/2021/05/26/b/, /old/]'),
    [B]: b(
      'aliases:\n  - «url-duplicate»/old\n  - /moved/\n  - «url-duplicate»/paper.pdf\n  - «url-duplicate»/404.html\n',
    ),
  });
});

test('an old address that ends like a program is one like any other', async () => {
  await assertProblems({
    [A]: a('aliases: [/old/news.aspx, /old/news.html]', '[old](/old/news.aspx)'),
    [B]: b('aliases: [«url-duplicate»/old/news.aspx]'),
  });
  await assertProblems({
    [A]: a('aliases: [/news.aspx, /news.aspx/1/]', '[1](/news.aspx) [2](/news.aspx/) [3](/news.aspx/1/)'),
  });
  await assertProblems({
    'public/news.aspx/index.html': 'x',
    'public/data.xml': 'x',
    [A]: a('aliases: [«url-duplicate»/news.aspx, «url-duplicate»/data.xml]'),
  });
});

test('a link to an old address that ends like a program, of what is held back, is told as such', async () => {
  await assertProblems({
    [A]: a('draft: true\naliases: [/news.aspx]'),
    [B]: b('', '[1](«link-held»/news.aspx) [2](«link-held»/news.aspx/)'),
  });
});

test('the escapes of an old address are read once', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects: {/b%2541/: /, «url-duplicate»/k%C3%BCsi/: /}\n`,
    [A]: a(
      'aliases: [/a%2541/, /küsi/]',
      '[1](/a%2541/) [2](/b%2541/) [3](«link-dead»/aA/) [4](«link-dead»/bA/)',
    ),
  });
});

test('redirects that lead in a circle are errors, those that end somewhere are not', async () => {
  await assertProblems({
    'content/site.yaml': [
      SITE_YAML.trimEnd(),
      'redirects:',
      '  «redirect-circle»/a/: /b',
      '  «redirect-circle»/b/: http://PRESS.example.org/c.aspx#x',
      '  «redirect-circle»/c.aspx: /a/?x',
      '  «redirect-circle»/d/: /d/',
      '  /into/: /a/',
      '  /e/: /f/',
      '  /f/: /',
      '  /g/: https://elsewhere.example/g/',
      '  /h/: /i/',
      '',
    ].join('\n'),
    [A]: a('aliases: [/i/]'),
  });
});
