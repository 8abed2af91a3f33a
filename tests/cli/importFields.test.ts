import assert from 'node:assert/strict';
import { importCommand } from '../../src/cli/import.ts';
import type { ReleaseJson } from '../../src/model/releaseJson.ts';
import { readContent } from '../../src/read/content.ts';
import { OWN_RECORD } from '../import/jsonl/ownRecordSample.ts';
import { runIn, type ScratchSite, testSite } from './scratchSite.ts';

const run = (site: ScratchSite, ...args: readonly string[]) => runIn(site, importCommand, ...args);

function jsonl(...items: readonly object[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}

const ONE = { url: '/1', title: 'Budget', date: '2022-06-01', html: '<p>One</p>' };
const TWO = { url: '/2', title: 'Schools', date: '2022-06-01', html: '<p>Two</p>' };

testSite('says how many items have a field that is not read, in the report too', async (site) => {
  site.write('a.jsonl', jsonl({ ...ONE, retired: true, phase: 'x' }, { ...TWO, phase: 'y' }));
  const options = ['--from', 'jsonl', '--base', 'https://old.example', '--report', 'report.txt'];
  const { out } = await run(site, 'a.jsonl', ...options);
  const list = '    phase: 2 items, not read\n    retired: 1 item, not read\n';
  assert.ok(out.endsWith(list));
  assert.ok(site.read('report.txt').endsWith(list));
  assert.match(site.read('report.txt'), /^ {4}not read: retired, phase$/m);
});

testSite('a line that stands twice is one release, and the second says where the first is', async (site) => {
  const bare = { title: 'Budget', date: '2022-06-01', html: '<p>One</p>' };
  site.write('a.jsonl', jsonl(bare, { ...bare, html: '<p>Other</p>' }, bare, { ...bare, id: '7' }));
  const { code, out } = await run(site, 'a.jsonl', '--from', 'jsonl');
  assert.equal(code, 1);
  assert.match(out, /a\.jsonl:3: not taken: the same item was there already, at a\.jsonl:1/);
  assert.match(out, /4 found: 3 taken/);
  const again = await run(site, 'a.jsonl', '--from', 'jsonl');
  assert.match(again.out, /0 taken, 3 already there, 0 already there but different, 1 not taken/);
});

testSite('says of a withdrawal without a date that feeds will not tell it', async (site) => {
  site.write('a.jsonl', jsonl({ ...ONE, withdrawn: true }, { ...TWO, withdrawn: '2022-06-03' }));
  const { out } = await run(site, 'a.jsonl', '--from', 'jsonl', '--base', 'https://old.example');
  assert.match(out, /1 × withdrawn releases without the date of that/);
});

testSite('an old address leads to one release', async (site) => {
  const old = { aliases: ['/old/'] };
  site.write('a.jsonl', jsonl({ ...ONE, ...old }, { ...TWO, ...old }));
  const { out } = await run(site, 'a.jsonl', '--from', 'jsonl', '--base', 'https://old.example');
  assert.match(out, /1 × old addresses left out/);
  const { releases } = await readContent(site.root);
  assert.deepEqual(
    releases.flatMap(({ aliases }) => aliases),
    ['/old/'],
  );
});

testSite('what a site published of its releases comes back as it was', async (site) => {
  const { withdrawn, ...standing } = OWN_RECORD;
  const estonian: ReleaseJson = {
    ...standing,
    lang: 'et',
    title: 'Sadam',
    url: 'https://press.kivisaar.example/et/2022/06/01/sadam/',
    topics: [{ key: 'h2o', label: 'Vesi', url: 'https://press.kivisaar.example/et/topics/h2o/' }],
  };
  site.write('en.jsonl', jsonl(OWN_RECORD));
  site.write('et.jsonl', jsonl(estonian));
  assert.equal((await run(site, 'en.jsonl', '--from', 'jsonl')).code, 0);
  assert.equal((await run(site, 'et.jsonl', '--from', 'jsonl')).code, 1);
  assert.equal((await run(site, 'et.jsonl', '--from', 'jsonl', '--lang', 'et')).code, 0);
  const { releases, problems, site: read } = await readContent(site.root);
  assert.deepEqual(problems, []);
  const [en, et] = ['en', 'et'].map((lang) => releases.find((release) => release.lang === lang));
  assert.deepEqual(
    [en?.id, en?.slug, et?.id, et?.slug],
    [OWN_RECORD.id, 'harbour-opens', OWN_RECORD.id, 'sadam'],
  );
  assert.deepEqual([en?.reference, et?.reference, en?.topics], ['2022-7', '2022-7', ['h2o']]);
  assert.deepEqual([en?.date.iso, en?.updated?.iso], [OWN_RECORD.date, OWN_RECORD.updated]);
  assert.deepEqual(
    en?.corrections.map(({ date, note }) => ({ date: date.iso, note })),
    OWN_RECORD.corrections,
  );
  assert.deepEqual([en?.withdrawn?.date?.day, en?.withdrawn?.reason], [withdrawn?.date, withdrawn?.reason]);
  assert.equal(et?.withdrawn, undefined);
  assert.deepEqual(read?.vocabularies.topics.get('h2o')?.label, { en: 'Water', et: 'Vesi' });
  const again = await run(site, 'en.jsonl', '--from', 'jsonl');
  assert.match(again.out, /already there as [^,]*$/m);
});

testSite('keeps no old address at which a release answers', async (site) => {
  const own = { ...ONE, aliases: ['/2022/06/01/schools', '/old', '/old/'] };
  site.write('a.jsonl', jsonl(own, { ...TWO, aliases: ['/%6fld/'] }));
  const { out } = await run(site, 'a.jsonl', '--from', 'jsonl', '--base', 'https://old.example');
  const { releases, problems } = await readContent(site.root);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    releases.flatMap(({ aliases }) => aliases),
    ['/old/'],
  );
  assert.match(out, /2 × old addresses left out/);
});

testSite(
  'links between imported releases lead to them here, and a later import finds those before it',
  async (site) => {
    const from = 'https://old.example/news/';
    const body = (...links: readonly string[]) => links.map((link) => `[${link}](${from}${link}/)`).join(' ');
    const first = {
      title: 'One',
      date: '2022-06-01',
      url: `${from}one/`,
      markdown: body('one', 'two', 'three', 'held'),
    };
    site.write(
      'a.jsonl',
      jsonl(
        first,
        { title: 'Two', date: '2022-06-02', url: `${from}two/`, markdown: body('one') },
        { title: 'Held', date: '2022-06-03', url: `${from}held/`, markdown: 'Soon.', draft: true },
      ),
    );
    const { out } = await run(site, 'a.jsonl', '--from', 'jsonl');
    assert.match(out, /3 × links to releases that are here too, which lead to them now/);
    const one = 'content/releases/2022/2022-06-01-one.md';
    assert.match(
      site.read(one),
      /\[one\]\(\/2022\/06\/01\/one\/\) \[two\]\(\/2022\/06\/02\/two\/\) \[three\]\(https:.*three\/\) \[held\]\(https:.*held\/\)/,
    );
    site.write(
      'b.jsonl',
      jsonl({ title: 'Three', date: '2022-06-04', url: `${from}three/`, markdown: body('two') }),
    );
    await run(site, 'b.jsonl', '--from', 'jsonl');
    assert.match(site.read('content/releases/2022/2022-06-04-three.md'), /\[two\]\(\/2022\/06\/02\/two\/\)/);
    assert.match(
      (await run(site, 'a.jsonl', '--from', 'jsonl')).out,
      /0 taken, 3 already there, 0 already there but different/,
    );
    assert.deepEqual((await readContent(site.root)).problems, []);
  },
);

testSite('an old address that is the page of the release itself needs no alias and no note', async (site) => {
  site.write(
    'a.jsonl',
    jsonl({ title: 'One', date: '2022-06-01', aliases: ['/2022/06/01/one/', '/old/'], markdown: 'x' }),
  );
  const { out } = await run(site, 'a.jsonl', '--from', 'jsonl');
  assert.doesNotMatch(out, /alias-dropped/);
  assert.match(site.read('content/releases/2022/2022-06-01-one.md'), /^aliases: \[\/old\/\]$/m);
});

testSite(
  'versions in two languages find each other by what they have alike, and a note tells which do not',
  async (site) => {
    const item = (translationKey: string, title: string, date: string) => ({
      translationKey,
      title,
      date,
      markdown: 'x',
    });
    site.write('en.jsonl', jsonl(item('Leave 1', 'Leave', '2022-06-01'), item('b', 'Budget', '2022-06-02')));
    site.write(
      'et.jsonl',
      jsonl(item('Leave 1', 'Puhkus', '2022-06-01'), item('b', 'Eelarve', '2022-06-03')),
    );
    await run(site, 'en.jsonl', '--from', 'jsonl');
    const { out } = await run(site, 'et.jsonl', '--from', 'jsonl', '--lang', 'et', '--report', 'report.txt');
    assert.match(out, /1 × releases whose version in another language is of another day/);
    assert.match(site.read('report.txt'), /2022-06-02-b\.md is its version in another language/);
    const { releases, problems } = await readContent(site.root);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      releases
        .filter(({ id }) => id === '2022-06-01-leave-1')
        .map(({ lang, slug }) => `${lang} ${slug}`)
        .sort(),
      ['en leave', 'et puhkus'],
    );
  },
);

testSite(
  'two releases of one title and day that are told apart by `translation` have two pages',
  async (site) => {
    const item = (translationKey: string) => ({
      translationKey,
      url: `https://old.example/${translationKey}`,
      title: 'Sitting',
      date: '2022-06-01',
      markdown: translationKey,
    });
    site.write('en.jsonl', jsonl(item('one'), item('two')));
    site.write(
      'content/releases/2020/2020-05-25.et.md',
      '---\ntitle: X\ndate: 2020-05-25\nslug: x\n---\n\nX.\n',
    );
    const { out } = await run(site, 'en.jsonl', '--from', 'jsonl');
    assert.match(out, /1 × slugs left out, as another release of that day has the same one/);
    assert.doesNotMatch(
      (await run(site, 'en.jsonl', '--from', 'jsonl')).out,
      /[1-9] already there but different/,
    );
    site.write('more.jsonl', jsonl({ title: 'Leave', date: '2022-06-01', markdown: 'x' }));
    assert.doesNotMatch(
      (await run(site, 'more.jsonl', '--from', 'jsonl')).out,
      /version in another language/,
    );
    assert.deepEqual((await readContent(site.root)).problems, []);
  },
);

testSite('a summary with a link as text does not make an unchanged release a different one', async (site) => {
  const url = 'https://old.example/one';
  site.write(
    'a.jsonl',
    jsonl({ title: 'One', date: '2022-06-01', url, summary: `See [it](${url}).`, markdown: 'x' }),
  );
  await run(site, 'a.jsonl', '--from', 'jsonl');
  assert.match((await run(site, 'a.jsonl', '--from', 'jsonl')).out, /: already there as [^,]*$/m);
});
