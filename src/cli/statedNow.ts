import { parseMoment } from '../lib/moment.ts';
import { readSite } from '../read/site.ts';
import { UsageError } from './command.ts';

/**
 * The moment that `--now` states, in milliseconds since 1970; `now` where it is not given. Without an offset it is in the time
 * zone of the site at `root`, as all times of its content are, and `say` is told which moment that is. Throws a `UsageError` for
 * what is no moment.
 */
export function statedNow(
  text: string | undefined,
  now: number,
  root: string,
  say: (line: string) => void,
): number {
  if (text === undefined) return now;
  // A site that cannot be read gets no further than that.
  const result = parseMoment(text, readSite(root).site?.timeZone ?? 'UTC');
  if (!result.ok) throw new UsageError(`--now: ${result.fault.message}. ${result.fault.hint}`);
  const { iso, millis } = result.moment;
  // A script may have meant another zone, and embargoes hang on it.
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) say(`--now is read as ${iso}\n`);
  return millis;
}
