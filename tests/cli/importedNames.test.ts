import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build, run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const YEARS = ['2009', '2020'];

test('an organisation that is imported from releases that name it otherwise gets the newest one’s name, in any order', async () => {
  const from = makeRoot({
    'content/organisations.yaml':
      'ferries: {label: Ministry of Ferries, formerNames: [{name: Ministry of Shipping, to: 2010-12-31}]}\n',
    ...Object.fromEntries(
      YEARS.map((year) => [
        releaseFile(`${year}-05-25-a.md`),
        releaseText(`title: Of ${year}\ndate: ${year}-05-25\norganisations: [ferries]`),
      ]),
    ),
  });
  await build(from);
  const years = YEARS.map((year) => readFileSync(path.join(from, 'dist', year, 'releases.jsonl'), 'utf8'));
  for (const lines of [years, [...years].reverse()]) {
    const to = makeRoot({});
    const source = path.join(to, 'releases.jsonl');
    writeFileSync(source, lines.join(''));
    const { exit, err } = await run(['import', source, '--from', 'jsonl', '--root', to]);
    assert.equal(exit, 0, err);
    assert.equal(
      readFileSync(path.join(to, 'content/organisations.yaml'), 'utf8'),
      'ferries:\n  label:\n    en: Ministry of Ferries\n',
    );
  }
});
