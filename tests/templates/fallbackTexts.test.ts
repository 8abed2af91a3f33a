import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const FILES = {
  'content/site.yaml': `title: Press releases
description: {en: All that we said.}
url: https://press.example.org
timeZone: UTC
languages: {en: {label: English}, ar: {label: العربية}}
`,
  'content/topics.yaml': `floods: {label: Floods, description: {en: What to do.}}
fires: {label: Fires, description: {ar: حرائق, en: Fires of all kinds.}}
heat: {label: Heat, description: One text for all.}
`,
  'content/contacts.yaml': `desk: {name: Desk, role: {en: Media questions}, succeededBy: now}
now: {name: Now, role: {ar: أسئلة, en: Questions}}
`,
  ...Object.fromEntries(
    ['', '.ar'].map((suffix) => [
      releaseFile(`2024-03-01-rain${suffix}.md`),
      releaseText('title: A\ndate: 2024-03-01\ntopics: [floods, fires, heat]\ncontacts: [desk]'),
    ]),
  ),
};

describe('a text that a page shows in another language than its own', () => {
  const root = makeRoot(FILES);
  const page = (name: string) => readFileSync(path.join(root, 'dist', name, 'index.html'), 'utf8');

  before(() => build(root));

  it('is marked with that language and its direction: the description of a site and of a term, and a role', () => {
    assert.match(page('ar'), /<div class="lead" lang="en" dir="ltr">All that we said\.</);
    assert.match(page('ar/topics/floods'), /<p lang="en" dir="ltr">What to do\.</);
    assert.match(page('ar/2024/03/01/rain'), /<span class="role" lang="en" dir="ltr">Media questions</);
  });

  it('is not marked where it is in the page’s own, or nobody says in which it is', () => {
    assert.match(page(''), /<div class="lead">All that we said\.</);
    assert.match(page('ar/topics/fires'), /<p>حرائق</);
    assert.match(page('ar/topics/heat'), /<p>One text for all\.</);
    assert.match(page('ar/2024/03/01/rain'), /<span class="role">أسئلة</);
  });
});
