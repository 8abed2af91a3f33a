import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What finding a browser needs to know of the machine; a test passes its own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  isProgram(path: string): boolean;
}

/** This machine. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The path of a Chromium, Chrome or Edge: CHROME_PATH's, else the first that is installed; undefined when there is none. */
export function findBrowser(machine: Machine): string | undefined {
  const named = machine.env.CHROME_PATH;
  // A path that was given and is wrong must not be passed over in silence.
  if (named) return machine.isProgram(named) ? named : undefined;
  return candidates(machine).find((path) => machine.isProgram(path));
}

function candidates({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => env[key] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What to do on a machine without a browser, in one line. */
export function browserAdvice({ platform, env }: Machine): string {
  if (env.CHROME_PATH) return `There is no program at CHROME_PATH=${env.CHROME_PATH}: correct or unset it.`;
  const line =
    platform === 'darwin'
      ? 'brew install --cask google-chrome'
      : platform === 'win32'
        ? 'winget install Google.Chrome'
        : 'sudo apt-get update && sudo apt-get install -y chromium';
  return `The browser tests need Chromium or Chrome. Run: ${line}   (or set CHROME_PATH to one)`;
}
