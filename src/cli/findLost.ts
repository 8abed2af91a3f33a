import type { LostAddress } from '../check/lostAddresses.ts';
import { pathOnSite } from '../lib/resolveUrl.ts';
import { readReleaseOutput } from '../model/paths.ts';
import type { Effects } from '../output/effects.ts';
import type { Manifest } from '../output/manifest.ts';

/** What the last build published, and this one does not answer at. */
export interface Lost {
  /** Addresses of releases, and old ones that led on. */
  readonly addresses: readonly LostAddress[];
  /** The outputs of all others. */
  readonly files: readonly string[];
}

/** Asked before a build publishes: what was there, the published files still say. `isMade` is asked for each file. */
export function findLost(
  before: Manifest,
  isMade: (output: string, number: number) => boolean,
  { readPublished: read }: Pick<Effects, 'readPublished'>,
  origin: string,
): Lost {
  const addresses: LostAddress[] = [];
  const files: string[] = [];
  for (const [output, number] of before.numbers) {
    if (isMade(output, number)) continue;
    const twin = output.replace(/index\.html$/, 'index.json');
    if (readReleaseOutput(output, 'index.html') && before.numbers.has(twin)) {
      addresses.push({ output, release: factsOf(read(twin)) });
      continue;
    }
    const ledTo = /\.html?$/i.test(output) ? targetOf(read(output)) : undefined;
    if (ledTo === undefined) files.push(output);
    else addresses.push({ output, ledTo: pathOnSite(ledTo, origin) ?? ledTo });
  }
  return { addresses, files };
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
