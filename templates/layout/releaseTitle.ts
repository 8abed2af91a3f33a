import { stringsFor } from '../strings/index.ts';

/** A release's title as it stands alone, in a tab, a feed or a preview: a withdrawn one says so first. */
export function releaseTitle(title: string, withdrawn: boolean, lang: string): string {
  return withdrawn ? `[${stringsFor(lang).lists.withdrawn}] ${title}` : title;
}
