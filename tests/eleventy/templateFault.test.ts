import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { renderBatch } from '../../src/eleventy/render.ts';
import { loadTemplate } from '../../src/eleventy/siteTemplate.ts';
import type { PageJob } from '../../src/plan/job.ts';
import type { Renderers } from '../../src/plan/props.ts';
import { stockRenderers } from '../../templates/renderers.ts';

const JOB: PageJob = {
  kind: 'openSearch',
  path: '/opensearch.xml',
  output: 'opensearch.xml',
  props: { lang: 'en', title: 'Archive', description: '', search: 'https://a.example/search/', self: '' },
  weight: 0,
  hash: '',
  key: '',
};

describe('what a template throws', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is told with its place in the template as it was written, and the page', async () => {
    const file = path.join(folder, 'templates/feeds/openSearch.ts');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      'type Props = { title?: string };\n\nexport default ({ nothing }: { nothing: Props }) =>\n  nothing.title;\n',
    );
    const openSearch = await loadTemplate(file, path.join(folder, 'templates'));
    const renderers = { ...stockRenderers, openSearch } as Renderers;
    await assert.rejects(renderBatch([{ job: JOB, body: '' }], renderers), {
      name: 'TemplateFault',
      message: [
        `${file}:4:11`,
        "error: Cannot read properties of undefined (reading 'title')",
        'while opensearch.xml was rendered',
      ].join('\n    '),
    });
  });

  it('is told without a place where it has none', async () => {
    const renderers: Renderers = {
      ...stockRenderers,
      openSearch: () => {
        throw 'nothing but words';
      },
    };
    await assert.rejects(renderBatch([{ job: JOB, body: '' }], renderers), {
      message: 'error: nothing but words\n    while opensearch.xml was rendered',
    });
  });
});
