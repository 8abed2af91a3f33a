import type { FirstFiles, Guides, SearchStart } from './searchMessages.ts';
import { findData } from './searchPage.ts';
import { isBlank, readState } from './searchState.ts';

/** A worker that runs, and what it was started with. */
export interface StartedSearch {
  readonly start: SearchStart;
  readonly worker: Worker;
  /** Why it does not run, if that was told before anybody listened. */
  failed?: string;
}

declare global {
  /** Set by the page's first script. */
  var startedSearch: StartedSearch | undefined;
}

/** Starts the worker with what the page's address asks for. Throws where the page is none that searches. */
export function startSearch(): StartedSearch {
  const { lang } = document.documentElement;
  const { guides, first } = findData<{ readonly guides: Guides; readonly first: FirstFiles }>('search-start');
  const state = readState(location.search);
  const start = { lang, guides, first, ...(!isBlank(state) && { request: { ...state, lang } }) };
  const worker = new Worker('/assets/searchWorker.js', { type: 'module', name: JSON.stringify(start) });
  const started: StartedSearch = { start, worker };
  worker.addEventListener('error', ({ message }) => {
    started.failed = message;
  });
  return started;
}
