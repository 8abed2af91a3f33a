import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SearchAsk } from '../../../templates/layout/searchAsk.tsx';
import { counted, frameOf } from '../fixtures.ts';

test('the help has fields of terms only where the site has such terms', () => {
  const fields = (topics: number, people: number) => {
    const some = (count: number) => Array.from({ length: count }, () => counted('/a/', 'A', 1));
    const browse = {
      years: [],
      types: [],
      topics: some(topics),
      topicYears: [],
      people: { links: some(people) },
      organisations: { links: [] },
    };
    const html = renderToString(h(SearchAsk, { frame: frameOf('/search/'), browse }));
    return ['title:', 'topic:', 'person:'].filter((field) => html.includes(`>${field}`));
  };
  assert.deepEqual(fields(0, 0), ['title:']);
  assert.deepEqual(fields(1, 0), ['title:', 'topic:']);
  assert.deepEqual(fields(1, 1), ['title:', 'topic:', 'person:']);
});
