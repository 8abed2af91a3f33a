/** Site path of the folder of the files that all shards share. */
export const SHARED_BASE = '/search/pagefind/';
