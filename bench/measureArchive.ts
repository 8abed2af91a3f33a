import { rmSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../src/cli/package.ts';
import { listReleaseFiles } from '../src/read/releaseFiles.ts';
import { communiqueSide } from './communiqueSide.ts';
import { type Comparison, compare } from './compare.ts';
import { copySite } from './copySite.ts';
import { BENCH_FOLDER } from './generate.ts';
import { writeHugoProject } from './hugoProject.ts';
import { hugoSide } from './hugoSide.ts';
import { type Machine, missingPart, readMachine } from './machine.ts';
import type { BenchOptions } from './options.ts';
import type { Result, SideResult } from './results.ts';
import type { SideName } from './side.ts';
import type { Source } from './source.ts';
import { count, runLine, SCENARIO_LABELS, SIDE_LABELS } from './wording.ts';

/** Compares the sides on a copy of an archive, in a scratch folder that is removed whatever happens. Gives each result as it is there. */
export async function* measureArchive(
  source: Source,
  options: BenchOptions,
  say: (text: string) => void,
): AsyncGenerator<Result> {
  const machine = readMachine();
  const code = codeState(source.root);
  const scratch = path.join(BENCH_FOLDER, `run-${process.pid}`);
  const clean = () => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const [root, folder] = [path.join(scratch, 'site'), path.join(scratch, 'hugo')];
    copySite(source.root, root);
    const missing = whyMissing(options, machine);
    // Ours alone may be an archive that nobody wants to wait for as a Hugo project, or has the memory to write as one.
    const project = missing.hugo === undefined ? await writeHugoProject(root, folder) : undefined;
    const releases = project?.releases ?? listReleaseFiles(root).files.length;
    say(`  ${count(releases)} releases`);
    for (const [name, why] of Object.entries(missing))
      say(`  ${SIDE_LABELS[name === 'hugo' ? name : 'communique']} is left out: ${why}`);
    const sides = [
      ...(missing.communique === undefined ? [communiqueSide(root, source.now, options.heap)] : []),
      ...(project ? [hugoSide(project, folder)] : []),
    ];
    const comparisons = compare(
      { root, ...(project && { releases }), sides, aside: path.join(scratch, 'aside') },
      options.scenarios,
      options.pairs,
      (scenario, pair, side, run) =>
        say(`  ${SCENARIO_LABELS[scenario]}, ${pair}, ${SIDE_LABELS[side]}: ${runLine(run)}`),
    );
    for await (const { scenario, runs } of comparisons) {
      if (codeState(source.root) !== code) throw new Error(CHANGED);
      yield {
        archive: source.archive,
        releases,
        scenario,
        measured: new Date().toISOString(),
        machine,
        sides: {
          communique: sideResult('communique', runs, missing),
          hugo: sideResult('hugo', runs, missing),
        },
      };
    }
  } finally {
    process.off('exit', clean);
    clean();
  }
}

const CHANGED =
  'The code was changed while it was measured, and a build by other code is not a warm one. Measure again when nobody works on it.';

function codeState(root: string): string {
  return (['reading', 'pages', 'search'] as const).map((part) => codeDigest(part, root)).join();
}

type Missing = Readonly<Partial<Record<SideName, string>>>;

function whyMissing({ sides }: BenchOptions, machine: Machine): Missing {
  const unasked = 'left out by --sides';
  const hugo = sides.includes('hugo') ? missingPart(machine) : unasked;
  return {
    ...(!sides.includes('communique') && { communique: unasked }),
    ...(hugo !== undefined && { hugo }),
  };
}

function sideResult(name: SideName, runs: Comparison['runs'], missing: Missing): SideResult {
  const why = missing[name];
  return why === undefined ? { runs: runs[name] ?? [] } : { missing: why };
}
