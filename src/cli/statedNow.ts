import { parseMoment } from '../lib/moment.ts';
import { readSite } from '../read/site.ts';
import { UsageError } from './command.ts';

/**
 * The moment that `--now` states, in milliseconds since 1970; `now` where it is not given. Without an offset it is in the time
 * zone of the site at `root`, as all times of its content are.
 */
export function statedNow(text: string | undefined, now: number, root: string): number {
  if (text === undefined) return now;
  // A site that cannot be read gets no further than that.
  const result = parseMoment(text, readSite(root).site?.timeZone ?? 'UTC');
  if (!result.ok) throw new UsageError(`--now: ${result.fault.message}. ${result.fault.hint}`);
  return result.moment.millis;
}
