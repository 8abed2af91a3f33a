import { shardListPath } from '../../model/paths.ts';
import { FORMAT, type ListedShard, type ShardList } from '../format/shardList.ts';
import type { SearchFile } from '../searchFile.ts';
import { packJson } from './pack.ts';

/** The list of a language's shards, given in any order. */
export function listFile(lang: string, shards: readonly ListedShard[]): SearchFile {
  const newestFirst = [...shards].sort((a, b) => (a.from < b.from ? 1 : -1));
  const list: ShardList = { format: FORMAT, shards: newestFirst };
  return packJson(shardListPath(lang), list);
}
