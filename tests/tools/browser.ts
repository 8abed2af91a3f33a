import { type Browser, chromium } from 'playwright-core';
import { browserAdvice, findBrowser, type Machine, thisMachine } from './browserPath.ts';

/** Nothing of the browser's own may reach for the network or say anything about updates while a test runs. */
const QUIET = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the machine's Chromium without a window. Throws, with the line to run, when there is none. */
export async function launchBrowser(machine: Machine = thisMachine): Promise<Browser> {
  const executablePath = findBrowser(machine);
  if (executablePath === undefined) throw new Error(browserAdvice(machine));
  // Chromium's sandbox refuses to run as root, which is what a container usually is.
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    headless: true,
    args: asRoot ? ['--no-sandbox', ...QUIET] : QUIET,
  });
}
