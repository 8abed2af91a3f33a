import type { SearchGuide } from '../model/searchGuide.ts';
import { FILTERS, type SearchProgress, type SearchRequest } from '../search/request.ts';
import { readPlace, writePlace } from './historyPlace.ts';
import { NamedOffers } from './namedOffers.ts';
import { OtherLanguages } from './otherLanguages.ts';
import type { RemoteSearch, RemoteSession } from './remoteSearch.ts';
import { ResultList } from './resultList.ts';
import { SearchControls } from './searchControls.ts';
import { type Answer, PAGE_SIZE, SCREENFUL } from './searchMessages.ts';
import type { SearchPage } from './searchPage.ts';
import type { SearchState } from './searchState.ts';
import { isBlank, isWithin, readState, writeState } from './searchState.ts';
import { SearchStatus } from './searchStatus.ts';
import { WayOut } from './wayOut.ts';

/** Before a page has the guide, its filters have no names. */
const NO_GUIDE: SearchGuide = {
  terms: { topics: [], people: [], organisations: [] },
  types: [],
  years: [],
  recent: [],
};

/** A search that is on the page. */
interface Shown {
  readonly state: SearchState;
  readonly request: SearchRequest;
  readonly session: RemoteSession;
}

/** Keeps URL, controls and results in step; the URL leads. */
export class SearchController {
  readonly #page: SearchPage;
  readonly #remote: RemoteSearch;
  readonly #controls: SearchControls;
  readonly #results: ResultList;
  readonly #status: SearchStatus;
  readonly #languages: OtherLanguages;
  readonly #wayOut: WayOut;
  readonly #named: NamedOffers;
  readonly #guide: () => Promise<SearchGuide | undefined>;
  /** Settled when the controls know the guide: with false where it could not be had. */
  #learning: Promise<boolean> | undefined;
  #shown: Shown;
  /** A search of the whole archive: of what narrows it there is no more to fetch. */
  #whole: SearchState | undefined;

  /** `guide` gets the guide, where it is not `known`, and rejects never. */
  constructor(
    page: SearchPage,
    remote: RemoteSearch,
    guide: () => Promise<SearchGuide | undefined>,
    known: SearchGuide | undefined,
  ) {
    this.#page = page;
    this.#remote = remote;
    this.#controls = new SearchControls(page, known ?? NO_GUIDE, (next) => this.#go(next(this.#shown.state)));
    this.#results = new ResultList(page.results, remote, page.words);
    this.#status = new SearchStatus(page);
    this.#languages = new OtherLanguages(page.languages, page.siteLanguages, remote);
    this.#wayOut = new WayOut(page, remote);
    this.#named = new NamedOffers(page, remote);
    this.#guide = guide;
    this.#learning = known && Promise.resolve(true);
    this.#shown = this.#start(readState(location.search));
  }

  /** Answers to the reader from now on, and shows what the URL asks for. */
  async start(): Promise<void> {
    const { more, finish, retry, input } = this.#page;
    const typed = input.value;
    more.addEventListener('click', () => void this.#showMore());
    finish.addEventListener('click', () => void this.#finish());
    retry.addEventListener('click', () => this.#retry());
    addEventListener('popstate', () => {
      const state = readState(location.search);
      // A place on the page is no other search.
      if (writeState(state) !== writeState(this.#shown.state)) void this.#show(state);
    });
    addEventListener('pagehide', () => this.#keepPlace());
    const { shown, scroll } = readPlace();
    const showing = this.#show(readState(location.search), shown);
    // A reader may type before this page is ready; nothing of that is lost.
    if (typed !== '') input.value = typed;
    await showing;
    if (scroll > 0) scrollTo(0, scroll);
  }

  /** Searches again, where need be on a new page, which takes a connection. */
  #retry(): void {
    if (this.#remote.needsNewPage && navigator.onLine) {
      location.reload();
      return;
    }
    void this.#show(this.#shown.state);
  }

  #go(state: SearchState): void {
    this.#keepPlace();
    // Asked for once more, it is no other page to come back to.
    if (writeState(state) !== writeState(this.#shown.state))
      history.pushState(null, '', writeState(state) || location.pathname);
    void this.#show(state);
  }

  #keepPlace(): void {
    writePlace({ shown: this.#results.shown, scroll: scrollY, whole: this.#isWhole(this.#shown.state) });
  }

  #isWhole(state: SearchState): boolean {
    return this.#whole !== undefined && isWithin(state, this.#whole);
  }

  #learnWhole(state: SearchState): void {
    // A wider one says more.
    if (!this.#isWhole(state)) this.#whole = state;
  }

  #start(state: SearchState): Shown {
    const request = { ...state, lang: this.#page.lang };
    const session = this.#remote.start(request, (progress) => {
      if (this.#shown.session === session) this.#status.advance(progress);
    });
    return { state, request, session };
  }

  async #show(state: SearchState, wanted = readPlace().shown, mayRenew = true): Promise<void> {
    this.#shown.session.leave();
    const shown = this.#start(state);
    this.#shown = shown;
    this.#status.name(this.#controls.begin(state));
    this.#languages.begin(state);
    this.#named.begin(state);
    if (isBlank(state)) {
      this.#results.replace([], shown.request);
      this.#status.prompt();
      const known = await this.#learn();
      if (shown !== this.#shown) return;
      if (known) this.#controls.settle(state, undefined);
      else this.#status.lackFilters();
      return;
    }
    this.#results.age();
    this.#status.begin();
    if (readPlace().whole) this.#learnWhole(state);
    const answer = await this.#showFirst(shown, Math.max(PAGE_SIZE, wanted), mayRenew);
    if (!answer) return;
    this.#settle(shown, answer.progress);
    void this.#advise(shown, answer.progress);
  }

  /** A screenful is shown first, while the others are asked for and counted. */
  async #showFirst(shown: Shown, wanted: number, mayRenew: boolean): Promise<Answer | undefined> {
    const { session } = shown;
    const first = await this.#await(shown, wanted, session.glimpse(Math.min(wanted, SCREENFUL)), mayRenew);
    if (!first) return undefined;
    this.#results.replace(first.hits, shown.request);
    const known = first.hits.length;
    const answer = await this.#await(shown, wanted, this.#reach(shown, wanted), mayRenew);
    if (!answer) return undefined;
    if (answer.progress.failed.length === first.progress.failed.length)
      this.#results.append(answer.hits.slice(known));
    // What failed since takes the results of its part with it.
    else this.#results.replace(answer.hits, shown.request);
    return answer;
  }

  /** As many results as are wanted; of a search of the whole archive, when the rest of it is searched too. */
  async #reach({ session, state }: Shown, wanted: number): Promise<Answer> {
    const answer = await session.reach(wanted);
    return this.#isWhole(state) ? { ...answer, progress: await session.finish() } : answer;
  }

  async #showMore(): Promise<void> {
    const before = this.#results.shown;
    const shown = this.#shown;
    // Pressed again meanwhile, it would bring the same results twice.
    if (!this.#status.searching()) return;
    const wanted = before + PAGE_SIZE;
    const answer = await this.#await(shown, wanted, shown.session.reach(wanted), true);
    if (!answer) return;
    const first = this.#results.append(answer.hits.slice(before));
    // The button may go now. Who went elsewhere meanwhile stays there; in Safari a press takes the focus nowhere.
    const focused = document.activeElement;
    if (focused === this.#page.more || focused === document.body) first?.querySelector('a')?.focus();
    this.#settle(shown, answer.progress);
  }

  async #finish(): Promise<void> {
    const shown = this.#shown;
    if (!this.#status.searching()) return;
    // Now, not when the answer has come: that would be read twice, and the reader may be elsewhere by then.
    this.#page.status.focus();
    const progress = await shown.session.finish().catch(() => undefined);
    if (shown !== this.#shown) return;
    if (progress) this.#settle(shown, progress);
    else this.#status.fail();
  }

  /**
   * The answer to a question for some of the first `wanted` results; undefined when something else is shown by then, or
   * why there are none has been said.
   */
  async #await(
    shown: Shown,
    wanted: number,
    asked: Promise<Answer>,
    mayRenew: boolean,
  ): Promise<Answer | undefined> {
    const answer = await asked.catch(() => undefined);
    if (shown !== this.#shown) return undefined;
    if (answer && (answer.progress.failed.length === 0 || !mayRenew)) return answer;
    if (mayRenew) await this.#renew(shown, wanted);
    else {
      this.#results.dropOthers(shown.request);
      this.#status.fail();
    }
    return undefined;
  }

  /**
   * The site was perhaps built anew since the page was opened, and its files have other names: takes the site as it is
   * now and searches once more. What fails then has to be said.
   */
  async #renew(shown: Shown, wanted: number): Promise<void> {
    const { lang } = this.#page;
    await this.#remote.renew(lang).catch(() => undefined);
    const guide = await this.#remote.guide(lang).catch(() => undefined);
    if (shown !== this.#shown) return;
    if (guide) {
      this.#controls.renew(guide);
      this.#learning = Promise.resolve(true);
    }
    await this.#show(shown.state, wanted, false);
  }

  #settle(shown: Shown, progress: SearchProgress): void {
    const { done, all } = progress.shards;
    if (done === all) {
      this.#learnWhole(shown.state);
      // Now, since what is written as the page goes is lost where it is reloaded.
      writePlace({ ...readPlace(), whole: true });
    }
    this.#status.settle(progress, this.#results.shown, shown.state);
    // The filters take longest to build: what is read first, the first result's excerpt, comes before them.
    setTimeout(async () => {
      const known = await this.#learn();
      if (shown !== this.#shown) return;
      this.#controls.settle(shown.state, progress);
      if (!known || FILTERS.some((name) => !progress.counts[name])) this.#status.lackFilters();
    });
  }

  /** Makes the guide known to the controls, once; false where it cannot be had, and is asked for again next time. */
  #learn(): Promise<boolean> {
    this.#learning ??= this.#guide().then((guide) => {
      if (guide) this.#controls.renew(guide);
      else this.#learning = undefined;
      return guide !== undefined;
    });
    return this.#learning;
  }

  /** What may help once the results are there: what is filed under a name, ways on from few of them, and the site's other languages. */
  async #advise(shown: Shown, progress: SearchProgress): Promise<void> {
    void this.#named.ask(shown.request);
    await this.#wayOut.offer(shown.request, progress, () => shown === this.#shown);
    if (shown === this.#shown) await this.#languages.ask(shown.request);
  }
}
