import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../tools/expectedProblems.ts';
import { SITE_YAML } from '../tools/siteRoot.ts';

const names = 'formerNames: [{name: A, to: 2010-12-31}, {name: B, to: 2026-01-16}]';
const FILES = {
  'content/site.yaml': `${SITE_YAML}publisher: {name: C, ${names}}\n`,
  'content/organisations.yaml': `c: {label: C, ${names}}\nd: {label: D, dissolved: 2026-01-16, succeededBy: c}\n`,
};

async function toldAt(now: string) {
  const { problems } = await problemsOf(FILES, Date.parse(now));
  return problems.map(({ severity, code, file, line, column }) => [
    severity,
    code,
    `${file}:${line}:${column}`,
  ]);
}

test('a former name or an organisation that has not ended is told, of the publisher too, up to the end of its last day where the site is', async () => {
  const told = [
    ['warning', 'dissolved-early', 'content/organisations.yaml:2:15'],
    ['warning', 'name-current', 'content/organisations.yaml:1:66'],
    ['warning', 'name-current', 'content/site.yaml:5:73'],
  ];
  assert.deepEqual((await toldAt('2026-01-15T12:00:00+02:00')).sort(), told);
  assert.deepEqual((await toldAt('2026-01-16T23:59:00+02:00')).sort(), told);
  assert.deepEqual(await toldAt('2026-01-17T00:00:00+02:00'), []);
});
