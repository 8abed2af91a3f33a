import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addRelease } from '../../bench/addedRelease.ts';
import { writeArchive } from '../../bench/generate.ts';
import { assertSameFiles, build, bytesOf } from '../tools/builtSite.ts';
import { checkLinks } from '../tools/linkChecker.ts';
import { makeRoot, writeFiles } from '../tools/siteRoot.ts';

/*
 * Invariant: a build that is killed leaves a site without dead links, and the next one gives what a clean one gives.
 * COMMUNIQUE_KILL_RUNS=100 kills more builds, at more moments.
 */
const RUNS = Number(process.env.COMMUNIQUE_KILL_RUNS ?? 3);
/** Enough for worker processes at work. */
const RELEASES = 280;
/** Of a generated archive. */
const ORIGIN = 'https://press.example.org';
const NOW = '2025-06-20T12:00:00Z';
const PROGRAM = fileURLToPath(new URL('../../src/cli/communique.js', import.meta.url));

/** Builds in a process group of its own and kills all of it after `milliseconds`; false when the build was quicker. */
async function killBuild(root: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, 'build', '--quiet', '--root', root, '--now', NOW], {
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === null)));
  const quicker = await Promise.race([ended, setTimeout(milliseconds, undefined)]);
  if (quicker === undefined && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  return ended;
}

test('a build killed at any moment leaves no dead link, and the next one heals the site', async () => {
  const [root, clean] = [makeRoot({}), makeRoot({})];
  writeArchive(root, { releases: RELEASES, seed: 7 });
  const started = performance.now();
  await build(root, '--now', NOW);
  const whole = performance.now() - started;
  let killed = 0;
  for (let run = 0; run < RUNS; run++) {
    const isCold = run % 2 === 0;
    if (isCold) {
      rmSync(path.join(root, 'dist'), { recursive: true, force: true });
      rmSync(path.join(root, '.communique'), { recursive: true, force: true });
    } else {
      addRelease(root, run);
      writeFiles(root, { 'templates/parts/footer.ts': `export default () => 'Footer ${run}';\n` });
    }
    // Moments from all over a build, each run's from a later part of it: some are early enough on any machine.
    const moment = 200 + ((run + Math.random()) / RUNS) * (whole + 1000);
    if (await killBuild(root, moment)) killed += 1;
    const dist = path.join(root, 'dist');
    if (existsSync(dist)) assert.deepEqual(checkLinks(dist, ORIGIN).broken, [], `run ${run}`);
    // Two builds for each kill would be most of the time.
    if ((run + 1) % 5 !== 0 && run !== RUNS - 1) continue;
    await build(root, '--now', NOW);
    for (const folder of ['content', 'templates'])
      cpSync(path.join(root, folder), path.join(clean, folder), { recursive: true });
    await build(clean, '--now', NOW);
    assertSameFiles(bytesOf(root), bytesOf(clean), `run ${run}`);
  }
  assert.ok(killed > 0, `${killed} of ${RUNS} builds were killed before their end`);
  console.log(`# ${killed} of ${RUNS} builds killed`);
});
