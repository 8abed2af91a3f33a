import type { SearchEngine, SearchProgress, SearchRequest, SearchSession } from '../search/request.ts';

/** Milliseconds between two words on how far a search has come: each costs the page a drawing, which the results may wait for. */
const TELLING = 250;

/** A session that tells how far it has come, now and then. */
export class ToldSession {
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

  /** What an answer says need not be told; gives it. */
  rest(): SearchProgress {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.session.progress();
  }
}
