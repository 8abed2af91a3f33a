/**
 * Gets a file of the site by its path. `anew`: the server is asked whether it changed, as for what names other files by
 * their content; those have other names when they are new, and may be `kept`. Rejects unless the server has it.
 */
export async function getFile(path: string, how: 'anew' | 'kept'): Promise<Response> {
  const response = await fetch(path, { cache: how === 'anew' ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}
