import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { RemoteSearch } from '../../src/client/remoteSearch.ts';
import { type SearchBackend, serveSearch } from '../../src/client/searchHost.ts';
import type { SearchStart } from '../../src/client/searchMessages.ts';
import { readState } from '../../src/client/searchState.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import { FORMAT } from '../../src/search/format/shardList.ts';
import type { SearchEngine, SearchProgress } from '../../src/search/request.ts';
import { releases } from '../search/sampleReleases.ts';
import { guide } from './guideFixture.ts';
import { memoryEngine } from './memoryEngine.ts';

const request = { ...readState('?q=summit'), lang: 'en' };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A page's end of the line to a worker that searches the sample releases. */
function remote(own: Partial<SearchBackend> = {}, asked: Pick<SearchStart, 'request'> = {}): RemoteSearch {
  const { port1, port2 } = new MessageChannel();
  closing.push(() => port1.close());
  const first = { guide: '/search/guide.json?v=1', shards: '/search/en/shards.bin?v=1' };
  const start = { lang: 'en', guides: { en: '/search/guide.json' }, first, ...asked };
  serveSearch(port2, start, {
    guide: async () => guide,
    engine: (lang) => memoryEngine(lang, releases),
    excerpt: async (href) => ({ title: [], pieces: [{ text: `Text of ${href}`, marked: false }] }),
    ...own,
  });
  port1.start();
  port2.start();
  return new RemoteSearch(port1);
}

/** The engine, which calls `onStart` for each search. */
function counting(engine: SearchEngine, onStart: () => void): SearchEngine {
  return {
    ...engine,
    start(asked, onProgress) {
      onStart();
      return engine.start(asked, onProgress);
    },
  };
}

test('a search is answered part by part', async () => {
  let searched = 0;
  const line = remote({ engine: (lang) => counting(memoryEngine(lang, releases), () => (searched += 1)) });
  const session = line.start(request, () => undefined);
  const first = await session.reach(2);
  assert.deepEqual(
    first.hits.map(({ title }) => title),
    ['Harbour summit opens in Saltholm', 'Speech on the second budget'],
  );
  assert.equal(first.progress.complete, false);
  const { complete, withdrawn } = await session.finish();
  assert.deepEqual([complete, withdrawn], [true, 1]);
  assert.equal((await session.reach(10)).hits.length, 3);
  assert.equal(searched, 1, 'one session for all of it');
});

test('a search stays as far as it has come, in however many languages the page asks for the same', async () => {
  const line = remote();
  const session = line.start(request, () => undefined);
  assert.equal((await session.finish()).complete, true);
  for (const lang of 'et ru de fr es it ar si ta fi'.split(' '))
    await line.start({ ...request, lang }, () => undefined).glimpse(1);
  assert.equal((await session.reach(1)).progress.complete, true);
});

test('a search that takes its time tells how far it has come, and one that does not only answers', async () => {
  const slow = remote({
    engine: (lang) => {
      const engine = memoryEngine(lang, releases);
      return {
        ...engine,
        start(asked, onProgress) {
          const session = engine.start(asked, onProgress);
          const finish = async () => {
            await session.finish();
            await new Promise((resolve) => setTimeout(resolve, 600));
          };
          return { ...session, finish };
        },
      };
    },
  });
  const heard = async (line: RemoteSearch): Promise<readonly SearchProgress[]> => {
    const told: SearchProgress[] = [];
    await line.start(request, (progress) => told.push(progress)).finish();
    return told;
  };
  assert.deepEqual(
    (await heard(slow)).map(({ shards }) => shards.done),
    [2],
  );
  assert.deepEqual(await heard(remote()), []);
});

test('what the page’s address asks for is searched before the page asks, and once', async () => {
  let searched = 0;
  const excerpts: string[] = [];
  const line = remote(
    {
      engine: (lang) => counting(memoryEngine(lang, releases), () => (searched += 1)),
      excerpt: async (href) => {
        excerpts.push(href);
        return { title: [], pieces: [] };
      },
    },
    { request },
  );
  for (const deadline = Date.now() + 5_000; excerpts.length === 0 && Date.now() < deadline; )
    await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(excerpts.length, 1, 'the first one’s excerpt');
  const { hits } = await line.start(request, () => undefined).reach(20);
  assert.equal(hits.length, 3);
  for (const { href } of hits) await line.excerpt(href, request);
  assert.deepEqual(
    excerpts,
    hits.map(({ href }) => href),
  );
  assert.equal(searched, 1);
  await line.start({ ...request, query: 'budget' }, () => undefined).reach(20);
  assert.equal(searched, 2, 'another question is another search');
});

test('the first result’s excerpt comes unasked, so a page need not wait for a worker that searches on', async () => {
  const { port1, port2 } = new MessageChannel();
  closing.push(() => port1.close());
  const excerpt = { title: [], pieces: [{ text: 'Text', marked: false }] };
  const files = { guide: '/search/guide.json?v=1', shards: '/search/en/shards.bin?v=1' };
  serveSearch(
    port2,
    { lang: 'en', guides: { en: '/search/guide.json' }, first: files, request },
    {
      guide: async () => guide,
      engine: (lang) => memoryEngine(lang, releases),
      excerpt: async () => excerpt,
    },
  );
  // Of what the page asks nothing arrives.
  const line = new RemoteSearch({
    postMessage: () => undefined,
    addEventListener: (type, listener) => port1.addEventListener(type, listener),
  });
  const [hit] = await memoryEngine('en', releases).start(request).reach(1);
  const href = hit?.href ?? '';
  const asked = line.excerpt(href, request);
  port1.start();
  assert.deepEqual(await asked, excerpt);
  assert.deepEqual(await line.excerpt(href, request), excerpt);
  const pending = Symbol('pending');
  const later = new Promise((resolve) => setTimeout(() => resolve(pending), 50));
  for (const other of [
    line.excerpt('/another/', request),
    line.excerpt(href, { ...request, query: 'budget' }),
  ])
    assert.equal(await Promise.race([other, later]), pending);
});

test('what the page’s address asks for is searched anew when it is asked again, and a text that failed is asked for again', async () => {
  let searched = 0;
  let tries = 0;
  const line = remote(
    {
      engine: (lang) => counting(memoryEngine(lang, releases), () => (searched += 1)),
      excerpt: async () => {
        tries += 1;
        if (tries === 1) throw new Error('no connection');
        return { title: [], pieces: [] };
      },
    },
    { request },
  );
  const { hits } = await line.start(request, () => undefined).reach(20);
  assert.equal(searched, 1);
  await line.start(request, () => undefined).reach(20);
  assert.equal(searched, 2, 'what the first search could not have is not missing for ever');
  await assert.doesNotReject(line.excerpt(hits[0]?.href ?? '', request));
  assert.equal(tries, 2);
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

test('files are taken as the page knew them, and once renewed as the site has them now', async () => {
  const fetched: string[] = [];
  const given: (string | undefined)[] = [];
  const line = remote({
    guide: async (path, how) => {
      fetched.push(`${path} ${how}`);
      return guide;
    },
    engine: (lang, _guide, shards) => {
      given.push(shards);
      return memoryEngine(lang, releases);
    },
  });
  assert.deepEqual(await line.guide('en'), guide);
  await line.start(request, () => undefined).reach(1);
  assert.deepEqual(fetched, ['/search/guide.json?v=1 unchanging']);
  await line.renew('en');
  assert.deepEqual(await line.guide('en'), guide);
  await line.start(request, () => undefined).reach(1);
  assert.deepEqual(fetched.slice(1), ['/search/guide.json anew']);
  assert.deepEqual(given, ['/search/en/shards.bin?v=1', undefined]);
});

test('a guide that is not where the page knew it is taken from where it is now', async () => {
  const line = remote({
    guide: async (path) => {
      if (path.includes('?')) throw new Error('gone');
      return guide;
    },
  });
  assert.deepEqual(await line.guide('en'), guide);
});

test('only a new page helps a worker that finds an index of another version, also when it looks once more', async () => {
  let format = FORMAT + 1;
  const line = remote({
    engine: (lang) =>
      createEngine({
        lang,
        guide: async () => guide,
        fetch: async () => new TextEncoder().encode(JSON.stringify({ format, shards: [] })),
        inflate: async (bytes) => bytes,
      }),
  });
  const ask = () => line.start(request, () => undefined).reach(1);
  await assert.rejects(ask, /is of version/);
  await line.renew('en');
  assert.equal(line.needsNewPage, false);
  await assert.rejects(ask, /is of version/);
  assert.equal(line.needsNewPage, true);
  format = FORMAT;
  await line.renew('en');
  assert.deepEqual((await ask()).hits, []);
  assert.equal(line.needsNewPage, false);
});

test('a page whose worker is lost waits for nothing', async () => {
  const { port1 } = new MessageChannel();
  closing.push(() => port1.close());
  const line = new RemoteSearch(port1);
  const waiting = line.excerpt('/a/', request);
  line.fail('the worker could not be loaded');
  assert.ok(line.needsNewPage);
  await assert.rejects(waiting, /could not be loaded/);
  await assert.rejects(line.didYouMean(request, 0), /could not be loaded/);
});
