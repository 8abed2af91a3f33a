import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildArchive } from '../../src/archive/archive.ts';
import { mayMeet } from '../../src/check/comingPlaces.ts';
import { besidePages } from '../../src/cli/madeOutputs.ts';
import type { Release } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import { planOf } from '../plan/planOf.ts';
import { anyReleases, makeRelease, makeSite, momentOf, SAMPLE_NOW } from '../tools/sampleSite.ts';

/** After the last embargo of `anyReleases`. */
const LATER = Date.parse('2024-01-01T00:00:00Z');
const site = makeSite();

/** All that the site has at a moment, but stubs and what is copied. */
function outputsAt(releases: readonly Release[], now: number): ReadonlySet<string> {
  const pages = planOf(releases, site, now).pages.filter(({ kind }) => kind !== 'redirect');
  return new Set([
    ...pages.map(({ output }) => output),
    ...besidePages(buildArchive(site, releases, { now })),
  ]);
}

/** Whether what the held ones bring may meet a file of `public/`. */
function meets(releases: readonly Release[], output?: string, own: Site = site): boolean {
  const archive = buildArchive(own, releases, { now: SAMPLE_NOW });
  const held = archive.withheld.filter(({ draft }) => !draft);
  const files = output === undefined ? [] : [{ output, from: `public/${output}` }];
  return mayMeet({ site: own, releases, files }, held);
}

describe('what the end of an embargo brings', () => {
  it('may meet whatever stands at one of its places, below or above, in any capitals', () => {
    fc.assert(
      fc.property(anyReleases, (all) => {
        const releases = all.map((release) => ({ ...release, aliases: [] }));
        const today = outputsAt(releases, SAMPLE_NOW);
        for (const output of outputsAt(releases, LATER)) {
          if (today.has(output)) continue;
          for (const name of [output, output.toUpperCase(), `${output}/below`, path.posix.dirname(output)])
            assert.ok(meets(releases, name), name);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('meets nothing where nothing stands in its way, so that no plan of then has to be made', () => {
    const releases = [
      makeRelease('a', '2022-03-01', { aliases: ['/2022/02/01/old/', '/old.aspx'], topics: ['nato'] }),
      makeRelease('b', '2022-07-01', { embargo: momentOf('2022-07-01 10:00'), topics: ['health'] }),
    ];
    assert.equal(meets(releases, 'logo.svg'), false);
    const redirect = { from: '/topics/health/', to: '/', written: '/topics/health/' };
    assert.equal(meets(releases, undefined, makeSite({ redirects: [redirect] })), true);
  });
});
