import assert from 'node:assert/strict';
import { FailureError, UsageError } from '../../src/cli/command.ts';
import { newCommand } from '../../src/cli/new.ts';
import { readContent } from '../../src/read/content.ts';
import { newBody } from '../../src/read/newBody.ts';
import { translatedLanguages } from '../../templates/strings/index.ts';
import { runIn, type ScratchSite, testSite } from './scratchSite.ts';

const run = (site: ScratchSite, ...args: readonly string[]) => runIn(site, newCommand, ...args);

testSite('writes a draft of this minute in the site’s zone and prints its path', async (site) => {
  const { code, out, err } = await run(site, 'Government approves: the "budget" #1');
  assert.equal(code, 0);
  assert.equal(out, 'content/releases/2022/2022-06-01-government-approves-budget-1.md\n');
  assert.match(err, /draft: true/);
  const { releases, problems } = await readContent(site.root);
  assert.deepEqual(problems, []);
  const [release] = releases;
  assert.equal(release?.title, 'Government approves: the "budget" #1');
  assert.equal(release?.date.iso, '2022-06-01T09:30:00+03:00');
  assert.equal(release?.draft, true);
});

testSite('takes a date, a language and a type', async (site) => {
  const { out } = await run(site, 'Kõne saarel', '--date', '2021-12-24', '--lang', 'et', '--type', 'speech');
  assert.equal(out, 'content/releases/2021/2021-12-24-kõne-saarel.et.md\n');
  assert.match(
    site.read(out.trim()),
    /^date: 2021-12-24\ntype: speech\n# speech: \{ speaker: key-of-people-yaml, text: transcript \}\ndraft: true$/m,
  );
});

testSite(
  'writes its text in the release’s language, where the interface speaks it, else in English',
  async (site) => {
    const { out } = await run(site, 'Kõne', '--date', '2021-12-24', '--lang', 'et');
    assert.match(site.read(out.trim()), /\n\nKoht, kuupäev – .*\n\nSeejärel .*\n\nJäta /);
    const english = newBody('en');
    for (const code of translatedLanguages) {
      assert.equal(newBody(code).length, english.length);
      assert.equal(newBody(code) === english, code === 'en', code);
    }
    assert.equal(newBody('fi'), newBody('en'));
    assert.equal(newBody('pt-BR'), newBody('en'));
    assert.equal(newBody('fr-CA'), newBody('fr'));
  },
);

testSite('takes a type of the site’s own, and knows it as near', async (site) => {
  site.write('content/types.yaml', 'news-story: {label: News story}\n');
  const { out } = await run(site, 'Ferries', '--date', '2021-12-24', '--type', 'news-story');
  assert.match(site.read(out.trim()), /^type: news-story$/m);
  await assert.rejects(run(site, 'T', '--type', 'news-stroy'), /Did you mean "news-story"/);
});

testSite('writes a page that belongs to no day, and says that it is still to be written', async (site) => {
  const { out, err } = await run(site, 'Contact: for the "press"', '--page', '--lang', 'et');
  assert.equal(out, 'content/pages/contact-press.et.md\n');
  assert.match(err, /draft: true/);
  const { pages, problems } = await readContent(site.root);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    pages.map(({ title, draft }) => [title, draft]),
    [['Contact: for the "press"', true]],
  );
  site.write(out.trim(), site.read(out.trim()).replace('draft: true\n', ''));
  const { problems: unwritten } = await readContent(site.root);
  assert.deepEqual(
    unwritten.map(({ code }) => code),
    ['body-unwritten', 'body-unwritten'],
  );
  await assert.rejects(
    run(site, 'Contact for the press', '--page', '--lang', 'et'),
    /is there already, and stays as it is/,
  );
});

testSite('begins no page whose address the site has itself', async (site) => {
  const before = site.snapshot();
  for (const [args, message] of [
    [['Topics'], /^\/topics\/ is an address of the site itself$/],
    [['Search', '--lang', 'et'], /^\/et\/search\/ is an address of the site itself$/],
    [['Et'], /^\/et\/ is an address of the language et$/],
    [['README'], /^content\/pages\/readme\.md would be a note on its folder, and no page$/],
  ] as const)
    await assert.rejects(
      run(site, ...args, '--page'),
      (error) => error instanceof FailureError && message.test(error.message),
    );
  assert.deepEqual(site.snapshot(), before);
});

testSite('never overwrites', async (site) => {
  await run(site, 'Budget');
  const before = site.snapshot();
  await assert.rejects(
    run(site, 'Budget'),
    (error) => error instanceof FailureError && /is there already/.test(error.message),
  );
  assert.deepEqual(site.snapshot(), before);
});

// An unknown option is the parser's own error; main says it like a wrong call.
function isWrongUsage(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
  );
}

const WRONG: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [[], /say the title/],
  [['  '], /say the title/],
  [['Two', 'words'], /put the title in quotes: "Two words"/],
  [['T', '--page', '--date', '2021-05-25'], /belongs to no day/],
  [['T', '--type', 'speach'], /Did you mean "speech"/],
  [['T', '--lang', 'ee'], /not a language/],
  [['T', '--date', '2021-03-28 03:30'], /does not exist/],
  [['T', '--nope'], /--nope/],
];

for (const [args, message] of WRONG) {
  testSite(`a wrong call says what is wrong: ${args.join(' ')}`, async (site) => {
    const before = site.snapshot();
    await assert.rejects(run(site, ...args), (error) => isWrongUsage(error) && message.test(error.message));
    assert.deepEqual(site.snapshot(), before);
  });
}
