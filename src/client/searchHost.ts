import type { SearchGuide } from '../model/searchGuide.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { SearchEngine, SearchRequest, SearchSession } from '../search/request.ts';
import type { FirstFiles, Guides, MessageEnd, SearchCall, SearchReply } from './searchMessages.ts';

/** What the worker searches with. */
export interface SearchBackend {
  /** Gets a guide by its site path. Rejects when it cannot be had. */
  guide(path: string): Promise<SearchGuide>;
  /** The search of a language; it asks for the guide when it needs it. `shards`: the file of its list of shards, where it is known. */
  engine(lang: string, guide: () => Promise<SearchGuide>, shards: Uint8Array | undefined): SearchEngine;
  /** The place in a release that a query is about. Rejects when the release cannot be had. */
  excerpt(href: string, query: string, lang: string): Promise<Excerpt>;
}

/** Sessions that are kept, newest last: a page asks the present one, and those of other languages beside it. */
const KEPT = 8;

/** Answers the page's calls at the other end of the line. */
export function serveSearch(end: MessageEnd, backend: SearchBackend): void {
  let paths: Guides = {};
  let first: FirstFiles | undefined;
  const guides = new Map<string, Promise<SearchGuide>>();
  const engines = new Map<string, SearchEngine>();
  const sessions = new Map<number, SearchSession>();

  const guideOf = (lang: string) => {
    const known = guides.get(lang);
    if (known) return known;
    const loaded = backend.guide(paths[lang] ?? '');
    guides.set(lang, loaded);
    // Tried again at the next call: the connection may be back.
    loaded.catch(() => guides.delete(lang));
    return loaded;
  };
  const engineOf = (lang: string) => {
    const shards = first?.lang === lang ? first.shards : undefined;
    const engine = engines.get(lang) ?? backend.engine(lang, () => guideOf(lang), shards);
    engines.set(lang, engine);
    return engine;
  };
  const sessionOf = (search: number, request: SearchRequest) => {
    const known = sessions.get(search);
    if (known) return known;
    const started = engineOf(request.lang).start(request, (progress) => reply({ search, progress }));
    sessions.set(search, started);
    for (const old of [...sessions.keys()].slice(0, -KEPT)) sessions.delete(old);
    return started;
  };
  const reply = (message: SearchReply) => end.postMessage(message);

  const answer = async (call: SearchCall): Promise<unknown> => {
    switch (call.name) {
      case 'begin':
        paths = call.asks.guides;
        first = call.asks.first;
        if (first) guides.set(first.lang, Promise.resolve(first.guide));
        return undefined;
      case 'guide':
        return guideOf(call.asks.lang);
      case 'reach': {
        const { search, request, wanted, enough } = call.asks;
        const session = sessionOf(search, request);
        const hits = await session.reach(wanted, enough);
        return { hits, progress: session.progress() };
      }
      case 'finish': {
        const session = sessionOf(call.asks.search, call.asks.request);
        await session.finish();
        return session.progress();
      }
      case 'excerpt':
        return backend.excerpt(call.asks.href, call.asks.query, call.asks.lang);
      case 'meant':
        return engineOf(call.asks.lang).didYouMean(call.asks.query);
      case 'renew':
        first = undefined;
        engines.delete(call.asks.lang);
        guides.delete(call.asks.lang);
        sessions.clear();
        return undefined;
    }
  };
  end.addEventListener('message', ({ data }) => {
    const call = data as SearchCall;
    answer(call).then(
      (given) => reply({ id: call.id, answer: given }),
      (error: unknown) =>
        reply({ id: call.id, failed: error instanceof Error ? error.message : String(error) }),
    );
  });
}
