import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FailureError, UsageError } from '../../src/cli/command.ts';
import { init } from '../../src/cli/init.ts';
import { runCommand } from '../../src/cli/main.ts';
import { writeSettings } from '../../src/cli/newSite.ts';
import { readYaml } from '../../src/read/frontMatter.ts';
import { readSite } from '../../src/read/site.ts';
import { siteSchema } from '../../src/read/siteSchema.ts';
import { runIn, type ScratchSite, scratchTerminal, testSite } from './scratchSite.ts';

const run = (site: ScratchSite, ...args: readonly string[]) => runIn(site, init, ...args);
const FERRIES = ['--title', 'Ministry of Ferries', '--url', 'https://press.example.org'];

testSite('writes a site that is read without a problem, in a folder that it makes', async (site) => {
  const zone = ['--lang', 'et,en,pt-BR', '--time-zone', 'Europe/Tallinn'];
  const { code, out, err } = await run(site, 'new/press', ...FERRIES, ...zone);
  assert.equal(code, 0);
  assert.equal(out, 'new/press/content/site.yaml\n');
  assert.match(err, /communique serve --drafts --root new\/press/);
  const reading = readSite(`${site.root}/new/press`);
  assert.deepEqual(reading.problems, []);
  assert.equal(reading.site?.title, 'Ministry of Ferries');
  assert.equal(reading.site?.timeZone, 'Europe/Tallinn');
  assert.deepEqual(
    reading.site?.languages.map(({ code: lang, label, prefix }) => [lang, label, prefix]),
    [
      ['et', 'Eesti', ''],
      ['en', 'English', 'en'],
      ['pt-BR', 'Português (Brasil)', 'pt-br'],
    ],
  );
});

testSite('takes a language once, however often and in whatever capitals it is named', async (site) => {
  await run(site, 'press', ...FERRIES, '--lang', 'EN, fr,pt-br,fr,en,FR');
  const reading = readSite(`${site.root}/press`);
  assert.deepEqual(reading.problems, []);
  assert.deepEqual(
    reading.site?.languages.map(({ code }) => code),
    ['en', 'fr', 'pt-BR'],
  );
});

testSite(
  'its samples, own types and former names among them, are read when they are taken for true',
  async (site) => {
    await run(site, 'press', ...FERRIES);
    for (const name of ['topics', 'people', 'organisations', 'types', 'contacts']) {
      const [, ...lines] = site.read(`press/content/${name}.yaml`).split('\n');
      site.write(`press/content/${name}.yaml`, lines.map((line) => line.replace(/^# /, '')).join('\n'));
    }
    const { site: read, problems } = readSite(`${site.root}/press`);
    assert.deepEqual(problems, []);
    assert.equal(read?.types.get('interview')?.like, 'statement');
    assert.equal(read?.vocabularies.organisations.get('tax-board')?.formerNames?.length, 1);
  },
);

testSite('a first release can be written and built in it', async (site) => {
  await run(site, 'press', ...FERRIES);
  const terminal = scratchTerminal(site.root);
  for (const args of [
    ['new', 'Ferries sail later', '--root', 'press'],
    ['build', '--root', 'press', '--quiet'],
  ])
    assert.equal(await runCommand(args, terminal), 0, terminal.said.err);
  assert.match(site.read('press/dist/index.html'), /Ministry of Ferries/);
  assert.match(site.read('press/content/releases/2022/2022-06-01-ferries-sail-later.md'), /draft: true/);
});

testSite('says whose time zone it took when none was named', async (site) => {
  const { err } = await run(site, 'press', ...FERRIES);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  assert.ok(err.includes(`Times are those of ${zone}, this machine’s`), err);
  assert.equal(readSite(`${site.root}/press`).site?.timeZone, zone);
});

testSite('leaves a folder alone that has content', async (site) => {
  const before = site.snapshot();
  await assert.rejects(
    run(site, '.', ...FERRIES),
    (error) => error instanceof FailureError && /content is there already/.test(error.message),
  );
  assert.deepEqual(site.snapshot(), before);
});

testSite('keeps a .gitignore that is there', async (site) => {
  site.write('press/.gitignore', 'mine\n');
  await run(site, 'press', ...FERRIES);
  assert.equal(site.read('press/.gitignore'), 'mine\n');
});

const WRONG: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [FERRIES, /say one folder/],
  [['a', 'b', ...FERRIES], /say one folder/],
  [['a', '--url', 'https://a.example'], /--title/],
  [['a', '--title', 'A'], /--url/],
  [['a', '--title', 'A', '--url', 'press.example.org'], /--url: "press.example.org" is not a web address/],
  [['a', '--title', 'A', '--url', 'https://a.example/press'], /origin only/],
  [['a', ...FERRIES, '--lang', 'en,estonian!'], /--lang: "estonian!" is not a language code/],
  [['a', ...FERRIES, '--time-zone', 'Tallinn'], /--time-zone: "Tallinn" is not a time zone/],
];

for (const [args, message] of WRONG) {
  testSite(`a wrong call says what is wrong and writes nothing: ${args.join(' ')}`, async (site) => {
    const before = site.snapshot();
    await assert.rejects(
      run(site, ...args),
      (error) => error instanceof UsageError && message.test(error.message),
    );
    assert.deepEqual(site.snapshot(), before);
  });
}

testSite('a title of any characters is written so that it is read again', async () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(
      line.filter((title) => title !== ''),
      (title) => {
        const text = writeSettings({
          title,
          url: 'https://press.example.org',
          timeZone: 'UTC',
          languages: ['en'],
        });
        const yaml = readYaml(text);
        assert.ok(yaml.ok);
        assert.equal(siteSchema.parse(yaml.value).title, title);
      },
    ),
  );
});
