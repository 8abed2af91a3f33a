import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { renderBatch } from '../../src/eleventy/render.ts';
import type { PageJob } from '../../src/plan/job.ts';
import { stockRenderers } from '../../templates/renderers.ts';

test('Eleventy says nothing of its own, however slow the machine is', async () => {
  const said = mock.method(console, 'warn', () => undefined);
  const now = performance.now.bind(performance);
  let passed = 1_000;
  mock.method(performance, 'now', () => {
    // Ever slower, so that what Eleventy does last takes most of the time that it knows of.
    passed *= 1.5;
    return now() + passed;
  });
  const job: PageJob = {
    kind: 'openSearch',
    path: '/opensearch.xml',
    output: 'opensearch.xml',
    props: { lang: 'en', title: 'Archive', description: '', search: 'https://a.example/search/', self: '' },
    weight: 0,
    hash: '',
    key: '',
  };
  try {
    const [page] = await renderBatch([{ job, body: '' }], stockRenderers);
    assert.match(page?.text ?? '', /<OpenSearchDescription/);
    assert.deepEqual(
      said.mock.calls.map(({ arguments: [text] }) => text),
      [],
    );
  } finally {
    mock.restoreAll();
  }
});
