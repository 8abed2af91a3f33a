/* Makes sure that there is a browser for the tests, before any of them starts. Exits 1, with the line to run, when there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserAdvice, findBrowser, thisMachine } from './browserPath.ts';

if (findBrowser(thisMachine) === undefined) installOnDebian();
const path = findBrowser(thisMachine);
console.log(path === undefined ? browserAdvice(thisMachine) : `Browser: ${path}`);
process.exitCode = path === undefined ? 1 : 0;

/** Only where it can be done without asking anyone: on Debian or Ubuntu, as root or with a sudo that wants no password. */
function installOnDebian(): void {
  if (thisMachine.env.CHROME_PATH || !existsSync('/usr/bin/apt-get')) return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  const prefix = root ? [] : ['sudo', '-n'];
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  console.log('No browser here: installing Debian’s chromium.');
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program = '', ...rest] = [...prefix, ...environment, 'apt-get', '-q', ...step];
    // apt-get's own words say why it failed; what follows is the check whether there is a browser now.
    if (spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) return;
  }
}
