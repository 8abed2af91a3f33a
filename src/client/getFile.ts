/**
 * `anew`: the server is asked whether it changed. `kept`: as the server says. `unchanging`: its address changes when it
 * does. Should that fail, ask `anew`: a browser may hold that the file was not there yet.
 */
export type Freshness = keyof typeof CACHE;

const CACHE = { anew: 'no-cache', kept: 'default', unchanging: 'force-cache' } as const;

/** Milliseconds: far more than any file takes that comes at all, and less than a browser would wait. */
const PATIENCE = 60_000;

/**
 * Gets a file of the site by its path. Rejects unless the server has it, and where it or a part of it does not come
 * within `patience` milliseconds: a browser would wait for minutes, and all that needs the file with it.
 */
export async function getFile(path: string, how: Freshness, patience = PATIENCE): Promise<Response> {
  const response = await fetch(path, { cache: CACHE[how], signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}
