import assert from 'node:assert/strict';
import { importCommand } from '../../src/cli/import.ts';
import { readContent } from '../../src/read/content.ts';
import { runIn, type ScratchSite, testSite } from './scratchSite.ts';

const run = (site: ScratchSite, ...args: readonly string[]) =>
  runIn(site, importCommand, ...args, '--from', 'markdown');

function writeOldSite(site: ScratchSite): void {
  site.write(
    'old/en/harbour.md',
    '---\ntitle: Harbour opens\ndate: 2019-05-21\nurl: /news/harbour/\ntags: [Sea]\n---\n[Bridge](/uudised/sild/).\n',
  );
  site.write(
    'old/et/harbour.md',
    '+++\ntitle = "Sadam avatud"\ndate = 2019-05-21\nslug = "sadam"\ntags = ["Meri"]\n+++\nTekst.\n',
  );
  site.write(
    'old/et/bridge.md',
    '---\ntitle: Sild avatud\ndate: 2019-05-22\nurl: /uudised/sild/\n---\nTekst.\n',
  );
  site.write('old/en/_index.md', '---\ntitle: News\n---\n');
  site.write('old/about.md', '---\ntitle: About\n---\n');
}

testSite('takes a folder of several languages in one run: pairs, links and names of terms', async (site) => {
  writeOldSite(site);
  const { code, out } = await run(site, 'old', '--base', 'https://old.example', '--report', 'report.txt');
  assert.equal(code, 0);
  assert.match(out, /^3 found: 3 taken, .* 0 not taken$/m);
  assert.match(out, /1 × index files of a section \(_index\.md\): en\/_index\.md/);
  assert.match(out, /1 × no date in the front matter.*: about\.md/);
  assert.match(site.read('report.txt'), /^about\.md: passed over: there is no date \(looked for date/m);
  const english = site.read('content/releases/2019/2019-05-21-harbour.md');
  assert.match(english, /\[Bridge\]\(\/et\/2019\/05\/22\/sild-avatud\/\)/);
  assert.match(site.read('content/releases/2019/2019-05-21-harbour.et.md'), /^slug: sadam$/m);
  assert.equal(
    site.read('content/topics.yaml'),
    'meri:\n  label:\n    et: Meri\nsea:\n  label:\n    en: Sea\n',
  );
  assert.deepEqual((await readContent(site.root)).problems, []);
});

testSite('importing again adds nothing, nor does a language by itself', async (site) => {
  writeOldSite(site);
  const base = ['--base', 'https://old.example'];
  await run(site, 'old', ...base);
  const before = site.snapshot();
  const again = await run(site, 'old', ...base);
  assert.match(again.out, /0 taken, 3 already there, 0 already there but different, 0 not taken/);
  const one = await run(site, 'old', ...base, '--lang', 'et');
  assert.match(one.out, /0 taken, 2 already there/);
  assert.match(one.out, /1 × in another language than is imported: en\/harbour\.md/);
  assert.deepEqual(site.snapshot(), before);
});

testSite('a field map says which field of the front matter is which', async (site) => {
  site.write('old/2019-05-21-a.md', '---\nkop: Harbour\nschrijvers: [Ann Lee]\n---\nText.\n');
  site.write('map.yaml', 'title: kop\npeople: schrijvers\n');
  const { code, out } = await run(site, 'old', '--map', 'map.yaml');
  assert.equal(code, 0, out);
  assert.match(
    site.read('content/releases/2019/2019-05-21-a.md'),
    /^title: Harbour\n[\s\S]*people: \[ann-lee\]/m,
  );
});

testSite('versions of different days are told on both sides', async (site) => {
  site.write('old/plan.md', '---\ntitle: Plan\ndate: 2019-05-21\n---\nText.\n');
  site.write('old/plan.et.md', '---\ntitle: Kava\ndate: 2019-05-22\n---\nTekst.\n');
  const { out } = await run(site, 'old');
  assert.match(out, /2 × releases whose version in another language is of another day/);
});

testSite('a refused file is named with its line and column, and the rest is taken', async (site) => {
  site.write('old/2019-05-21-a.md', '---\ntitle: A\n---\nText.\n');
  site.write('old/2019-05-22-b.md', '---\ntitle: B\ntitle: C\n---\nText.\n');
  const { code, out } = await run(site, 'old');
  assert.equal(code, 1);
  assert.match(out, /^2019-05-22-b\.md:3:1: not taken: title is given twice/m);
  assert.match(out, /2 found: 1 taken/);
});

testSite('a folder without a post says what is in it', async (site) => {
  site.write('old/about.md', '---\ntitle: About\n---\n');
  const { code, err } = await run(site, 'old');
  assert.equal(code, 1);
  assert.match(err, /nothing to import[\s\S]*1 × no date.*about\.md/);
});
