import type { EngineSetup } from '../request.ts';

/** The site's search files, unpacked; one that was read is kept. */
export class Files {
  readonly #setup: Pick<EngineSetup, 'fetch' | 'inflate'>;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(setup: Pick<EngineSetup, 'fetch' | 'inflate'>) {
    this.#setup = setup;
  }

  /** Rejects when the file cannot be had or read; the next call tries again. */
  get<Content>(path: string, read: (bytes: Uint8Array) => Content): Promise<Content> {
    const kept = this.#kept.get(path);
    // A path is always read the same way.
    if (kept) return kept as Promise<Content>;
    const content = this.#load(path).then(read);
    this.#kept.set(path, content);
    content.catch(() => this.#kept.delete(path));
    return content;
  }

  getJson<Content>(path: string): Promise<Content> {
    return this.get(path, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Content);
  }

  async #load(path: string): Promise<Uint8Array> {
    try {
      return await this.#setup.inflate(await this.#setup.fetch(path));
    } catch (cause) {
      throw new Error(`The search cannot read ${path}`, { cause });
    }
  }
}
