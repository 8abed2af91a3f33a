import { causes } from '../lib/causes.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { PACKAGE } from './package.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { outliveReaders, processTerminal, type Terminal } from './terminal.ts';

const COMMANDS: readonly Command[] = [build, serve, newCommand, importCommand, check, search, exportCommand];

const usage = `communique COMMAND [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

Every command takes --root DIR and --help.
`;

/** Runs one command line and gives its exit code. Never throws. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.out(usage);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.err(`There is no command "${name}".\n\n${usage}`);
    return 2;
  }
  if (rest.includes('--help')) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    return explain(error, command, terminal);
  }
}

function explain(error: unknown, { name }: Command, terminal: Terminal): ExitCode {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    terminal.err(`${error.message}\nSee communique ${name} --help.\n`);
    return 2;
  }
  const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : (HINTS[code] ?? '');
  terminal.err(`${causes(error).join('\n  ')}\n${hint === '' ? '' : `${hint}\n`}`);
  return 1;
}

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and build again; the published files are whole.',
  EACCES: 'Check who may write there, and build again; the published files are whole.',
  EROFS: 'The disk is read-only.',
};

/** Runs the process's own command line. */
export async function main(): Promise<void> {
  outliveReaders();
  const terminal = processTerminal();
  // Eleventy finds its template relative to the working directory; every other path here is absolute.
  process.chdir(PACKAGE);
  process.exitCode = await runCommand(process.argv.slice(2), terminal);
}
