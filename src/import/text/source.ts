import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../disk/listFiles.ts';
import { messageOf } from '../../lib/errors.ts';
import { decodeUtf8, unpack } from '../decode.ts';
import { type ImportSource, type Reading, refuse } from '../draft.ts';
import { readTextRelease, type TextSite } from './release.ts';

/** One text file, or every `.txt` below a folder in order of name. `shown` is what the person named. */
export function textSource(place: string, shown: string, site: TextSite): ImportSource {
  return {
    async *read(): AsyncIterable<Reading> {
      const isFolder = (await stat(place)).isDirectory();
      const files = isFolder ? listFiles(place).filter((name) => /\.txt(?:\.gz)?$/i.test(name)) : [''];
      for (const file of files) {
        yield await readFileOf(path.join(place, file), path.join(shown, file), site);
      }
    },
  };
}

async function readFileOf(file: string, shown: string, site: TextSite): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = unpack(await readFile(file));
  } catch (cause) {
    return refuse({ file: shown, line: 1 }, `the file cannot be read: ${messageOf(cause)}`);
  }
  const text = decodeUtf8(bytes);
  return text === undefined
    ? refuse({ file: shown, line: 1 }, 'the file is not UTF-8', 'Save it as UTF-8.')
    : readTextRelease(text, shown, site);
}
