import { causes } from '../lib/causes.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { failureHint } from './failureHint.ts';
import { PACKAGE } from './package.ts';
import { outliveReaders, processTerminal, type Terminal } from './terminal.ts';

interface Listed {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads the command, and no other: loading all takes longer than a small build. */
  readonly load: () => Promise<Command>;
}

const COMMANDS: readonly Listed[] = [
  {
    name: 'init',
    summary: 'begin an archive of your own',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'build',
    summary: 'make dist/ from content/',
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'serve',
    summary: 'build, show the site, build again at every change',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'new',
    summary: 'write a release to fill in',
    load: async () => (await import('./new.ts')).newCommand,
  },
  {
    name: 'import',
    summary: 'turn other formats into releases',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'check',
    summary: 'list all problems without building',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'search',
    summary: 'ask the built site',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'export',
    summary: 'write the search for OpenSearch',
    load: async () => (await import('./export.ts')).exportCommand,
  },
];

const usage = `communique COMMAND [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

Every command takes --help, and all but init --root DIR.
`;

/** Runs one command line and gives its exit code. Never rejects with what a command throws, or what it is loaded from. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.out(usage);
    return name === undefined ? 2 : 0;
  }
  const listed = COMMANDS.find((candidate) => candidate.name === name);
  if (!listed) {
    terminal.err(`There is no command "${name}".\n\n${usage}`);
    return 2;
  }
  try {
    const command = await listed.load();
    if (rest.includes('--help')) {
      terminal.out(command.help);
      return 0;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    return explain(error, name, terminal);
  }
}

function explain(error: unknown, name: string, terminal: Terminal): ExitCode {
  if (!(error instanceof Error)) {
    terminal.err(`${error}\n`);
    return 1;
  }
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    terminal.err(`${error.message}\nSee communique ${name} --help.\n`);
    return 2;
  }
  const hint = failureHint(error);
  terminal.err(`${causes(error).join('\n  ')}\n${hint === '' ? '' : `${hint}\n`}`);
  return 1;
}

/** Runs the process's own command line. */
export async function main(): Promise<void> {
  outliveReaders();
  const terminal = processTerminal();
  // Eleventy takes its input relative to the working directory; every other path here is absolute.
  process.chdir(PACKAGE);
  process.exitCode = await runCommand(process.argv.slice(2), terminal);
}
