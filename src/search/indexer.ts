import { close, createIndex } from 'pagefind';

/** A file of an index, its name relative to the index's folder. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The indexer did not do its work: missing for this machine, stopped, or it left a page out. */
export class IndexerError extends Error {
  override readonly name = 'IndexerError';
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A page for the index: its site path, and HTML with Pagefind's attributes. */
export interface IndexPage {
  readonly url: string;
  readonly html: string;
}

/**
 * Indexes pages in the order given, one at a time: fed in parallel, Pagefind numbers them as they come to hand and
 * two builds differ. Frees the index's memory before it returns. Throws `IndexerError`.
 */
export async function indexPages(
  lang: string,
  pages: AsyncIterable<IndexPage>,
): Promise<readonly IndexFile[]> {
  const made = await attempt(() =>
    // One fragment a page, however many there are: bundles would change for a page that did not.
    createIndex({ forceLanguage: lang.toLowerCase(), maxFragments: 2 ** 31 }),
  );
  const { index } = made;
  if (!index) throw failure(made.errors.join('; '));
  try {
    for await (const { url, html } of pages) {
      const { errors } = await attempt(() => index.addHTMLFile({ url, content: html }));
      if (errors.length > 0) throw failure(`${url}: ${errors.join('; ')}`);
    }
    const { errors, files } = await attempt(() => index.getFiles());
    if (errors.length > 0) throw failure(errors.join('; '));
    return files.map(({ path, content }) => ({ name: path, bytes: content }));
  } finally {
    await attempt(() => index.deleteIndex());
  }
}

/** Stops the indexer's process, which otherwise waits for more. Safe to call when none runs; a later build starts it anew. */
export async function closeIndexer(): Promise<void> {
  await close();
}

/** Pagefind does not notice when its process is killed (memory), and would never answer. */
const PATIENCE = 300_000;

async function attempt<T>(call: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the indexer has not answered for five minutes')), PATIENCE);
  });
  try {
    return await Promise.race([call(), silence]);
  } catch (error) {
    throw failure(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
}

function failure(reason: string): IndexerError {
  return new IndexerError(
    `The search index could not be built: ${reason || 'the indexer gave no reason'}`,
    'Install again with "npm ci"; the indexer (Pagefind) is a program of its own and comes as an optional package for each kind of machine.',
  );
}
