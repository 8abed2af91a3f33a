import { availableParallelism } from 'node:os';

type Pagefind = typeof import('pagefind');

/**
 * Indexes that are made at the same time, each by a process of its own. More than four would gain little and take
 * the memory of a shard each.
 */
export const SERVICES = Math.min(availableParallelism(), 4);

const started: Pagefind[] = [];
const idle: Pagefind[] = [];
const waiting: ((service: Pagefind) => void)[] = [];
let modules = 0;

/** Runs `work` with a Pagefind that nobody else uses meanwhile; waits until one is free, first come, first served. */
export async function withService<Result>(work: (service: Pagefind) => Promise<Result>): Promise<Result> {
  const service = idle.pop() ?? (await (modules < SERVICES ? load() : turn()));
  try {
    return await work(service);
  } finally {
    const next = waiting.shift();
    if (next) next(service);
    else idle.push(service);
  }
}

/** Stops the processes, which otherwise wait for more. A later index starts them anew. */
export async function closeServices(): Promise<void> {
  await Promise.all(started.map((service) => service.close()));
}

/** Pagefind keeps one process for each time its module is loaded, and a module with another query is another. */
async function load(): Promise<Pagefind> {
  const url = new URL(import.meta.resolve('pagefind'));
  url.searchParams.set('service', String(modules));
  modules += 1;
  const service: Pagefind = await import(url.href);
  started.push(service);
  return service;
}

function turn(): Promise<Pagefind> {
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
