import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeIndexer, indexPages } from '../../src/search/indexer.ts';
import { steadyMeta } from '../../src/search/steadyMeta.ts';

after(closeIndexer);

async function* pages() {
  for (const name of ['a', 'b', 'c']) {
    const filters = ['one', 'two', 'three', 'four', 'five', 'six']
      .map((filter) => `<p data-pagefind-filter="${filter}:${name}">x</p>`)
      .join('');
    const html = `<!doctype html><html lang="en"><body><h1>${name} word</h1>${filters}</body></html>`;
    yield { url: `/${name}/`, html };
  }
}

test('the same pages give the same bytes, however Pagefind orders its filters', async () => {
  const outcomes = new Set<string>();
  for (let run = 0; run < 6; run++) {
    const files = steadyMeta(await indexPages('en', pages()), 3);
    const texts = files.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString('base64')}`);
    outcomes.add(texts.sort().join('\n'));
  }
  assert.equal(outcomes.size, 1);
});

test('the entry names the file whose filters are in order', async () => {
  const files = steadyMeta(await indexPages('en', pages()), 3);
  const entry = files.find(({ name }) => name === 'pagefind-entry.json');
  const { hash } = JSON.parse(Buffer.from(entry?.bytes ?? []).toString()).languages.en;
  assert.ok(files.some(({ name }) => name === `pagefind.${hash}.pf_meta`));
});
