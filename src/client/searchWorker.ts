import { shardListPath } from '../model/paths.ts';
import type { ReleaseJson } from '../model/releaseJson.ts';
import { analyserOf } from '../search/analysis/analyser.ts';
import { createEngine } from '../search/engine/engine.ts';
import { soughtIn } from '../search/engine/soughtIn.ts';
import { makeExcerpt } from '../search/excerpt.ts';
import { getFile } from './getFile.ts';
import { serveSearch } from './searchHost.ts';

/* The worker of the search page: the engine, its files, and the texts of results. */

// The page names it by its language, whose word forms can come while nothing is asked yet.
if (self.name) void analyserOf(self.name).catch(() => undefined);

serveSearch(self, {
  guide: async (path) => (await getFile(path, 'anew')).json(),
  engine(lang, guide, shards) {
    const list = shardListPath(lang);
    let known = shards;
    const fetchFile = async (path: string) => {
      const given = path === list ? known : undefined;
      // Once: whoever asks again had no use for it.
      if (given) known = undefined;
      return given ?? bytesOf(await getFile(path, path === list ? 'anew' : 'kept'));
    };
    return createEngine({ lang, guide, fetch: fetchFile, inflate });
  },
  async excerpt(href, query, lang) {
    const [response, analyser] = await Promise.all([getFile(`${href}index.json`, 'kept'), analyserOf(lang)]);
    const { html }: ReleaseJson = await response.json();
    return makeExcerpt(html, soughtIn(query, analyser), analyser);
  },
});

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const unpacked = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
