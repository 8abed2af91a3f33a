import { measureArchive } from './measureArchive.ts';
import { parseOptions, USAGE } from './options.ts';
import { writeReport } from './report.ts';
import { measuredResults, withResult } from './results.ts';
import { sources } from './source.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return say(USAGE);
  // An exit ends the commands that run and removes the scratch folder; a signal alone would not.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  if (options.fresh) measuredResults.save([]);
  for (const source of sources(options, say)) {
    for await (const result of measureArchive(source, options, say)) {
      const results = withResult(measuredResults.load(), result);
      measuredResults.save(results);
      writeReport(results);
    }
  }
  say('\nThe results are in bench/RESULTS.md.');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
