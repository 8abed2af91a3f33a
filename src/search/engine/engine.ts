import { shardListPath } from '../../model/paths.ts';
import { analyserOf } from '../analysis/analyser.ts';
import { FORMAT, OtherFormatError, type ShardList } from '../format/shardList.ts';
import type { EngineSetup, SearchEngine } from '../request.ts';
import { Files } from './files.ts';
import { planSearch } from './plannedSearch.ts';
import { queryReader } from './readQuery.ts';
import { Session } from './session.ts';
import { soughtIn } from './soughtIn.ts';

/**
 * Makes the search engine of a language. It fetches nothing before it is asked. When the list of shards cannot be had,
 * whatever is asked rejects; where it is of another version, with an `OtherFormatError`.
 */
export function createEngine(setup: EngineSetup): SearchEngine {
  const files = new Files(setup);
  const list = async (): Promise<ShardList> => {
    const found = await files.getJson<ShardList>(shardListPath(setup.lang));
    if (found.format !== FORMAT) throw new OtherFormatError(found.format);
    return found;
  };
  const readQuery = queryReader(setup.guide);
  const start: SearchEngine['start'] = (request, onProgress = () => undefined) => {
    const plan = Promise.all([list(), analyserOf(setup.lang)]).then(async ([shards, analyser]) =>
      planSearch(request, shards, analyser, await readQuery(request.query, analyser), setup.guide),
    );
    return new Session(request, plan, files, onProgress);
  };
  // Of no use to most searches, so a page loads it when it is asked for.
  const wayOut = () => import('./wayOut.ts');
  return {
    start,
    async didYouMean(request, found) {
      const { correctQuery } = await wayOut();
      const archive = { list: await list(), files, analyser: await analyserOf(setup.lang) };
      const { query: read } = await readQuery(request.query, archive.analyser);
      return correctQuery(request.query, read, found, archive, async (query) => {
        const session = start({ ...request, query });
        await session.reach(found + 1);
        return session.progress().found > found;
      });
    },
    async sought(query) {
      const analyser = await analyserOf(setup.lang);
      return soughtIn(await readQuery(query, analyser), analyser);
    },
    async shorten(request) {
      const { shortenQuery } = await wayOut();
      const { guide, lang } = setup;
      const archive = { list: await list(), files, analyser: await analyserOf(lang), guide };
      return shortenQuery(request, await readQuery(request.query, archive.analyser), archive);
    },
    async named(request) {
      const { namedSearches } = await import('./namedSearches.ts');
      const [analyser, guide] = await Promise.all([analyserOf(setup.lang), setup.guide()]);
      return namedSearches(request, await readQuery(request.query, analyser), { guide, analyser, start });
    },
  };
}
