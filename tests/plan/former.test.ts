import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Release } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import { makeRelease, makeSite, SAMPLE_NOW } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

const OLD = '/2020/12/31/late/';
const NEW = '/2021/01/01/on-time/';
const ATTACHMENTS = ['report.pdf', 'maps/north', 'index'].map((name) => ({
  name,
  file: `content/${name}`,
  bytes: 1,
  digest: name,
}));

function moved(own: Partial<Release> = {}): Release {
  return makeRelease('on-time', '2021-01-01', { aliases: [OLD], attachments: ATTACHMENTS, ...own });
}

/** What is planned below the old address, redirect included; `taken` are files of `public/`. */
function below(releases: readonly Release[], site?: Partial<Site>, taken?: readonly string[]): string[] {
  const { pages, files } = planOf(releases, makeSite(site), SAMPLE_NOW, 'code', taken);
  return [...pages.map(({ output }) => output), ...files]
    .filter((output) => output.startsWith(OLD.slice(1)))
    .map((output) => output.slice(OLD.length - 1))
    .sort();
}

const ALL = ['index', 'index.html', 'index.json', 'index.md', 'maps/north', 'oembed.json', 'report.pdf'];

describe('a release that was moved', () => {
  it('leaves where it was its twins and its files, and a page that leads on', () => {
    assert.deepEqual(below([moved()]), ALL);
    assert.deepEqual(
      below([moved()], { oEmbed: false }),
      ALL.filter((name) => name !== 'oembed.json'),
    );
  });

  it('has at both places twins that name the new one', () => {
    const { pages } = planOf([moved()]);
    for (const name of ['index.json', 'index.md', 'oembed.json']) {
      const [now, before] = [NEW, OLD].map((path) => pageAt(pages, path + name));
      assert.deepEqual(before?.props, now?.props);
      assert.deepEqual([before?.kind, before?.body], [now?.kind, now?.body]);
    }
  });

  it('leaves nothing where an address of another form leads to it, nor when it is held back', () => {
    assert.deepEqual(below([moved({ aliases: ['/2020/12/31/late.aspx', '/news/late/'] })]), []);
    assert.deepEqual(below([moved({ draft: true })]), []);
  });

  it('leaves alone what an alias, a redirect or a file of public/ answers at', () => {
    const without = (...names: readonly string[]) => ALL.filter((name) => !names.includes(name));
    const aliases = [OLD, `${OLD}report.pdf`];
    assert.deepEqual(below([moved({ aliases })]), [...without('report.pdf'), 'report.pdf/index.html'].sort());
    const redirects = [{ from: `${OLD}maps/north/`, written: `${OLD}maps/north/`, to: '/' }];
    assert.deepEqual(
      below([moved()], { redirects }),
      [...without('maps/north'), 'maps/north/index.html'].sort(),
    );
    const taken = ['index.json', 'report.pdf'];
    assert.deepEqual(
      below([moved()], {}, [...taken.map((name) => OLD.slice(1) + name), 'other.txt']),
      without(...taken),
    );
  });

  it('keeps the id of its feed entry, that of the first address it had (RFC 4287, section 4.2.6)', () => {
    const idOf = (release: Release) => {
      const page = pageAt(planOf([release]).pages, release.lang === 'en' ? '/feed.xml' : '/et/feed.xml');
      return page.kind === 'atomFeed' ? page.props.entries[0]?.id : undefined;
    };
    const first = idOf(makeRelease('late', '2020-12-31'));
    assert.equal(first, 'tag:press.example.org,2020-12-31:/2020/12/31/late/');
    assert.equal(idOf(moved()), first);
    assert.equal(idOf(moved({ aliases: ['/news/late/', OLD, '/2021/01/02/later/'] })), first);
    assert.equal(
      idOf(moved({ aliases: ['/news/late/'] })),
      'tag:press.example.org,2021-01-01:/2021/01/01/on-time/',
    );
    const estonian = moved({ lang: 'et', aliases: ['/et/2020/12/31/õhtul/'] });
    assert.equal(idOf(estonian), 'tag:press.example.org,2020-12-31:/et/2020/12/31/%C3%B5htul/');
  });
});
