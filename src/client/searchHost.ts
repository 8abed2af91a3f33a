import type { SearchGuide } from '../model/searchGuide.ts';
import type { Excerpt } from '../search/excerpt.ts';
import { OtherFormatError } from '../search/format/shardList.ts';
import type { SearchEngine, SearchRequest } from '../search/request.ts';
import type { Sought } from '../search/sought.ts';
import type { Freshness } from './getFile.ts';
import {
  type FirstExcerpt,
  type MessageEnd,
  SCREENFUL,
  type SearchCall,
  type SearchReply,
  type SearchStart,
} from './searchMessages.ts';
import { ToldSession } from './toldSession.ts';

/** What the worker searches with. */
export interface SearchBackend {
  /** Gets a guide. Rejects when it cannot be had. */
  guide(path: string, how: Freshness): Promise<SearchGuide>;
  /** The search of a language; it asks for the guide when it needs it. `shards`: where its list of shards is to be had first. */
  engine(lang: string, guide: () => Promise<SearchGuide>, shards: string | undefined): SearchEngine;
  /** The place in a release that a query is about, which looks for what is `sought`. Rejects when the release cannot be had. */
  excerpt(href: string, sought: Promise<Sought>, lang: string): Promise<Excerpt>;
}

/** Sessions that are kept, newest last: a page asks the present one, and may wait for some that it has left. */
const KEPT = 8;

/** Answers the page's calls at the other end of the line; what its address asks for is searched before it calls. */
export function serveSearch(end: MessageEnd, start: SearchStart, backend: SearchBackend): void {
  let first: SearchStart['first'] | undefined = start.first;
  const guides = new Map<string, Promise<SearchGuide>>();
  const engines = new Map<string, SearchEngine>();
  const sessions = new Map<number, ToldSession>();

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
  const begin = (request: SearchRequest) => new ToldSession(engineOf(request.lang), request);
  const makeExcerpt = (href: string, query: string, lang: string) =>
    backend.excerpt(href, engineOf(lang).sought(query), lang);
  let early =
    start.request &&
    beginEarly(begin(start.request), makeExcerpt, (excerpt) => early && reply({ first: excerpt }));
  const sessionOf = (search: number, request: SearchRequest) => {
    // Another language is asked once, beside the page's own search: so many of them must not push that out.
    if (request.lang !== start.lang) return begin(request);
    const known = sessions.get(search);
    if (known) return known;
    const told = early?.take(request) ?? begin(request);
    told.tell = (progress) => reply({ search, progress });
    sessions.set(search, told);
    for (const old of [...sessions.keys()].slice(0, -KEPT)) sessions.delete(old);
    return told;
  };

  const answer = async (call: SearchCall): Promise<unknown> => {
    switch (call.name) {
      case 'guide':
        return guideOf(call.asks.lang);
      case 'glimpse':
      case 'reach': {
        const { search, request, wanted } = call.asks;
        const told = sessionOf(search, request);
        const hits = await told.session[call.name](wanted);
        return { hits, progress: told.rest() };
      }
      case 'finish': {
        const { search, request } = call.asks;
        const told = sessionOf(search, request);
        await told.session.finish();
        return told.rest();
      }
      case 'excerpt': {
        const { href, query, lang } = call.asks;
        return early?.excerpt(href, query, lang) ?? makeExcerpt(href, query, lang);
      }
      case 'meant':
        return engineOf(call.asks.request.lang).didYouMean(call.asks.request, call.asks.found);
      case 'shorter':
        return engineOf(call.asks.request.lang).shorten(call.asks.request);
      case 'named':
        return engineOf(call.asks.request.lang).named(call.asks.request);
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
        reply({ id: call.id, failed: String(error), isOutdated: error instanceof OtherFormatError }),
    );
  });
}

/**
 * Searches for the first results, and gets the excerpt of the first one, which is told: asked for when the page has drawn them,
 * it would wait for the search, which goes on by then. What fails is told to whoever asks for it then.
 */
function beginEarly(
  told: ToldSession,
  makeExcerpt: (href: string, query: string, lang: string) => Promise<Excerpt>,
  tell: (first: FirstExcerpt) => void,
) {
  const { session, request } = told;
  let first: { readonly href: string; readonly made: Promise<Excerpt> } | undefined;
  const found = session.glimpse(SCREENFUL).then(([hit]) => {
    if (!hit) return;
    const { href } = hit;
    first = { href, made: makeExcerpt(href, request.query, request.lang) };
    first.made.then(
      (excerpt) => tell({ href, request, excerpt }),
      () => {
        first = undefined;
      },
    );
  });
  found.catch(() => undefined);
  let untaken: ToldSession | undefined = told;
  return {
    /** The session where it is of that request, once: who asks the same again had not all of it, and asks anew. */
    take: (asked: SearchRequest) => {
      const taken = untaken?.isOf(asked) ? untaken : undefined;
      if (taken) untaken = undefined;
      return taken;
    },
    /** Undefined when it is not the one that was made. */
    excerpt: (href: string, query: string, lang: string) =>
      first?.href === href && query === request.query && lang === request.lang ? first.made : undefined,
  };
}
