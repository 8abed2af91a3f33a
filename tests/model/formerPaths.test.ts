import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerPaths } from '../../src/model/formerPaths.ts';
import { makeSite } from '../tools/sampleSite.ts';

const former = (...aliases: readonly string[]) => formerPaths(makeSite(), { aliases });

test('an address of the form that releases have is one that the release had, with its slash at the end', () => {
  assert.deepEqual(former('/2021/05/25/one/', '/et/2021/05/25/teine-õli', '/2020/01/31/паром/'), [
    '/2021/05/25/one/',
    '/et/2021/05/25/teine-õli/',
    '/2020/01/31/паром/',
  ]);
});

test('an old address of any other form is none', () => {
  const others = [
    '/en/news/one/',
    '/newsroom/1234.aspx',
    '/2021/05/25/',
    '/2021/05/25/one.html',
    '/2021/05/25/One/',
    '/2021/13/25/one/',
    '/2021/05/25/one/more/',
    '/ru/2021/05/25/one/',
    '/news/et/2021/05/25/one/',
  ];
  assert.deepEqual(former(...others), []);
});
