import { hintOf } from '../lib/errors.ts';

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and build again; the published files are whole.',
  EACCES: 'Check who may read and write there; the published files are whole.',
  ENOMEM:
    'The machine has too little memory. Give it more, or end other programs; the published files are whole.',
  EROFS: 'The disk is read-only.',
  ENOTDIR: 'A file stands where a folder is needed: look at --root, --out and --to.',
  EEXIST: 'A file stands where a folder is needed: look at --root, --out and --to.',
};

/** What to do about what a command threw: what it says itself, or what its code asks for; "" where nothing is known. */
export function failureHint(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return hintOf(error) || (HINTS[code] ?? '');
}
