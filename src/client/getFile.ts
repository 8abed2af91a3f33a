/**
 * `anew`: the server is asked whether it changed. `kept`: as the server says. `unchanging`: its address changes when it
 * does. Should that fail, ask `anew`: a browser may hold that the file was not there yet.
 */
export type Freshness = keyof typeof CACHE;

const CACHE = { anew: 'no-cache', kept: 'default', unchanging: 'force-cache' } as const;

/** Gets a file of the site by its path. Rejects unless the server has it. */
export async function getFile(path: string, how: Freshness): Promise<Response> {
  const response = await fetch(path, { cache: CACHE[how] });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}
