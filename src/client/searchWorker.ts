import type { ReleaseJson } from '../model/releaseJson.ts';
import { analyserOf } from '../search/analysis/analyser.ts';
import { createEngine } from '../search/engine/engine.ts';
import { soughtIn } from '../search/engine/soughtIn.ts';
import { makeExcerpt } from '../search/excerpt.ts';
import { shardListPath } from '../search/format/shardList.ts';
import { serveSearch } from './searchHost.ts';

/* The worker of the search page: the engine, its files, and the texts of results. */

serveSearch(self, {
  guide: async (path) => (await get(path, 'no-cache')).json(),
  engine(lang, guide) {
    // Asked anew each time, for it names the files of all shards; these have other names when they are new.
    const list = shardListPath(lang);
    const fetchFile = async (path: string) =>
      new Uint8Array(await (await get(path, path === list ? 'no-cache' : 'default')).arrayBuffer());
    return createEngine({ lang, guide, fetch: fetchFile, inflate });
  },
  async excerpt(href, query, lang) {
    const [response, analyser] = await Promise.all([get(`${href}index.json`, 'default'), analyserOf(lang)]);
    const { html }: ReleaseJson = await response.json();
    return makeExcerpt(html, soughtIn(query, analyser), analyser);
  },
});

async function get(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const unpacked = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
