import { deflateRawSync } from 'node:zlib';
import type { SearchFile } from '../searchFile.ts';

/** A file of the search, raw deflate (RFC 1951): many hosts do not compress what they do not know. */
export function packFile(path: string, content: Uint8Array): SearchFile {
  // Copied: what zlib gives keeps its whole buffer of 16 KB alive, and a shard has a thousand files.
  return { path, bytes: new Uint8Array(deflateRawSync(content, { level: 9 })) };
}

/** Plain data as a packed file of JSON; the same data gives the same bytes. */
export function packJson(path: string, data: unknown): SearchFile {
  return packFile(path, new TextEncoder().encode(JSON.stringify(data)));
}
