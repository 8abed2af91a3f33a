import type { LostAddress } from '../check/lostAddresses.ts';
import { pathOnSite } from '../lib/resolveUrl.ts';
import { readReleaseOutput } from '../model/paths.ts';
import type { Effects } from '../output/effects.ts';
import type { Manifest } from '../output/manifest.ts';

/**
 * The addresses of releases, and old addresses that led on, which the last build published and this one does not
 * answer at. Asked before it publishes: what was there, the published files still say. `isMade` is asked for each file.
 */
export function findLost(
  before: Manifest,
  isMade: (output: string, number: number) => boolean,
  { readPublished: read }: Pick<Effects, 'readPublished'>,
  origin: string,
): readonly LostAddress[] {
  const lost: LostAddress[] = [];
  for (const [output, number] of before.numbers) {
    if (isMade(output, number) || !/\.html?$/i.test(output)) continue;
    const twin = output.replace(/index\.html$/, 'index.json');
    if (readReleaseOutput(output, 'index.html') && before.numbers.has(twin)) {
      lost.push({ output, release: factsOf(read(twin)) });
      continue;
    }
    const ledTo = targetOf(read(output));
    if (ledTo !== undefined) lost.push({ output, ledTo: pathOnSite(ledTo, origin) ?? ledTo });
  }
  return lost;
}

/** What the published `index.json` of a release says of it. */
export function factsOf(json: Uint8Array | undefined): NonNullable<LostAddress['release']> {
  try {
    const { id, lang, title } = JSON.parse(Buffer.from(json ?? []).toString());
    return { id: String(id), lang: String(lang), title: String(title) };
  } catch {
    // Gone, or not as it was left: then its address is all that is known of it.
    return {};
  }
}

/** Where a redirect's stub leads; undefined for any other page. */
function targetOf(html: Uint8Array | undefined): string | undefined {
  const head = Buffer.from(html ?? []).toString('utf8', 0, 4096);
  const target = /<meta http-equiv="refresh" content="\d+; ?url=([^"]*)"/i.exec(head)?.[1];
  return target?.replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
