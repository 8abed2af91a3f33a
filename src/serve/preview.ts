import { createServer, type Server } from 'node:http';
import type { BuildOutcome } from './buildOutcome.ts';
import { listFaults } from './faultList.ts';
import { injectScript, OWN_PATH } from './injectScript.ts';
import { createLivePages } from './livePages.ts';
import { createSiteFiles } from './siteFiles.ts';

/** A site on this machine's web, whose open pages follow its builds. */
export interface Preview {
  readonly server: Server;
  /** Reloads the pages when the site has changed, shows them the errors when it could not be built. */
  take(outcome: BuildOutcome): void;
}

/** `root` and `out` are absolute; `session` tells this run of the server from another; `script` is what pages carry. */
export function createPreview(root: string, out: string, session: string, script: Uint8Array): Preview {
  const pages = createLivePages({ version: `${session}-0`, faults: [] });
  const siteFiles = createSiteFiles(out, (html) => injectScript(html, pages.state.version));
  let builds = 0;
  let inDoubt = false;
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isOfThisMachine(request.headers.host)) {
      response.writeHead(403).end('This preview answers to localhost only.\n');
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (request.url === `${OWN_PATH}events`) {
      pages.connect(response);
    } else if (request.url === `${OWN_PATH}reload.js`) {
      response.writeHead(200, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.end(script);
    } else siteFiles(request, response);
  });
  return {
    server,
    take(outcome) {
      // A build that crashed may have written some pages, which the next one then finds unchanged.
      if (outcome.kind === 'built' && (outcome.changed.length > 0 || inDoubt)) builds += 1;
      if (outcome.kind !== 'broken') inDoubt = outcome.kind === 'crashed';
      pages.show({ version: `${session}-${builds}`, faults: listFaults(outcome, root) });
    },
  };
}

/** Another site's page could have its own name point here, and so read what is under embargo (DNS rebinding). */
function isOfThisMachine(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}
