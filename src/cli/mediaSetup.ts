import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { MediaSetup } from '../media/makeMedia.ts';
import { openMediaCache } from '../media/mediaCache.ts';

/** More pictures at once would need more memory than a small machine has. */
const AT_MOST = 4;

/** Where this machine makes the pictures of the site in `root` (absolute), and keeps them. */
export function mediaSetup(root: string): MediaSetup {
  return {
    root,
    cache: openMediaCache(path.join(root, '.communique/media')),
    atOnce: Math.min(AT_MOST, availableParallelism()),
  };
}
