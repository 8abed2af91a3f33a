import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // HTML lets it be written either way.
    'doctype-style': 'off',
    // An archive's titles are as long as their authors wrote them.
    'long-title': 'off',
    // A page's own host needs no proof; and a digest in every page would make each change of style change the past.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What is wrong with a page by html-validate's recommended rules: `12:5 rule: message` each; [] when nothing is. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/**
 * The same for the pages of a built site, each fault with its file. Of more than `limit` pages an even sample is
 * taken, the same one each time.
 */
export async function siteHtmlFaults(
  folder: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<{ readonly pages: number; readonly read: number; readonly faults: readonly string[] }> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort();
  const stride = Math.max(1, pages.length / limit);
  const sample = pages.filter(
    (_page, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride),
  );
  const faults: string[] = [];
  for (const page of sample) {
    const found = await htmlFaults(readFileSync(join(folder, page), 'utf8'));
    faults.push(...found.map((fault) => `${page}:${fault}`));
  }
  return { pages: pages.length, read: sample.length, faults };
}
