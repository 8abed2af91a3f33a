import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sirv from 'sirv';
import { decodePath } from '../../src/lib/sitePath.ts';

/** A folder on the web, as a plain static host serves it. */
export interface StaticServer {
  /** `http://127.0.0.1:41234` */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on a free port of this machine only. A folder answers with its index.html (without the final
 * slash it redirects there), a missing address with status 404 and the site's 404.html; nothing else is made up.
 * Each answer takes `delay` milliseconds more, as if it came from far away. A browser may keep files for `maxAge`
 * seconds; without it, it asks each time whether they changed.
 */
export async function serveFolder(
  folder: string,
  { delay = 0, maxAge = 0 }: { readonly delay?: number; readonly maxAge?: number } = {},
): Promise<StaticServer> {
  // `dev` reads the disk at each request; without it a site that is built again would be served stale.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response) => {
      if (maxAge > 0) response.setHeader('Cache-Control', `max-age=${maxAge}`);
    },
  });
  const server = createServer(async (request, response) => {
    if (delay > 0) await setTimeout(delay);
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    if (!pathname.endsWith('/') && isFolder(join(folder, decodePath(pathname)))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    files(request, response, () => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
