import type { ImportSource, Reading } from '../draft.ts';
import { refuse } from '../draft.ts';
import { readLines } from './lines.ts';
import { readRecord } from './record.ts';
import type { RecordContext } from './recordContext.ts';

/** JSON Lines: one JSON object a line, plain or gzip. `shown` is the file as the person named it. */
export function jsonlSource(file: string, shown: string, context: RecordContext): ImportSource {
  return {
    async *read(): AsyncIterable<Reading> {
      for await (const line of readLines(file)) {
        const origin = { file: shown, line: line.number };
        if ('broken' in line)
          yield refuse(origin, `the file cannot be read any further: ${line.broken}`, 'Fetch it again.');
        else if (/\S/.test(line.bytes.toString('latin1', 0, 64)) || line.bytes.length > 64)
          yield readRecord(line.bytes, origin, context);
      }
    },
  };
}
