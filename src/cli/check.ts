import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../model/problem.ts';
import { manifestFile, readManifest } from '../output/manifest.ts';
import type { Command } from './command.ts';
import { failureProblem } from './failureProblem.ts';
import { type LoadedSite, loadSite } from './loadSite.ts';
import { lostProblems } from './lostProblems.ts';
import { chooseOut } from './outputChoice.ts';
import { outputEffects } from './outputEffects.ts';
import { hasErrors, reportProblems } from './problemReport.ts';
import { statedNow } from './statedNow.ts';
import { templateProblems } from './templateProblems.ts';

const help = `communique check [options]

Finds every problem of the content without building.

  --root DIR   the site's folder (default: this one)
  --out DIR    where the site was built, to tell which addresses and ids the next build would lose (default: ROOT/dist)
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
        out: { type: 'string' },
        now: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const root = path.resolve(terminal.cwd, values.root ?? '.');
    const out = chooseOut(root, values, terminal.cwd);
    const now = statedNow(values.now, terminal.now, root, terminal.err);
    const problems = await findProblems(root, out, now).catch((error: unknown) => {
      if (values.json) terminal.out(`${JSON.stringify([failureProblem(error, root)])}\n`);
      throw error;
    });
    if (values.json) terminal.out(`${JSON.stringify(problems)}\n`);
    else terminal.out(reportProblems(problems) || 'No problems.\n');
    return hasErrors(problems) ? 1 : 0;
  },
};

async function findProblems(root: string, out: string, now: number): Promise<readonly Problem[]> {
  const { loaded, problems } = await loadSite({ root, now, drafts: false });
  const found = [...problems, ...(await templateProblems(root))];
  // With an error nothing is built, and nothing lost.
  const lost = loaded && !hasErrors(found) ? endangered(root, out, loaded) : [];
  return [...found, ...lost];
}

/** The addresses and ids that the last build published, and the next one would not. */
function endangered(
  root: string,
  out: string,
  { archive, pages, files, media }: LoadedSite,
): readonly Problem[] {
  const before = readManifest(manifestFile(root, out));
  if (before.numbers.size === 0) return [];
  const made = new Set([...files, ...media].map(({ output }) => output));
  const fresh = new Set<string>();
  for (const step of pages) {
    for (const { kind, output, key } of step) {
      made.add(output);
      const number = before.numbers.get(output);
      if (kind === 'releaseJson' && number !== undefined && before.key(number) !== key) fresh.add(output);
    }
  }
  const isMade = (output: string) => made.has(output);
  return lostProblems(root, archive, before, { isMade, fresh }, outputEffects(root, out), 'endangered');
}
