import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { messageOf } from '../lib/errors.ts';
import type { Problem } from '../model/problem.ts';

export type TextFile =
  | { readonly ok: true; readonly text: string; readonly digest: string }
  | { readonly ok: false; readonly problem: Problem };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a UTF-8 file of the site root; line ends become `\n`, a byte order mark goes. `file` is relative to `root`. */
export function readTextFile(root: string, file: string): TextFile {
  const fail = (code: string, message: string, hint: string, line = 1, column = 1): TextFile => ({
    ok: false,
    problem: { severity: 'error', code, message, hint, file, line, column },
  });
  let bytes: Buffer;
  try {
    const absolute = path.join(root, file);
    // A pipe or a device would be waited for without end.
    if (!statSync(absolute).isFile())
      return fail('file-unreadable', 'this is no file', 'Put a text file in its place, or remove it.');
    bytes = readFileSync(absolute);
  } catch (error) {
    return fail('file-unreadable', `the file cannot be read: ${messageOf(error)}`, '');
  }
  try {
    const text = utf8.decode(bytes).replace(/\r\n?/g, '\n');
    const zero = text.indexOf('\0');
    if (zero < 0) return { ok: true, text, digest: digest(bytes) };
    const before = text.slice(0, zero).split('\n');
    const hint = 'It may be UTF-16: save it as UTF-8 in your editor.';
    const column = (before.at(-1) ?? '').length + 1;
    return fail('encoding', 'the file holds a zero byte, which no text has', hint, before.length, column);
  } catch {
    const { line, column } = firstBadByte(bytes);
    return fail(
      'encoding',
      'the file is not UTF-8 from here on',
      'Save it as UTF-8 in your editor.',
      line,
      column,
    );
  }
}

function firstBadByte(bytes: Buffer): { line: number; column: number } {
  const lines = bytes.toString('latin1').split(/\r\n?|\n/);
  const index = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const line = Buffer.from(lines[index] ?? '', 'latin1');
  const good = line
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .indexOf('\uFFFD');
  return { line: Math.max(1, index + 1), column: Math.max(1, good + 1) };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
