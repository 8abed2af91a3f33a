import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { build, run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const FERRIES = 'Ferries to the islands sail later';

describe('communique search', () => {
  let root = '';
  const search = (...args: readonly string[]) => run(['search', ...args, '--root', root]);
  const found = async (...args: readonly string[]) => {
    const { exit, out, err } = await search('--json', ...args);
    assert.equal(exit, 0, err);
    const { total, results } = JSON.parse(out) as { total: number; results: readonly { title: string }[] };
    return { total, titles: results.map(({ title }) => title) };
  };

  before(async () => {
    root = makeRoot({
      'content/topics.yaml': 'sea: {label: Sea}\nferries: {label: Ferries, broader: sea}\n',
      'content/organisations.yaml':
        'isles: {label: Board of Islands, formerNames: [{name: Board of Bays, to: 1999-12-31}]}\n' +
        'bays: {label: Board of "Bays"}\n',
      [releaseFile('2021-05-25-ferries.md')]: releaseText(
        `title: ${FERRIES}\ndate: 2021-05-25 12:00\ntopics: [ferries]`,
        'From June on.',
      ),
      [releaseFile('2012-03-01-sõit.md')]: releaseText(
        'title: A ferry for the Õ\ndate: 2012-03-01\norganisations: [isles, bays]',
        'In June, too.',
      ),
      [releaseFile('2021-06-01-gone.md')]: releaseText(
        'title: A ferry that never was\ndate: 2021-06-01\nwithdrawn: {reason: It was not.}',
      ),
      [releaseFile('2021-05-25-ferries.et.md')]: releaseText('title: Parvlaevad\ndate: 2021-05-25'),
      [releaseFile('2021-05-26-port.et.md')]: releaseText('title: Sadamas on uus kai\ndate: 2021-05-26'),
      [releaseFile('2021-05-27-port.et.md')]: releaseText('title: Sadamas on kaks kaid\ndate: 2021-05-27'),
    });
    await build(root);
  });

  it('prints date, title and address, newest first, and how many there are', async () => {
    assert.deepEqual(await search('ferry'), {
      exit: 0,
      out: `2021-05-25  ${FERRIES}
            https://press.example.org/2021/05/25/ferries/
2012-03-01  A ferry for the Õ
            https://press.example.org/2012/03/01/s%C3%B5it/
`,
      err: '2 found\nFiled under that topic, 1: topic:"Ferries"\nWithdrawn releases that match: 1, left out; --withdrawn shows them.\n',
    });
    assert.match((await search('ferry', '--limit', '1')).err, /^2 found, 1 shown\n/);
  });

  it('prints JSON with the total and whole addresses', async () => {
    const { out } = await search('ferry', '--json', '--limit', '1');
    assert.deepEqual(JSON.parse(out), {
      total: 2,
      results: [
        {
          url: 'https://press.example.org/2021/05/25/ferries/',
          title: FERRIES,
          date: '2021-05-25T12:00:00+03:00',
          lang: 'en',
        },
      ],
    });
    assert.deepEqual(JSON.parse((await search('zeppelin', '--json')).out), { total: 0, results: [] });
  });

  it('asks, as the search page does, whether another word was meant', async () => {
    assert.equal((await search('sadanas', '--lang', 'et')).err, '0 found\nDid you mean: sadamas\n');
    const { out, err } = await search('sadanas', '--lang', 'et', '--json');
    assert.deepEqual(JSON.parse(out), { total: 0, results: [] });
    assert.equal(err, 'Did you mean: sadamas\n');
  });

  it('says where a query has more words than are searched by', async () => {
    const { err } = await search('june '.repeat(101));
    assert.equal(err, '2 found\nSearched by the first 100 words only.\n');
  });

  it('says how to ask for what is filed under a name that is typed', async () => {
    assert.deepEqual(await search('BOARD OF ISLANDS'), {
      exit: 0,
      out: '',
      err: '0 found\nFiled under that organisation, 1: organisation:"Board of Islands"\n',
    });
    assert.match((await search('sea')).err, /^Filed under that topic, 1: topic:"Sea"$/m);
    const { err } = await search('board of bays ferry before:2013');
    assert.match(
      err,
      /^Filed under that organisation, 1: organisation:bays ferry before:2013$/m,
      'not by its quotation marks',
    );
    assert.match(
      err,
      /^Filed under that organisation, 1: organisation:"Board of Islands" ferry before:2013$/m,
    );
    assert.deepEqual((await found('organisation:"Board of Islands" ferry')).total, 1);
    assert.doesNotMatch((await search('topic:sea sea')).err, /Filed/);
  });

  it('tells of withdrawn releases that it leaves out, last, and includes them, marked, when asked to', async () => {
    const told = 'Withdrawn releases that match: 1, left out; --withdrawn shows them.\n';
    assert.deepEqual(await search('never was'), { exit: 0, out: '', err: `0 found\n${told}` });
    const asWords = (await search('ferry topic:medicare OR ferry')).err;
    assert.ok(asWords.endsWith(`nothing is filed under that name.\n${told}`), asWords);
    assert.equal((await search('never was', '--json')).err, told);
    assert.equal((await search('june')).err, '2 found\n');
    assert.deepEqual(await search('never was', '--withdrawn'), {
      exit: 0,
      out: `2021-06-01  A ferry that never was (withdrawn)
            https://press.example.org/2021/06/01/gone/
`,
      err: '1 found\n',
    });
    const { results } = JSON.parse((await search('ferry', '--withdrawn', '--json')).out);
    assert.deepEqual(
      results.map(({ withdrawn }: { readonly withdrawn?: boolean }) => withdrawn),
      [true, undefined, undefined],
    );
  });

  it('reads the query language of the search page', async () => {
    assert.deepEqual(await found('"from june"'), { total: 1, titles: [FERRIES] });
    assert.deepEqual((await found('june -islands')).titles, ['A ferry for the Õ']);
    assert.deepEqual((await found('topic:sea')).titles, [FERRIES]);
    assert.deepEqual((await found('after:2021-05-25')).titles, [FERRIES]);
    assert.equal((await found('before:2021-05-25')).total, 1);
    assert.deepEqual((await found('type:press release (islands OR zeppelin)')).titles, [FERRIES]);
  });

  it('says which parts were searched as words', async () => {
    const { err } = await search('ferry before:soon topic:medicare');
    assert.match(err, /^"before:soon" names no day and was searched as words; /m);
    assert.match(err, /^"topic:medicare" was searched as words: nothing is filed under that name\.$/m);
  });

  it('searches the language that is asked for', async () => {
    assert.deepEqual(await found('parvlaev', '--lang', 'et'), { total: 1, titles: ['Parvlaevad'] });
    const { exit, err } = await search('parvlaev', '--lang', 'es');
    assert.equal(exit, 2);
    assert.match(err, /"es" is not a language of this site/);
  });

  it('says how to ask when asked wrongly', async () => {
    for (const args of [[], ['ferry', '--limit', 'all'], ['ferry', '--limit', '0']]) {
      const { exit, err } = await search(...args);
      assert.equal(exit, 2);
      assert.match(err, /See communique search --help\.\n$/);
    }
  });

  it('fails where there is no built site, or a part of its index is gone', async () => {
    const { exit, err } = await search('ferry', '--out', path.join(root, 'nowhere'));
    assert.equal(exit, 1);
    assert.match(err, /has no search[\s\S]*shards\.bin[\s\S]*Build the site first/);
    const shards = path.join(root, 'dist/search/et');
    for (const name of readdirSync(shards).filter((file) => file.startsWith('2021')))
      rmSync(path.join(shards, name, 'words-0.bin'));
    const broken = await search('parvlaev', '--lang', 'et');
    assert.deepEqual([broken.exit, broken.out], [1, '']);
    assert.match(broken.err, /cannot be read: 2021-01-01 to 2021-12-31/);
  });
});
