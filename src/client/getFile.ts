/** `anew`: the server is asked whether it changed. `kept`: as the server says. `unchanging`: its address changes when it does. */
export type Freshness = keyof typeof CACHE;

const CACHE = { anew: 'no-cache', kept: 'default', unchanging: 'force-cache' } as const;

/** Gets a file of the site by its path. Rejects unless the server has it. */
export async function getFile(path: string, how: Freshness): Promise<Response> {
  const known = await fetch(path, { cache: CACHE[how] });
  // A browser may hold that a file was not there yet, and would never ask again.
  const response = known.ok || how !== 'unchanging' ? known : await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}
