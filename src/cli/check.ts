import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { loadSite } from './loadSite.ts';
import { hasErrors, reportProblems } from './problemReport.ts';
import { statedNow } from './statedNow.ts';
import { templateProblems } from './templateProblems.ts';

const help = `communique check [options]

Finds every problem of the content without building.

  --root DIR   the site's folder (default: this one)
  --now TIME   the moment to judge embargoes by, as for build (default: now)
  --json       print the problems as one JSON array
  --help       this text

Exit 0: no errors. 1: errors. 2: wrong usage.
`;

export const check: Command = {
  help,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        root: { type: 'string' },
        now: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const root = path.resolve(terminal.cwd, values.root ?? '.');
    const content = await loadSite({ root, now: statedNow(values.now, terminal.now, root), drafts: false });
    const problems = [...content.problems, ...(await templateProblems(root))];
    if (values.json) terminal.out(`${JSON.stringify(problems)}\n`);
    else terminal.out(reportProblems(problems) || 'No problems.\n');
    return hasErrors(problems) ? 1 : 0;
  },
};
