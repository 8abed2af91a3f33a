import type { SearchProgress } from '../search/request.ts';
import type { SearchPage } from './searchPage.ts';
import { backTo, statusText } from './statusText.ts';

/** A search that takes longer than this shows how far it has come, in milliseconds. */
const PATIENCE = 300;

/** What the page says of a search: aloud only when it begins and when it has come to something. */
export class SearchStatus {
  readonly #page: SearchPage;
  readonly #title = document.title;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: SearchPage) {
    this.#page = page;
  }

  /** Another search begins: there is no more of the one before. */
  begin(): void {
    const { more, finish, retry } = this.#page;
    for (const button of [more, finish, retry]) button.hidden = true;
    this.searching();
  }

  /** False where a search is under way already. */
  searching(): boolean {
    const { status, words, progress, meant, results } = this.#page;
    const fresh = !this.#busy;
    this.#busy = true;
    status.textContent = words.searching;
    results.ariaBusy = 'true';
    meant.hidden = true;
    progress.removeAttribute('value');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      progress.hidden = false;
    }, PATIENCE);
    return fresh;
  }

  /** A part more has been searched. Not said aloud. */
  advance(seen: SearchProgress): void {
    const { progress, words } = this.#page;
    if (!this.#busy) return;
    progress.max = Math.max(1, seen.shards.all);
    progress.value = seen.shards.done;
    progress.title = backTo(seen, words);
  }

  /** The search has come to something, of which `shown` results are in the list. */
  settle(seen: SearchProgress, shown: number): void {
    const { status, words, more, finish, retry, browse } = this.#page;
    this.#end();
    status.textContent = statusText(seen, words);
    more.hidden = seen.complete && shown >= seen.found;
    finish.hidden = seen.complete;
    retry.hidden = seen.failed.length === 0;
    browse.hidden = shown > 0;
  }

  /** Nothing is asked. */
  prompt(): void {
    const { status, words, more, finish, retry, browse, meant } = this.#page;
    this.#end();
    status.textContent = words.prompt;
    for (const place of [more, finish, retry, meant]) place.hidden = true;
    browse.hidden = false;
  }

  /** What is said holds, but there is little to narrow it by. */
  lackFilters(): void {
    const { status, words, retry } = this.#page;
    const said = status.textContent ?? '';
    if (this.#busy || said === words.failed || said.endsWith(words.filtersFailed)) return;
    status.textContent = `${said} · ${words.filtersFailed}`;
    retry.hidden = false;
  }

  /** The search could not be had at all. */
  fail(): void {
    const { status, words, more, finish, retry, browse } = this.#page;
    this.#end();
    status.textContent = words.failed;
    more.hidden = true;
    finish.hidden = true;
    retry.hidden = false;
    browse.hidden = false;
  }

  #end(): void {
    this.#busy = false;
    clearTimeout(this.#timer);
    this.#page.progress.hidden = true;
    this.#page.results.ariaBusy = 'false';
    const query = new URLSearchParams(location.search).get('q');
    document.title = query ? `${query} – ${this.#title}` : this.#title;
  }
}
