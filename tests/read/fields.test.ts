import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodePath, outputOf, stubPath } from '../../src/lib/sitePath.ts';
import { oldPath } from '../../src/read/fields.ts';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const part = fc.constantFrom(
  '.',
  '..',
  '/',
  '%2e',
  '%2E',
  '%2f',
  '%5c',
  '\\',
  '%00',
  '%25',
  '%3f',
  '%',
  'a',
  'õ',
  '',
);

test('whatever old path is let through stands below the folder it is put into, by any reading of its escapes', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const result = oldPath.safeParse(`/${parts.join('')}`);
      if (!result.success) return;
      for (const once of [result.data, decodePath(result.data), decodePath(decodePath(result.data))]) {
        const file = path.join('/site', outputOf(stubPath(once)));
        assert.ok(file.startsWith('/site/') && !/[\0\\]/.test(file), file);
        assert.equal(path.posix.normalize(once), once);
      }
    }),
    { numRuns: 2000 },
  );
});

test('old paths as old sites have them are let through', () => {
  for (const value of [
    '/',
    '/old',
    '/old/news.aspx',
    '/a%20b/',
    '/n%C3%A4ide/',
    '/100%/',
    '/100%25/',
    '/v1.5/..a/.well-known/',
    '/p/what%3F/',
    '/p/c%23/',
    '/p/a%2Fb/',
    '/p/a%252Fb%252e/',
  ])
    assert.ok(oldPath.safeParse(value).success, value);
});

test('what leads elsewhere behind escapes, or to the file by which a build knows its folder, is refused', () => {
  for (const value of [
    '/a?b',
    '/a#b',
    '/a%2F..%2Fb',
    '/a/%2E%2E/b',
    '/a%2F.%2Fb',
    '/a%252F%252e%252e/',
    '/a/%25252e%25252e/',
    '/%2F%2Fa',
    '/a%5Cb',
    '/a%00',
    '/.communique',
    '/%2Ecommunique%2Fx',
    '/%252ecommunique',
  ])
    assert.equal(oldPath.safeParse(value).success, false, value);
});

test('a part that belongs to version control is refused by whatever spelling, and what only looks like one is not', () => {
  for (const value of [
    '/.git/HEAD/',
    '/a/.hg',
    '/.svn/',
    '/.GIT/x',
    '/%2Egit/x',
    '/a%2F%2egit',
    '/%252egit/',
  ])
    assert.match(oldPath.safeParse(value).error?.message ?? '', /belongs to version control/, value);
  for (const value of ['/git/', '/.github/', '/a.git/', '/.gitignore', '/.well-known/'])
    assert.ok(oldPath.safeParse(value).success, value);
});

test('an alias or a redirect into version control is an error in its place', async () => {
  await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects:\n  «value-invalid»/.git/config/: /\n`,
  });
  await assertProblems({
    [releaseFile('2021-05-25-a.md')]: releaseText(
      'title: A\ndate: 2021-05-25\naliases: [«value-invalid»/.git/HEAD/]',
    ),
  });
});

test('a redirect of site.yaml from a path that climbs out is an error in its place', async () => {
  const [problem] = await assertProblems({
    'content/site.yaml': `${SITE_YAML}redirects:\n  «value-invalid»"/%2e%2e/%2e%2e/victim/": /\n`,
  });
  assert.match(`${problem?.message}. ${problem?.hint}`, /victim.*not a path that a file can have.*"\.\."/);
});
