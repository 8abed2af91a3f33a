import { readFrontMatter } from './frontMatter.ts';
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
  const matter = source.ok ? readFrontMatter(source.text) : undefined;
  if (!matter?.ok) throw new Error(`${file} was changed or removed while the site was built; build again`);
  return matter.body;
}
