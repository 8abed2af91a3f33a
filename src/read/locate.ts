import { type KeyPath, type Position, readFrontMatter, readYaml } from './frontMatter.ts';
import { readTextFile } from './textFile.ts';

/** Finds keys in files of a site root that were read before; a file is parsed again only when something is sought in it. */
export function keyLocator(root: string): (file: string, path: KeyPath) => Position {
  const parsed = new Map<string, (path: KeyPath) => Position>();
  return (file, path) => {
    const locate = parsed.get(file) ?? locatorOf(root, file);
    parsed.set(file, locate);
    return locate(path);
  };
}

function locatorOf(root: string, file: string): (path: KeyPath) => Position {
  const source = readTextFile(root, file);
  if (source.ok) {
    const content = /\.ya?ml$/.test(file) ? readYaml(source.text) : readFrontMatter(source.text);
    if (content.ok) return content.locate;
  }
  return () => ({ line: 1, column: 1 });
}
