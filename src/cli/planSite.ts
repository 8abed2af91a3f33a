import type { Archive } from '../archive/archive.ts';
import { mediaRecipe } from '../media/recipes.ts';
import { type CardJob, planCards } from '../plan/cards.ts';
import { planAttachments, planSchema } from '../plan/files.ts';
import { type FormerPlaces, formerPlaces } from '../plan/former.ts';
import type { FileJob, PlannedPage } from '../plan/job.ts';
import { type CaptionsFile, hasPictures, type MediaJob, planMedia } from '../plan/media.ts';
import { planPages } from '../plan/plan.ts';
import type { PublicFile } from '../read/publicFiles.ts';
import { cardWords } from './interfaceWords.ts';
import { codeDigest } from './package.ts';

/** All that is planned for a site, but what `besidePages` names. */
export interface SitePlan {
  /** In steps, see `planPages`. */
  readonly pages: readonly Iterable<PlannedPage>[];
  readonly files: readonly FileJob[];
  readonly media: readonly MediaJob[];
}

/** What a site is planned from beside its releases. */
export interface PlanSources {
  /** Absolute. */
  readonly root: string;
  /** Stock assets and those of `public/`. */
  readonly publicFiles: readonly PublicFile[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly makers: Makers;
}

/** What has a hand in the bytes of what is planned. */
export interface Makers {
  /** Digests of the code that makes pages, and of how each kind of media is made. */
  readonly digests: Readonly<Record<'pages' | MediaJob['kind'], string>>;
  readonly captionsFile: CaptionsFile;
}

/** For a plan that is asked for the names of its files, and never made. */
export const NAMES_ONLY: Makers = {
  digests: { pages: '', picture: '', kit: '', card: '' },
  captionsFile: () => ({ name: '', text: '' }),
};

/** What makes this archive's site. The words about pictures are loaded for the first picture: many sites have none. */
export async function makersOf(archive: Archive, root: string): Promise<Makers> {
  const { captionsFile } = hasPictures(archive)
    ? await import('../../templates/layout/captions.ts')
    : NAMES_ONLY;
  return {
    digests: {
      pages: codeDigest('pages', root),
      picture: mediaRecipe('picture'),
      kit: mediaRecipe('kit'),
      // The system breaks the words of titles into lines.
      card: mediaRecipe('card', process.versions.icu),
    },
    captionsFile,
  };
}

/** Plans a site. */
export function planSite(archive: Archive, { root, publicFiles, now, makers }: PlanSources): SitePlan {
  const { digests, captionsFile } = makers;
  const former = formerPlaces(
    archive,
    publicFiles.map(({ output }) => output),
  );
  const files = [
    ...publicFiles.map(({ output, from, digest }): FileJob => ({ output, from, hash: digest })),
    planSchema(archive.site),
    ...planAttachments(archive, root, former),
  ];
  return {
    pages: planPages(archive, { code: digests.pages, now, former }),
    files,
    media: [
      ...planMedia(archive, digests, captionsFile, former),
      ...planOwnCards(archive, files, former, digests.card),
    ],
  };
}

/** The cards, but those that the site has a file of its own for. */
function planOwnCards(
  archive: Archive,
  files: readonly FileJob[],
  former: FormerPlaces,
  recipe: string,
): readonly CardJob[] {
  if (!archive.site.shareCards) return [];
  const own = new Set(files.map(({ output }) => output));
  return [...planCards(archive, recipe, cardWords, former)].filter(({ output }) => !own.has(output));
}
