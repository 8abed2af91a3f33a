import type { Archive } from '../archive/archive.ts';
import { compareCode } from '../lib/compareCode.ts';
import { nearest } from '../lib/nearest.ts';
import { outputOf, stubOutput } from '../lib/sitePath.ts';
import { byOutput } from '../model/byOutput.ts';
import { pathOf, readReleaseOutput } from '../model/paths.ts';
import { publicId, type Release } from '../model/release.ts';
import { inYaml, type Loss, lossOf, lossWarning, redirectsOf, TOLD, tellFirst } from './lostWords.ts';
import { type Finding, SITE_FILE } from './rule.ts';

/** An address that was published, and at which nothing answers any more. */
export interface LostAddress {
  readonly output: string;
  /** The release that was there, as far as it is known. */
  readonly release?: { readonly id?: string; readonly lang?: string; readonly title?: string };
  /** Where it led, if it was an old address already: a decoded site path, or a URL. */
  readonly ledTo?: string;
}

/**
 * Addresses must not die: says of each that is lost what would keep it, and which release has probably taken its
 * place. `held` are the names, `id lang`, of all that is held back; `wasPublished` says of an output whether it was there before. What is held back was taken down on purpose.
 */
export function lostAddresses(
  lost: readonly LostAddress[],
  { site, editions, withheld }: Archive,
  held: ReadonlySet<string>,
  wasPublished: (output: string) => boolean,
  loss: Loss,
): readonly Finding[] {
  if (lost.length === 0) return [];
  const pageOf = (release: Release) => outputOf(pathOf(site, release));
  const secrets = new Set(
    withheld.flatMap((release) => [pageOf(release), ...release.aliases.map(stubOutput)]),
  );
  const published = editions.flatMap(({ releases }) => releases);
  const byPage = byOutput(site, published);
  const byName = new Map(published.map((release) => [`${publicId(release)} ${release.lang}`, release]));
  const newcomers = published.filter((release) => !wasPublished(pageOf(release)));
  const formerly = new Map(lost.map((address) => [address.output, address]));

  const successorOf = ({ output, release, ledTo }: LostAddress): Successor => {
    if (release) {
      const { id, lang } = release;
      const same = byName.get(`${id} ${lang}`);
      const other = same ?? newcomers.find((each) => isLike(each, output, release));
      return { release: other, isSure: same !== undefined };
    }
    const page = ledTo === undefined ? '' : outputOf(ledTo);
    const moved = formerly.get(page);
    if (moved?.release) return successorOf(moved);
    return { release: byPage.get(page), isSure: true };
  };
  const told = lost
    .filter(({ output, release, ledTo }) => {
      const page = ledTo === undefined ? '' : outputOf(ledTo);
      const former = release ?? formerly.get(page)?.release;
      return !secrets.has(output) && !secrets.has(page) && !held.has(`${former?.id} ${former?.lang}`);
    })
    .sort((a, b) => compareCode(a.output, b.output));
  const findings = told.slice(0, TOLD).map((address) => {
    // A redirect to what is lost too would be a dead link.
    const isDead = address.ledTo !== undefined && formerly.has(outputOf(address.ledTo));
    return tell(address, successorOf(address), lossOf(1, loss), isDead ? undefined : address.ledTo);
  });
  return tellFirst(findings, told.length, loss);
}

interface Successor {
  readonly release: Release | undefined;
  /** It is the same release, and not only one that looks like it. */
  readonly isSure: boolean;
}

/** `target`: where a redirect may lead, if that is known. */
function tell(
  { output, release }: LostAddress,
  { release: successor, isSure }: Successor,
  words: string,
  target = '/where/it/leads/',
): Finding {
  const path = addressOf(output);
  const was = successor ? `, formerly ${release?.id}` : `, ${release?.id}`;
  const formerly = successor && publicId(successor) === release?.id ? '' : was;
  const what = release?.id === undefined ? '' : ` (“${release.title}”${formerly})`;
  const message = `${path}${what} ${words}`;
  const written = inYaml(path);
  const redirect = redirectsOf([[path, target]]);
  if (successor && isSure) {
    const why = release ? 'This release has another address now.' : 'It led to this release.';
    const hint = `${why} To keep the old one, add it to the aliases: [${written}]`;
    return lossWarning(successor.file, ['slug'], message, hint);
  }
  if (successor) {
    const id = release?.id === undefined ? '' : ` and id: ${inYaml(release.id)}`;
    const hint = `Is it this release now? Then add to it aliases: [${written}]${id}. If it was merged into another release, or is none, add to site.yaml ${redirect}`;
    return lossWarning(successor.file, ['title'], message, hint);
  }
  const hint = release
    ? `Bring the release back and say in it that it is withdrawn, or add to site.yaml ${redirect}`
    : `To keep it, add it to the aliases of a release, or to site.yaml ${redirect}`;
  return lossWarning(SITE_FILE, ['redirects'], message, hint);
}

/** A renamed release keeps its title, or its day and most words of its name. */
function isLike(
  { title, slug, date, lang }: Release,
  output: string,
  former: NonNullable<LostAddress['release']>,
) {
  if (former.lang !== undefined && former.lang !== lang) return false;
  if (former.title === title) return true;
  const before = readReleaseOutput(output, 'index.html');
  if (before?.day !== date.day) return false;
  const words = new Set(before.slug.split('-'));
  const own = slug.split('-');
  const shared = own.filter((word) => words.has(word)).length;
  return 2 * shared >= Math.min(own.length, words.size) || nearest(before.slug, [slug]) !== undefined;
}

/** The address as people write it: `old/index.html` → `/old/`, `old.aspx/index.html` → `/old.aspx`. */
function addressOf(output: string): string {
  return `/${output.replace(/(^|\/)index\.html$/, '$1').replace(/(\.[a-z0-9]{1,8})\/$/i, '$1')}`;
}
