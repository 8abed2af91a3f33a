import type { FileJob } from '../plan/job.ts';
import type { Effects, FileState } from './effects.ts';
import type { Manifest, ManifestChange, ManifestEntry } from './manifest.ts';
import { type FolderKind, MARKER, MARKS } from './marker.ts';
import type { Survey } from './survey.ts';

/** A file to make, and the digest of what decides its bytes. */
export interface Made {
  readonly output: string;
  readonly hash: string;
  /** Of a page: see `PlannedPage`. */
  readonly key?: string;
  /** Of a file without a template that names releases' pages. */
  readonly listing?: true;
}

/** What one build did to its output folder, and what it knows of it then. */
export interface OutputFolder extends ManifestChange {
  /** True when the last build made the file from what has this key, and it is still there: notes it as kept. */
  isCurrent(page: { readonly output: string; readonly key: string }): boolean;
  /** True when the job's file has to be made; false notes it as kept. */
  isStale(job: Made): boolean;
  /**
   * Once settled: notes as kept the files below `folder` that the last build made under this hash, of which only the
   * maker knows the names. False when there is none, or one is not as it was left: then all have to be made.
   */
  keepAll(folder: string, hash: string): boolean;
  /** Writes a file unless the same bytes are there; notes it as made by this build. */
  write(job: Made, content: string | Uint8Array): void;
  /** The same for a file that is too large to be held whole. */
  writeChunks(job: Made, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Notes a file that was written elsewhere, by `writeFile`. */
  note(job: Made, result: WrittenFile): void;
  /** Writes a file job when it is stale. */
  place(job: FileJob): void;
  /**
   * Takes what became of the last build's files, which until then are thought to be as it left them; gives those that
   * were noted as kept and have to be made after all.
   */
  settle(survey: Survey): ReadonlySet<string>;
  /**
   * Once settled: puts all that was written in its place, and removes every file that this build neither kept nor made.
   * `beforehand` is told first which files that changes, and which of the last build's are gone already.
   */
  publish(beforehand?: (changed: readonly string[]) => void): void;
  /** Outputs whose bytes are new, in the order written. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Of a file that was kept or made. */
  hashOf(output: string): string | undefined;
  /** All files that were kept or made. */
  outputs(): Iterable<string>;
}

/** What `writeFile` did: the file as it will be, and whether its bytes are new. */
export interface WrittenFile extends FileState {
  readonly fresh: boolean;
}

/** The same with its name. */
export interface NamedFile extends WrittenFile {
  readonly output: string;
}

/** Stages a file unless the same bytes are published. */
export function writeFile(effects: Effects, output: string, content: string | Uint8Array): WrittenFile {
  const published = publishedAs(effects, output, content);
  return published ? { ...published, fresh: false } : { ...effects.write(output, content), fresh: true };
}

/** The same with the bytes of another file (absolute), which are never held whole. */
function copyFile(effects: Effects, output: string, from: string): WrittenFile {
  const published = effects.isCopy(output, from) ? effects.stat(output) : undefined;
  return published ? { ...published, fresh: false } : { ...effects.copy(output, from), fresh: true };
}

async function writeChunks(
  effects: Effects,
  output: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<WrittenFile> {
  const staged = await effects.writeChunks(output, chunks);
  const published = effects.dropSame(output) ? effects.stat(output) : undefined;
  return published ? { ...published, fresh: false } : { ...staged, fresh: true };
}

const UNSEEN: Survey = { missing: [], changed: [], strays: [] };

/** Begins a build into a folder of which the last build knew `before`. */
export function openOutput(effects: Effects, before: Manifest, kind: FolderKind): OutputFolder {
  const written: string[] = [];
  const removed: string[] = [];
  const noted = new Map<string, ManifestEntry>();
  const kept = new Uint8Array(before.lines);
  const made = new Set<string>();
  const listings = new Set<string>();
  let survey: Survey = UNSEEN;
  let broken: ReadonlySet<string> = new Set();
  /** The number of a file that is thought to be as the last build left it. */
  const numberOf = (output: string) => (broken.has(output) ? undefined : before.numbers.get(output));
  const note = (output: string, entry: ManifestEntry) => {
    const number = before.numbers.get(output);
    if (number !== undefined) kept[number] = 0;
    noted.set(output, entry);
  };
  const isKept = (number: number) => kept[number] === 1;
  const hashOf = (output: string) => {
    const number = before.numbers.get(output);
    return number !== undefined && isKept(number) ? before.hash(number) : noted.get(output)?.hash;
  };

  const folder: OutputFolder = {
    isCurrent: ({ output, key }) => {
      const number = numberOf(output);
      if (number === undefined || before.key(number) !== key) return false;
      kept[number] = 1;
      return true;
    },
    isStale: (job) => {
      const { output, hash, key } = job;
      const number = numberOf(output);
      if (number === undefined || before.hash(number) !== hash) return true;
      if (before.key(number) === key) kept[number] = 1;
      else note(output, entryOf(job, stateIn(before, number)));
      return false;
    },
    keepAll: (below, hash) => {
      const numbers: number[] = [];
      for (const [output, number] of before.numbers) {
        if (!output.startsWith(`${below}/`) || before.hash(number) !== hash) continue;
        if (broken.has(output)) return false;
        numbers.push(number);
      }
      for (const number of numbers) kept[number] = 1;
      return numbers.length > 0;
    },
    write: (job, content) => folder.note(job, writeFile(effects, job.output, content)),
    writeChunks: async (job, chunks) => folder.note(job, await writeChunks(effects, job.output, chunks)),
    note: (job, { fresh, ...state }) => {
      if (fresh) written.push(job.output);
      made.add(job.output);
      if (job.listing) listings.add(job.output);
      note(job.output, entryOf(job, state));
    },
    place: (job) => {
      if (!folder.isStale(job)) return;
      if (typeof job.from === 'string') folder.note(job, copyFile(effects, job.output, job.from));
      else folder.write(job, job.from);
    },
    settle: (found) => {
      survey = found;
      broken = new Set([...found.missing, ...found.changed]);
      return new Set([...broken].filter((output) => hashOf(output) !== undefined && !made.has(output)));
    },
    publish: (beforehand = () => {}) => {
      const missing = new Set(survey.missing);
      for (const [output, number] of before.numbers) {
        if (!isKept(number) && !noted.has(output) && !missing.has(output)) removed.push(output);
      }
      for (const output of survey.strays) if (!noted.has(output) && output !== MARKER) removed.push(output);
      removed.sort();
      beforehand([...written, ...removed, ...missing]);
      const isMarked = publishedAs(effects, MARKER, MARKS[kind]) !== undefined;
      if (!isMarked) effects.write(MARKER, MARKS[kind]);
      // What new pages show, then they, then the lists that link to them: what is there already goes on linking to what was
      // there. Pages alone have a key.
      const shown: string[] = [];
      const pages: string[] = [];
      const listed: string[] = [];
      const changed: string[] = [];
      for (const output of written) {
        if (effects.stat(output) !== undefined) changed.push(output);
        else if (listings.has(output)) listed.push(output);
        else if (noted.get(output)?.key === undefined) shown.push(output);
        else pages.push(output);
      }
      // A preview is as private as whoever makes it wants it.
      if (kind === 'site') effects.openStaged();
      effects.publish([...(isMarked ? [] : [MARKER]), ...shown, ...pages, ...listed, ...changed]);
      effects.discard();
      for (const output of removed) effects.remove(output);
    },
    written,
    removed,
    hashOf,
    outputs: function* () {
      for (const [output, number] of before.numbers) if (isKept(number)) yield output;
      yield* noted.keys();
    },
    isKept,
    noted,
  };
  return folder;
}

function entryOf({ hash, key }: Made, { size, mtime }: FileState): ManifestEntry {
  return { hash, ...(key !== undefined && { key }), size, mtime };
}

function stateIn(manifest: Manifest, number: number): FileState {
  return { size: manifest.size(number), mtime: manifest.mtime(number) };
}

/** The state of the published file when it has the same bytes. */
function publishedAs(effects: Effects, output: string, content: string | Uint8Array): FileState | undefined {
  const state = effects.stat(output);
  if (!state || state.size !== Buffer.byteLength(content)) return undefined;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return Buffer.from(effects.read(output) ?? []).equals(bytes) ? state : undefined;
}
