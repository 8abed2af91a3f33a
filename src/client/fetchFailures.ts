/** Counts fetches that failed under a path since it was made. */
export interface FetchWatch {
  /** URLs under `base` that could not be fetched since the last call. */
  take(base: string): readonly string[];
}

/**
 * Pagefind drops a part of an index that it cannot fetch and answers with what is left, as if there were no more.
 * Watching its fetches tells a short answer from a whole one.
 */
export function watchFetches(scope: { fetch: typeof fetch }): FetchWatch {
  const plain = scope.fetch.bind(scope);
  let failures: string[] = [];
  scope.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href).pathname;
    try {
      const response = await plain(input, init);
      if (!response.ok || isPage(response)) failures.push(url);
      return response;
    } catch (error) {
      failures.push(url);
      throw error;
    }
  };
  return {
    take(base) {
      const taken = failures.filter((url) => url.startsWith(base));
      failures = failures.filter((url) => !url.startsWith(base));
      return taken;
    },
  };
}

/** Some hosts answer for a missing file with a page and without an error; no part of an index is a page. */
function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') === true;
}
