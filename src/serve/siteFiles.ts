import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { encodePath } from '../lib/sitePath.ts';
import { locateFile } from './locateFile.ts';

const NOT_FOUND = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not here</title>
<body><h1>Nothing here</h1><p>The site has no page at this address, or has not been built yet.</p></body></html>`;

/** Types that sirv leaves out, or tells without their encoding; what it knows nothing of, nobody is to guess. */
const TYPES: Readonly<Record<string, string>> = {
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const UNKNOWN = 'application/octet-stream';

/**
 * Answers with a built site's files as a plain static host does: a folder by its index page, a missing address by
 * 404.html. Every HTML page goes through `finish`; nothing is cached.
 */
export function createSiteFiles(folder: string, finish: (html: string) => string) {
  const files = sirv(folder, { dev: true, extensions: [] });
  const sendPage = (response: ServerResponse, status: number, html: string): void => {
    const body = Buffer.from(finish(html));
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    });
    response.end(body);
  };
  const sendMissing = (response: ServerResponse): void =>
    sendPage(response, 404, readText(path.join(folder, '404.html')) ?? NOT_FOUND);

  return (request: IncomingMessage, response: ServerResponse): void => {
    const [urlPath = '/', ...query] = (request.url ?? '/').split('?');
    const found = locateFile(folder, urlPath);
    if (found.kind === 'folder') {
      const location = [encodePath(found.sitePath), ...query].join('?');
      response.writeHead(301, { Location: location, 'Cache-Control': 'no-store' }).end();
      return;
    }
    const extension = found.kind === 'file' ? path.extname(found.file).toLowerCase() : '.html';
    if (found.kind === 'missing' || extension === '.html') {
      const html = found.kind === 'file' ? readText(found.file) : undefined;
      if (html === undefined) sendMissing(response);
      else sendPage(response, 200, html);
      return;
    }
    const type = TYPES[extension] ?? (lookup(extension) === undefined ? UNKNOWN : undefined);
    if (type !== undefined) response.setHeader('Content-Type', type);
    // A build may take the file away between sirv's look at it and its reading, which sirv does not expect.
    response.on('pipe', (source) => source.on('error', () => response.destroy()));
    // sirv would cut a name at its `#` or `?`, unless it finds the address taken apart already (by Polka, say).
    const pathname = encodeURI(found.sitePath);
    Object.assign(request, { _parsedUrl: { raw: request.url, pathname } });
    files(request, response, () => sendMissing(response));
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
