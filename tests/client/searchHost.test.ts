import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { RemoteSearch } from '../../src/client/remoteSearch.ts';
import { type SearchBackend, serveSearch } from '../../src/client/searchHost.ts';
import type { FirstFiles } from '../../src/client/searchMessages.ts';
import { readState } from '../../src/client/searchState.ts';
import type { SearchProgress } from '../../src/search/request.ts';
import { releases } from '../search/sampleReleases.ts';
import { guide } from './guideFixture.ts';
import { memoryEngine } from './memoryEngine.ts';

const request = { ...readState('?q=summit'), lang: 'en' };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A page's end of the line to a worker that searches the sample releases. */
function remote(own: Partial<SearchBackend> = {}, first?: FirstFiles): RemoteSearch {
  const { port1, port2 } = new MessageChannel();
  closing.push(() => port1.close());
  serveSearch(port2, {
    guide: async () => guide,
    engine: (lang) => memoryEngine(lang, releases),
    excerpt: async (href) => ({ pieces: [{ text: `Text of ${href}`, marked: false }] }),
    ...own,
  });
  port1.start();
  port2.start();
  return new RemoteSearch(port1, { en: '/search/guide.json' }, first);
}

test('a search is answered part by part, and tells how far it has come meanwhile', async () => {
  const heard: SearchProgress[] = [];
  const session = remote().start(request, (progress) => heard.push(progress));
  const first = await session.reach(2);
  assert.deepEqual(
    first.hits.map(({ title }) => title),
    ['Harbour summit opens in Saltholm', 'Speech on the second budget'],
  );
  assert.equal(first.progress.complete, false);
  assert.equal((await session.finish()).complete, true);
  assert.equal((await session.reach(10)).hits.length, 3);
  assert.deepEqual(
    heard.map(({ shards }) => shards.done),
    [1, 2],
    'the second year was searched once, for the same session',
  );
});

test('a failure reaches the one who asked, and the next call tries again', async () => {
  let offline = true;
  const line = remote({
    guide: async (path) => {
      if (offline) throw new Error(`no connection to ${path}`);
      return guide;
    },
  });
  await assert.rejects(line.guide('en'), /no connection to \/search\/guide\.json/);
  offline = false;
  assert.deepEqual(await line.guide('en'), guide);
});

test('a language is opened once, and again after it was renewed', async () => {
  let opened = 0;
  let guides = 0;
  const line = remote({
    guide: async () => {
      guides += 1;
      return guide;
    },
    engine: (lang, guideOf) => {
      opened += 1;
      void guideOf();
      return memoryEngine(lang, releases);
    },
  });
  await line.start(request, () => undefined).reach(1);
  await line.start(request, () => undefined).reach(1);
  await line.guide('en');
  assert.deepEqual([opened, guides], [1, 1]);
  await line.renew('en');
  await line.start(request, () => undefined).reach(1);
  assert.deepEqual([opened, guides], [2, 2]);
});

test('what the page had already is not fetched again, until it is renewed', async () => {
  const fetched: string[] = [];
  const given: (Uint8Array | undefined)[] = [];
  const line = remote(
    {
      guide: async (path) => {
        fetched.push(path);
        return guide;
      },
      engine: (lang, _guide, shards) => {
        given.push(shards);
        return memoryEngine(lang, releases);
      },
    },
    { lang: 'en', guide, shards: Uint8Array.of(1, 2) },
  );
  assert.deepEqual(await line.guide('en'), guide);
  await line.start(request, () => undefined).reach(1);
  assert.deepEqual([fetched, given], [[], [Uint8Array.of(1, 2)]]);
  await line.renew('en');
  assert.deepEqual(await line.guide('en'), guide);
  await line.start(request, () => undefined).reach(1);
  assert.deepEqual([fetched, given[1]], [['/search/guide.json'], undefined]);
});

test('a page whose worker is lost waits for nothing', async () => {
  const { port1 } = new MessageChannel();
  closing.push(() => port1.close());
  const line = new RemoteSearch(port1, {});
  const waiting = line.excerpt('/a/', request);
  line.fail('the worker could not be loaded');
  await assert.rejects(waiting, /could not be loaded/);
  await assert.rejects(line.didYouMean(request), /could not be loaded/);
});
