import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundleClient, bundleQuote } from '../../src/client/bundle.ts';
import { scriptPaths } from '../../src/model/scripts.ts';
import { STEMMED_LANGUAGES, wordFormsPath } from '../../src/model/wordForms.ts';

describe('the scripts of a site', () => {
  it('are the same bytes each time, small, and of the site alone', async () => {
    const [first, second] = [await bundleClient(), await bundleClient()];
    assert.deepEqual(first, second);
    const page = first.find(({ path }) => path === '/assets/search.js');
    const worker = first.find(({ path }) => path === '/assets/searchWorker.js');
    const start = first.find(({ path }) => path === '/assets/searchStart.js');
    assert.ok(start && gzipSync(start.bytes).length < 1_000);
    const names = first.find(({ path }) => path === '/assets/searchNames.js');
    assert.ok(page && worker && names);
    for (const { bytes, path } of [page, worker]) {
      const size = gzipSync(bytes).length;
      assert.ok(size < 19_000, `${path}: ${size} bytes compressed`);
    }
    // Asked for by nearly every search, though after its results.
    assert.ok(gzipSync(names.bytes).length < 2_000);
    for (const { bytes, path } of first) {
      const text = new TextDecoder().decode(bytes);
      assert.doesNotMatch(text, /https?:\/\//, `${path} names another host`);
      assert.doesNotMatch(text, /innerHTML|\beval\(|new Function/, path);
      assert.doesNotMatch(text, /\bimport ?["{]/, `${path} waits for another file`);
    }
  });

  it('have the word forms of each language, and what a query is helped by, in files of their own by names that stay', async () => {
    const scripts = new Map((await bundleClient()).map(({ path, bytes }) => [path, bytes]));
    const worker = new TextDecoder().decode(scripts.get('/assets/searchWorker.js'));
    const asked = [...worker.matchAll(/import\("([^"]+)"\)/g)].map(([, file]) => file);
    const later = ['/assets/searchNames.js', '/assets/searchWayOut.js'];
    const expected = [...STEMMED_LANGUAGES.map(wordFormsPath), ...later];
    assert.deepEqual(asked.sort(), expected.sort());
    for (const file of asked) assert.ok(scripts.has(file ?? ''), file);
    assert.equal(scripts.size, asked.length + 4);
    assert.deepEqual([...scripts.keys()].sort(), [...scriptPaths()].sort());
  });

  it('are one small file for the page of a release', async () => {
    const script = await bundleQuote();
    assert.equal(script.path, '/assets/quote.js');
    const size = gzipSync(script.bytes).length;
    assert.ok(size < 5_600, `${size} bytes compressed`);
    assert.doesNotMatch(new TextDecoder().decode(script.bytes), /\bimport\b/);
  });
});
