import { shardListPath } from '../model/paths.ts';
import type { ReleaseJson } from '../model/releaseJson.ts';
import { analyserOf } from '../search/analysis/analyser.ts';
import { createEngine } from '../search/engine/engine.ts';
import { makeExcerpt } from '../search/excerpt.ts';
import { getFile } from './getFile.ts';
import { serveSearch } from './searchHost.ts';
import type { SearchStart } from './searchMessages.ts';

/* The worker of the search page: the engine, its files, and the texts of results. */

const start: SearchStart = JSON.parse(self.name);

// Word forms can come while nothing is asked yet.
void analyserOf(start.lang).catch(() => undefined);

serveSearch(self, start, {
  guide: async (path, how) => (await getFile(path, how)).json(),
  engine(lang, guide, shards) {
    const list = shardListPath(lang);
    let first = shards;
    const fetchList = async () => {
      const address = first;
      // Once: whoever asks again had no use for it.
      first = undefined;
      const known =
        address === undefined ? undefined : await getFile(address, 'unchanging').catch(() => undefined);
      return known ?? getFile(list, 'anew');
    };
    const fetchFile = async (path: string) =>
      // The others have a digest in their names, yet as the server says: that one is gone tells that the site is another.
      bytesOf(await (path === list ? fetchList() : getFile(path, 'kept')));
    return createEngine({ lang, guide, fetch: fetchFile, inflate });
  },
  async excerpt(href, asked, lang) {
    const file = getFile(`${href}index.json`, 'kept');
    const [response, sought, analyser] = await Promise.all([file, asked, analyserOf(lang)]);
    const release: ReleaseJson = await response.json();
    return makeExcerpt(release, sought, analyser);
  },
});

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  // Written, not piped from a `Blob`: that takes a browser ten milliseconds more for each file.
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(Uint8Array.from(bytes)), writer.close()]);
  const [unpacked] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(unpacked);
}
