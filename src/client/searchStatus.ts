import { plural } from '../lib/plural.ts';
import type { SearchProgress } from '../search/request.ts';
import { element } from './element.ts';
import type { SearchPage } from './searchPage.ts';
import { type SearchState, writeState } from './searchState.ts';
import { backTo, countText, leftOutAll, statusText } from './statusText.ts';

/** A search that takes longer than this shows how far it has come, in milliseconds. */
const PATIENCE = 300;

/**
 * Keeps free what belongs to results, which are there or to come, in place of the lists that lead on without a search: before
 * the page is drawn, or the results would jump.
 */
export function keepPlaces(wanted: boolean): void {
  document.documentElement.classList.toggle('asking', wanted);
}

/** What the page says of a search: aloud only when it begins and when it has come to something. */
export class SearchStatus {
  readonly #page: SearchPage;
  readonly #title = document.title;
  #asked = '';
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: SearchPage) {
    this.#page = page;
    page.show.addEventListener('click', () => {
      page.filters.open = false;
      page.status.focus();
    });
    page.skip.addEventListener('click', (event) => {
      // The address is that of the search: it has no place on the page in it.
      event.preventDefault();
      page.status.focus();
    });
  }

  /** What is asked from now on, in words: the page's title once there is an answer. */
  name(asked: string): void {
    this.#asked = asked;
  }

  /** Another search begins: there is no more of the one before. */
  begin(): void {
    const { more, finish, retry, status } = this.#page;
    for (const button of [more, finish, retry]) {
      // A button that has the focus may not take it away.
      if (button === document.activeElement) status.focus();
      button.hidden = true;
    }
    keepPlaces(true);
    this.searching();
  }

  /** False where a search is under way already. */
  searching(): boolean {
    const { status, words, progress, meant, shorter, results, show } = this.#page;
    const fresh = !this.#busy;
    this.#busy = true;
    status.textContent = words.searching;
    show.textContent = words.searching;
    show.hidden = false;
    results.ariaBusy = 'true';
    meant.hidden = true;
    shorter.hidden = true;
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

  /** The search for `state` has come to something, of which `shown` results are in the list. */
  settle(seen: SearchProgress, shown: number, state: SearchState): void {
    const { status, words, more, finish, retry, results, show } = this.#page;
    this.#end();
    status.textContent = statusText(seen, words);
    if (leftOutAll(seen)) {
      const said = plural(words.lang, words.showWithdrawn)(seen.withdrawn);
      status.append(' ', element('a', { href: writeState({ ...state, withdrawn: true }) }, said));
    }
    // No advice on a button.
    show.textContent = seen.complete && seen.found === 0 ? words.none : countText(seen, words);
    // For paper, where the rest cannot be asked for.
    results.dataset.shown = shown < seen.found ? `1–${shown} / ${seen.found}${seen.complete ? '' : '+'}` : '';
    more.hidden = seen.complete && shown >= seen.found;
    finish.hidden = seen.complete;
    retry.hidden = seen.failed.length === 0;
    keepPlaces(shown > 0);
  }

  /** Nothing is asked. */
  prompt(): void {
    const { status, words, more, finish, retry, meant, shorter, show } = this.#page;
    this.#end();
    status.textContent = words.prompt;
    for (const place of [more, finish, retry, meant, shorter, show]) place.hidden = true;
    keepPlaces(false);
  }

  /** What is said holds, but there is little to narrow it by. */
  lackFilters(): void {
    const { status, words, retry } = this.#page;
    const said = status.textContent ?? '';
    if (this.#busy || said === words.failed || said.endsWith(words.filtersFailed)) return;
    status.append(` · ${words.filtersFailed}`);
    retry.hidden = false;
  }

  /** The search could not be had at all. */
  fail(): void {
    const { status, words, more, finish, retry, show } = this.#page;
    this.#end();
    status.textContent = words.failed;
    for (const button of [more, finish, show]) button.hidden = true;
    retry.hidden = false;
    keepPlaces(false);
  }

  #end(): void {
    this.#busy = false;
    clearTimeout(this.#timer);
    this.#page.progress.hidden = true;
    this.#page.results.ariaBusy = 'false';
    document.title = this.#asked === '' ? this.#title : `${this.#asked} – ${this.#title}`;
  }
}
