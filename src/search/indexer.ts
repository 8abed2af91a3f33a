import type { PagefindIndex } from 'pagefind';
import { orderFilters } from './filterOrder.ts';
import { IndexerError } from './indexerError.ts';
import type { IndexFile } from './indexFile.ts';
import { closeServices, withService } from './indexServices.ts';

/** A page for the index: its site path, and HTML with Pagefind's attributes. */
export interface IndexPage {
  readonly url: string;
  readonly html: string;
}

/** Pages that Pagefind has not answered for yet: enough that it need never wait for the next one. */
const IN_FLIGHT = 32;

/**
 * Indexes pages; the same pages in the same order give the same bytes, since Pagefind numbers them as they arrive at
 * its process, whenever it answers. May be called again before it is done. Throws `IndexerError`.
 */
export function indexPages(lang: string, pages: AsyncIterable<IndexPage>): Promise<readonly IndexFile[]> {
  return withService(async (service) => {
    try {
      const { errors, index } = await attempt(service.createIndex({ forceLanguage: lang.toLowerCase() }));
      if (!index) throw failure(errors.join('; '));
      await addPages(index, pages);
      const made = await attempt(index.getFiles());
      if (made.errors.length > 0) throw failure(made.errors.join('; '));
      // Frees the index's memory: the process goes on to the next.
      await attempt(index.deleteIndex());
      return orderFilters(made.files.map(({ path, content }) => ({ name: path, bytes: content })));
    } catch (error) {
      // Nothing half done may stay in it.
      await service.close();
      throw error;
    }
  });
}

/** Stops the indexer's processes, which otherwise wait for more. Safe to call when none runs; a later build starts them anew. */
export async function closeIndexer(): Promise<void> {
  await closeServices();
}

async function addPages(index: PagefindIndex, pages: AsyncIterable<IndexPage>): Promise<void> {
  const inFlight: Promise<void>[] = [];
  for await (const page of pages) {
    if (inFlight.length >= IN_FLIGHT) await inFlight.shift();
    const added = addPage(index, page);
    // It is awaited later; until then its failure must not end the program.
    added.catch(() => undefined);
    inFlight.push(added);
  }
  for (const added of inFlight) await added;
}

async function addPage(index: PagefindIndex, { url, html }: IndexPage): Promise<void> {
  const { errors } = await attempt(index.addHTMLFile({ url, content: html }));
  if (errors.length > 0) throw failure(`${url}: ${errors.join('; ')}`);
}

/** Pagefind does not notice when its process is killed (memory), and would never answer. */
const PATIENCE = 300_000;

async function attempt<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the indexer has not answered for five minutes')), PATIENCE);
  });
  try {
    return await Promise.race([answer, silence]);
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
