import type { SearchGuide } from '../model/searchGuide.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { SearchEngine, SearchProgress, SearchRequest, SearchSession } from '../search/request.ts';
import type { Freshness } from './getFile.ts';
import {
  type MessageEnd,
  PAGE_SIZE,
  type SearchCall,
  type SearchReply,
  type SearchStart,
} from './searchMessages.ts';

/** What the worker searches with. */
export interface SearchBackend {
  /** Gets a guide. Rejects when it cannot be had. */
  guide(path: string, how: Freshness): Promise<SearchGuide>;
  /** The search of a language; it asks for the guide when it needs it. `shards`: where its list of shards is to be had first. */
  engine(lang: string, guide: () => Promise<SearchGuide>, shards: string | undefined): SearchEngine;
  /** The place in a release that a query is about. Rejects when the release cannot be had. */
  excerpt(href: string, query: string, lang: string): Promise<Excerpt>;
}

/** Sessions that are kept, newest last: a page asks the present one, and those of other languages beside it. */
const KEPT = 8;

/** Milliseconds between two words on how far a search has come: each costs the page some. */
const TELLING = 100;

/** Answers the page's calls at the other end of the line; what its address asks for is searched before it calls. */
export function serveSearch(end: MessageEnd, start: SearchStart, backend: SearchBackend): void {
  let first: SearchStart['first'] | undefined = start.first;
  const guides = new Map<string, Promise<SearchGuide>>();
  const engines = new Map<string, SearchEngine>();
  const sessions = new Map<number, Telling>();

  const reply = (message: SearchReply) => end.postMessage(message);
  const loadGuide = async (lang: string) => {
    const anew = () => backend.guide(start.guides[lang] ?? '', 'anew');
    return first && lang === start.lang ? backend.guide(first.guide, 'unchanging').catch(anew) : anew();
  };
  const guideOf = (lang: string) => {
    const known = guides.get(lang);
    if (known) return known;
    const loaded = loadGuide(lang);
    guides.set(lang, loaded);
    // Tried again at the next call: the connection may be back.
    loaded.catch(() => guides.delete(lang));
    return loaded;
  };
  const engineOf = (lang: string) => {
    const shards = lang === start.lang ? first?.shards : undefined;
    const engine = engines.get(lang) ?? backend.engine(lang, () => guideOf(lang), shards);
    engines.set(lang, engine);
    return engine;
  };
  const begin = (request: SearchRequest) => new Telling(engineOf(request.lang), request);
  let early = start.request && beginEarly(begin(start.request), backend);
  const sessionOf = (search: number, request: SearchRequest) => {
    const known = sessions.get(search);
    if (known) return known.session;
    const telling = early?.telling.isOf(request) ? early.telling : begin(request);
    telling.tell = (progress) => reply({ search, progress });
    sessions.set(search, telling);
    for (const old of [...sessions.keys()].slice(0, -KEPT)) sessions.delete(old);
    return telling.session;
  };

  const answer = async (call: SearchCall): Promise<unknown> => {
    switch (call.name) {
      case 'guide':
        return guideOf(call.asks.lang);
      case 'reach': {
        const { search, request, wanted, enough } = call.asks;
        const session = sessionOf(search, request);
        const hits = await session.reach(wanted, enough);
        sessions.get(search)?.rest();
        return { hits, progress: session.progress() };
      }
      case 'finish': {
        const { search, request } = call.asks;
        const session = sessionOf(search, request);
        await session.finish();
        sessions.get(search)?.rest();
        return session.progress();
      }
      case 'excerpt': {
        const { href, query, lang } = call.asks;
        return early?.excerpt(href, query, lang) ?? backend.excerpt(href, query, lang);
      }
      case 'meant':
        return engineOf(call.asks.lang).didYouMean(call.asks.query);
      case 'renew':
        first = undefined;
        early = undefined;
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

/** A session that tells how far it has come, now and then. */
class Telling {
  readonly session: SearchSession;
  readonly request: SearchRequest;
  /** Set when somebody listens. */
  tell: ((progress: SearchProgress) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: SearchEngine, request: SearchRequest) {
    this.request = request;
    this.session = engine.start(request, () => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.tell?.(this.session.progress());
      }, TELLING);
    });
  }

  /** True for the same question. */
  isOf(request: SearchRequest): boolean {
    return JSON.stringify(request) === JSON.stringify(this.request);
  }

  /** What an answer says need not be told. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** Searches for the first results, and gets the excerpt of the first one. What fails is told to whoever asks for it then. */
function beginEarly(telling: Telling, backend: SearchBackend) {
  const { session, request } = telling;
  let first: { readonly href: string; readonly made: Promise<Excerpt> } | undefined;
  const found = session.reach(PAGE_SIZE, 1).then(([hit]) => {
    if (!hit) return;
    first = { href: hit.href, made: backend.excerpt(hit.href, request.query, request.lang) };
    first.made.catch(() => undefined);
  });
  found.catch(() => undefined);
  return {
    telling,
    /** Undefined when it is not the one that was made. */
    excerpt: (href: string, query: string, lang: string) =>
      first?.href === href && query === request.query && lang === request.lang ? first.made : undefined,
  };
}
