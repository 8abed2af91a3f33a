import { bodyOf } from './frontMatter.ts';
import { readTextFile } from './textFile.ts';

/** Gives the markdown body of a release's file, which was read without error before. The last one is kept for its twins. */
export function bodyReader(root: string): (file: string) => string {
  let last = { file: '', body: '' };
  return (file) => {
    if (last.file !== file) last = { file, body: readBody(root, file) };
    return last.body;
  };
}

function readBody(root: string, file: string): string {
  const source = readTextFile(root, file);
  const body = source.ok ? bodyOf(source.text) : undefined;
  if (body === undefined)
    throw new Error(`${file} was changed or removed while the site was built; build again`);
  return body;
}
