import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

test('the name of a term, in any language and of any time, is told with its key', async () => {
  const problems = await assertProblems({
    'content/topics.yaml': 'sea: {label: {en: Ferries, et: Praamid}}\nroads: {label: Roads}\n',
    'content/organisations.yaml':
      'port: {label: Harbour Board, formerNames: [{name: {en: Pilots, et: Lootsid}, to: 2010-12-31}]}\n',
    [releaseFile('2021-05-25-a.md')]: releaseText(
      'title: A\ndate: 2021-05-25\ntopics: [«term-unknown»praamid]\norganisations: [«term-unknown»Lootsid]',
    ),
  });
  assert.deepEqual(
    problems.map(({ hint }) => hint),
    ['Did you mean "sea"?', 'Did you mean "port"?'],
  );
});
