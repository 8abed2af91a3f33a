import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saysDraft } from '../../src/read/draft.ts';

test('a front matter that cannot be read is a draft’s by its line, and by no other and nothing in the body', () => {
  for (const text of [
    '---\ntitle: "A\ndraft: true\n---\n\nText.',
    '---\ndraft: true  # until Monday\ntitle: a: b',
    '---\ndraft: true\ntitle: a: b\n\nText.',
    '---\ntitle: Plan: the bridge: opens\n\ndraft: true\n---\n\nText.',
    '---\ntitle: a: b\ndraft: True\n---\n',
    '---\ntitle: a: b\ndraft: TRUE # for now\n---\n',
  ])
    assert.ok(saysDraft(text), text);
  for (const text of [
    '---\ntitle: "A\n---\n\ndraft: true\n',
    '---\ntitle: a: b\n\ndraft: true\n',
    '---\ntitle: a: b\n  draft: true\n---\n',
    '---\ndraft: true\ndraft: false\n---\n',
    '---\ndraft: trueish\n---\n',
    '---\ndraft:\n---\n',
    '---\ndraft: tRUE\n---\n',
    '---\ntitle: a: b\n\ndraft: true\n\n----\n',
    '---\ndraft: true\n\ndraft: false\n---\n',
    'draft: true\n',
    'title: A\ndraft: true\n---\n',
    '',
  ])
    assert.equal(saysDraft(text), false, text);
});
