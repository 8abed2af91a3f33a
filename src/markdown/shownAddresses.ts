import type { Token } from 'markdown-it';

const SCHEME = /^https?:\/\//i;

/**
 * Marks, by the class `address`, links whose words are their address already: `<https://x.example/>`,
 * `[x.example](https://x.example/)`. On paper, where addresses follow the words, it is not said twice.
 */
export function markShownAddresses(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'link_open') continue;
    const [words, end] = tokens.slice(index + 1, index + 3);
    if (words?.type !== 'text' || end?.type !== 'link_close') continue;
    const href = String(token.attrGet('href') ?? '');
    if (SCHEME.test(href) && bare(words.content) === bare(href)) token.attrJoin('class', 'address');
  }
}

function bare(address: string): string {
  // A host is the same in any letters, a path is not.
  const [host = '', ...path] = address.trim().replace(SCHEME, '').replace(/\/$/, '').split('/');
  return [host.toLowerCase(), ...path].join('/');
}
