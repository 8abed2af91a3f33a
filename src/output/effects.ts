import {
  accessSync,
  closeSync,
  constants,
  createWriteStream,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ifThere, NO_ENTRY } from '../disk/ifThere.ts';
import { listFiles, visitFiles } from '../disk/listFiles.ts';
import { readBlocks } from '../disk/readBlocks.ts';
import { isVersionControl } from '../lib/leftovers.ts';
import { moveFile } from './moveFile.ts';
import { openStage, openTree } from './openTree.ts';
import { realFolder } from './realFolder.ts';
import { sameBytes } from './sameBytes.ts';
import { within } from './within.ts';

/** What tells one state of a file from another. */
export interface FileState {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtime: number;
}

/**
 * Everything a build does to its output folder. Names are relative to it, with `/`. What is written is staged beside
 * the folder and published at the end, so that a build that is killed before that leaves the site as it was.
 */
export interface Effects {
  /** The file as this build wrote it, else as it is published; undefined where there is none. */
  read(output: string): Uint8Array | undefined;
  /** The file as it is published, whatever this build wrote; undefined where there is none. */
  readPublished(output: string): Uint8Array | undefined;
  /** Of the published file. */
  stat(output: string): FileState | undefined;
  /** Stages a file. */
  write(output: string, content: string | Uint8Array): FileState;
  /** Stages a file that is too large to be held whole. */
  writeChunks(output: string, chunks: AsyncIterable<Uint8Array>): Promise<FileState>;
  /** Stages a copy of another file (`from`: absolute), of whatever size. */
  copy(output: string, from: string): FileState;
  /** True when the published file has the bytes of another one. */
  isCopy(output: string, from: string): boolean;
  /** Unstages a file when the same bytes are published; true when they are. */
  dropSame(output: string): boolean;
  /** Puts staged files in their places, each whole, in this order; into an empty folder all in one step. */
  publish(outputs: readonly string[]): void;
  /** Lets everyone read what is staged, and what is published with it. */
  openStaged(): void;
  /** Lets everyone read all that is published. */
  openPublished(): void;
  /** Forgets what is staged, by this build or by one that was killed. */
  discard(): void;
  /** Removes a published file, and its folder when that is empty. */
  remove(output: string): void;
  /** The published files, sorted; never those of version control, by which some publish the folder. */
  list(): readonly string[];
  /** The same one by one, in no order; quicker where there are many. */
  visit(look: (output: string) => void): Promise<void>;
}

/**
 * Effects on a real folder, or on what `out` is a link to; `spare` is where files are staged that cannot be beside it. Both
 * absolute. Throws what `node:fs` throws: a full disk, a missing right.
 */
export function diskEffects(out: string, spare?: string): Effects {
  // The link stays, and what it leads to gets the site.
  const folder = realFolder(out);
  // Beside the folder, to be on the same disk: then publishing is renaming.
  const beside = path.join(path.dirname(folder), `.${path.basename(folder)}.communique`);
  const stage = spare === undefined || mayWriteBeside(folder) ? beside : spare;
  const made = new Set<string>();
  const stateOf = (file: string): FileState | undefined => {
    const stat = ifThere(() => statSync(file, NO_ENTRY));
    return stat && fileState(stat);
  };
  /** The place of a staged file, its folder made. */
  const place = (output: string): string => {
    const file = within(stage, output);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return file;
  };
  const write = (output: string, pieces: Iterable<string | Uint8Array>): FileState => {
    const file = openSync(place(output), 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
      return fileState(fstatSync(file));
    } finally {
      closeSync(file);
    }
  };
  // Into a folder that is not there yet, nobody need look for what is published in it.
  let published = statSync(folder, NO_ENTRY) !== undefined;
  const readPublished = (output: string) => ifThere(() => readFileSync(path.join(folder, output)));
  return {
    read: (output) => {
      const staged = path.join(stage, output);
      // Asked beforehand: to fail takes longer than to read.
      return existsSync(staged) ? readFileSync(staged) : readPublished(output);
    },
    readPublished,
    // Not joined: of half a million names, that alone takes a second.
    stat: (output) => (published ? stateOf(`${folder}/${output}`) : undefined),
    write: (output, content) => write(output, [content]),
    writeChunks: async (output, chunks) => {
      const file = place(output);
      await pipeline(chunks, createWriteStream(file));
      return fileState(statSync(file));
    },
    // Not the system's copying: it would be as private as its original.
    copy: (output, from) => write(output, readBlocks(from)),
    isCopy: (output, from) => ifThere(() => sameBytes(from, path.join(folder, output))) ?? false,
    dropSame: (output) => {
      const staged = path.join(stage, output);
      if (!sameBytes(staged, path.join(folder, output))) return false;
      rmSync(staged);
      return true;
    },
    publish: (outputs) => {
      published = true;
      if (outputs.length > 0 && moveWhole(stage, folder)) return;
      const places = new Set<string>();
      for (const output of outputs) moveFile(stage, folder, output, places);
    },
    openStaged: () => openStage(stage),
    openPublished: () => openTree(folder),
    discard: () => {
      rmSync(stage, { recursive: true, force: true });
      made.clear();
    },
    remove: (output) => {
      const file = within(folder, output);
      // A folder that took the file's name has taken its place already.
      if (ifThere(() => lstatSync(file, NO_ENTRY))?.isDirectory() !== false) return;
      rmSync(file);
      removeEmpty(folder, path.posix.dirname(output));
    },
    list: () => listFiles(folder, isVersionControl),
    visit: (look) => visitFiles(folder, look, isVersionControl),
  };
}

/** True as well where the folder is yet to be made with those above it: whether it can be shows then. */
function mayWriteBeside(folder: string): boolean {
  const parent = path.dirname(folder);
  try {
    accessSync(parent, constants.W_OK);
    return true;
  } catch {
    return !existsSync(parent);
  }
}

function fileState({ size, mtimeMs }: Stats): FileState {
  return { size, mtime: mtimeMs };
}

/** Makes the stage the folder itself, where nothing is published yet; false when something is, or they are on two disks. */
function moveWhole(stage: string, folder: string): boolean {
  try {
    if (statSync(folder, NO_ENTRY)) rmdirSync(folder);
    renameSync(stage, folder);
    return true;
  } catch {
    return false;
  }
}

function removeEmpty(root: string, folder: string): void {
  for (let at = folder; at !== '.' && at !== '/'; at = path.posix.dirname(at)) {
    try {
      rmdirSync(path.join(root, at));
    } catch {
      return;
    }
  }
}
