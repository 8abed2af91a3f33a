import path from 'node:path';
import { messageOf } from '../lib/errors.ts';
import { createAlarm } from '../serve/alarm.ts';
import type { BuildOutcome } from '../serve/buildOutcome.ts';
import { createBuildQueue } from '../serve/buildQueue.ts';
import { listen } from '../serve/listen.ts';
import { createPreview } from '../serve/preview.ts';
import { bundleReloadScript } from '../serve/reloadScript.ts';
import { watchSources } from '../serve/sourceWatch.ts';
import { type Command, FailureError } from './command.ts';
import { PACKAGE } from './package.ts';
import { runBuild } from './serve/buildProcess.ts';
import { parseServeOptions } from './serve/serveOptions.ts';
import { stopSignal } from './serve/stopSignal.ts';

const help = `communique serve [options]

Builds the site, shows it on this machine, and builds again at every change; open pages reload by themselves.
An error in the content shows in the browser, and goes away when it is mended. Ctrl-C ends it.

  --port N     the port on 127.0.0.1, or the next one that is free; 0: any (default: 8080)
  --drafts     show drafts and embargoed releases too; goes to ROOT/.communique/preview, never to dist/
  --root DIR   the site's folder (default: this one)
  --out DIR    where the site goes (default: ROOT/dist)
  --help       this text

Exit 0: ended by Ctrl-C. 1: it could not start. 2: wrong usage.
`;

/** Milliseconds without a change before a build. */
const PAUSE = 100;

export const serve: Command = {
  help,
  async run(args, terminal) {
    const options = parseServeOptions(args, terminal.cwd);
    const { root, out } = options;
    const preview = createPreview(root, out, String(terminal.now), await bundleReloadScript());
    const port = await openPort(() => listen(preview.server, options.port));
    const { signal, stopped } = stopSignal();
    let first = true;
    const queue = createBuildQueue(async () => {
      const outcome = await runBuild({ ...options, quiet: !first }, terminal.err, signal);
      if (signal.aborted) return;
      if (!first) terminal.err(describe(outcome));
      first = false;
      if (outcome.kind === 'built') alarm.set(outcome.nextPublish);
      preview.take(outcome);
    }, PAUSE);
    const alarm = createAlarm(queue.request, Date.now);
    const code = PACKAGE.split(path.sep).includes('node_modules') ? [] : ['templates', 'src'];
    const sources = { root, out, code: code.map((name) => path.join(PACKAGE, name)) };
    const watcher = watchSources(sources, queue.request, (error) => {
      terminal.err(`Some changes will go unseen: ${messageOf(error)}\n`);
    });

    await Promise.race([queue.run(), stopped]);
    if (!signal.aborted) terminal.out(announce(port, options.port));
    await stopped;
    queue.close();
    alarm.set(null);
    preview.server.close();
    preview.server.closeAllConnections();
    await watcher.close();
    return 0;
  },
};

async function openPort(open: () => Promise<number>): Promise<number> {
  try {
    return await open();
  } catch (error) {
    const why = messageOf(error);
    throw new FailureError(
      `the port cannot be opened: ${why}`,
      'Choose another one above 1023 with --port N.',
    );
  }
}

function announce(port: number, wanted: number): string {
  const taken = port === wanted || wanted === 0 ? '' : `Port ${wanted} is taken, so this is ${port}.\n`;
  return `${taken}The site is at http://127.0.0.1:${port}/ (Ctrl-C ends this)\n`;
}

/** A line on a build after the first; what is wrong has been said by the build itself. */
function describe(outcome: BuildOutcome): string {
  if (outcome.kind !== 'built') return '';
  const { changed, milliseconds } = outcome;
  const files = changed.length === 1 ? '1 file' : `${changed.length} files`;
  return `Built in ${(milliseconds / 1000).toFixed(1)} s: ${changed.length === 0 ? 'nothing' : files} changed.\n`;
}
