import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');
const GIVEN = 'title: A visit\ndate: 2021-05-25\n';

/** Each key given wrongly: the lines of the front matter with the expected place marked, and words of the advice. */
const WRONG: Readonly<Record<string, { lines: string; says: RegExp }>> = {
  'a key that a list of alternatives has not': {
    lines: `${GIVEN}media: [{type: video, url: "https://v.example/1", «key-unknown»ordering: x}]`,
    says: /Known: type, url, title, src\./,
  },
  'a misspelt key': { lines: `${GIVEN}«key-unknown»sumary: x`, says: /Did you mean "summary"/ },
  'a key of another program': {
    lines: `${GIVEN}«key-unknown»layout: post`,
    says: /there is no key "layout"/,
  },
  'a misspelt key of the picture': {
    lines: `${GIVEN}image: {src: a.png, alt: "", «key-unknown»credits: x}`,
    says: /Did you mean "credit"/,
  },
  'a misspelt key in a list': {
    lines: `${GIVEN}corrections:\n  - date: 2021-05-26\n    note: June\n    «key-unknown»nots: July`,
    says: /Did you mean "note"/,
  },
  'an empty title': {
    lines: '«value-invalid»title: "  "\ndate: 2021-05-25',
    says: /title must not be empty/,
  },
  'a title left out': { lines: '«key-missing»title:\ndate: 2021-05-25', says: /title is missing/ },
  'a number for a title': { lines: '«value-type»title: 1984\ndate: 2021-05-25', says: /quotes: "1984"/ },
  'a text that ends at a number sign': {
    lines: 'title: Government adopts decision «text-cut»#45 on roads\ndate: 2021-05-25',
    says: /all after “Government adopts decision” is a comment: “#45 on roads” is not read\. Put the whole text in quotes/,
  },
  'a text of a list that ends at a number sign': {
    lines: `${GIVEN}corrections:\n  - date: 2021-05-26\n    note: Contract «text-cut»#12 was signed`,
    says: /quotes/,
  },
  'a reference that is a number with noughts before it': {
    lines: `${GIVEN}«value-type»reference: 0012`,
    says: /Put it in quotes: "0012"\./,
  },
  'a telephone number without quotes': {
    lines: `${GIVEN}contacts: [{name: Desk, «value-type»phone: +3725550142}]`,
    says: /Put it in quotes: "\+3725550142"\./,
  },
  'a number with a nought at its end': {
    lines: `${GIVEN}«value-type»reference: 1.10 # once 1.1`,
    says: /Put it in quotes: "1\.10"\./,
  },
  'a name that is a number': {
    lines: `${GIVEN}contacts: [{«value-type»name: 0112}]`,
    says: /Put it in quotes: "0112"\./,
  },
  'a picture that is only a file name': {
    lines: `${GIVEN}«value-type»image: photo.jpg`,
    says: /Write image: { src: photo\.jpg, alt: … }\./,
  },
  'a correction that is only a note': {
    lines: `${GIVEN}corrections: [«value-type»In June]`,
    says: /Write { date: …, note: … }\./,
  },
  'a text that begins with an asterisk': {
    lines: `${GIVEN}summary: «yaml-invalid»*b`,
    says: /\*b stands for .*quotes/,
  },
  'a control character in a title': {
    lines: '«value-invalid»title: "a\\0b"\ndate: 2021-05-25',
    says: /title/,
  },
  'half a character in a title': {
    lines: '«value-invalid»title: "a\\uD83D"\ndate: 2021-05-25',
    says: /title/,
  },
  'a type there is not': { lines: `${GIVEN}«value-unknown»type: speach`, says: /Did you mean "speech"/ },
  'a draft that is neither true nor false': {
    lines: `${GIVEN}«value-type»draft: maybe`,
    says: /true or false/,
  },
  'a text for a list': { lines: `${GIVEN}«value-type»topics: nato`, says: /Write a list: \[nato\]/ },
  'a text for a list of groups': {
    lines: `${GIVEN}«value-type»corrections: In June.`,
    says: /Write a list: \[\{ date: …, note: … \}\]/,
  },
  'a group of keys for a list of them': {
    lines: `${GIVEN}«value-type»corrections:\n  date: 2021-05-26\n  note: In June.`,
    says: /Write a list: \[\{ date: …, note: … \}\]\./,
  },
  'a contact’s key for a list': {
    lines: `${GIVEN}«value-type»contacts: press`,
    says: /Write a list: \[press\]/,
  },
  'a key that belongs into a group': {
    lines: `${GIVEN}type: speech\n«key-unknown»speaker: anna-proba`,
    says: /Write it into speech: \{ speaker: … \}/,
  },
  'a topic that is no key': {
    lines: `${GIVEN}topics: [«value-invalid»"A b"]`,
    says: /"A b" is not a key.*letters, digits and hyphens only: a-b, say/,
  },
  'a picture without alt': {
    lines: `${GIVEN}«key-missing»image: {src: a.png}`,
    says: /image\.alt is missing/,
  },
  'a medium of no known type': {
    lines: `${GIVEN}media:\n  - {«value-unknown»type: vidoe, url: "https://example.org/"}`,
    says: /Did you mean "video"/,
  },
  'a medium without an address': {
    lines: `${GIVEN}media:\n  - «key-missing»type: video`,
    says: /url is missing/,
  },
  'a medium whose address is a path': {
    lines: `${GIVEN}media: [{type: video, «value-invalid»url: /clip}]`,
    says: /web address/,
  },
  'a document with neither file nor address': {
    lines: `${GIVEN}media:\n  - «value-invalid»type: document`,
    says: /either src/,
  },
  'a document with both file and address': {
    lines: `${GIVEN}media:\n  - «value-invalid»{type: document, src: a.pdf, url: "https://docs.example/a.pdf"}`,
    says: /either src/,
  },
  'a document whose key is mistyped': {
    lines: `${GIVEN}media: [{type: document, url: "https://docs.example/a.pdf", «key-unknown»titel: x}]`,
    says: /"title"/,
  },
  'a contact with a broken e-mail address': {
    lines: `${GIVEN}contacts: [{name: Desk, «value-invalid»email: desk at example}]`,
    says: /e-mail/,
  },
  'a contact with a misspelt key': {
    lines: `${GIVEN}contacts: [{name: Desk, «key-unknown»phnoe: "1"}]`,
    says: /Did you mean "phone"/,
  },
  'a correction without a note': {
    lines: `${GIVEN}corrections: [«key-missing»{date: 2021-05-26}]`,
    says: /note is missing/,
  },
  'an alias that is no path': {
    lines: `${GIVEN}aliases: [«value-invalid»old/page]`,
    says: /not a path on this site/,
  },
  'an alias with a question mark': { lines: `${GIVEN}aliases: [«value-invalid»"/old?id=1"]`, says: /path/ },
  'an alias that climbs out': { lines: `${GIVEN}aliases: [«value-invalid»/../etc/]`, says: /path/ },
  'an alias with a hole in it': { lines: `${GIVEN}aliases: [«value-invalid»/old//page/]`, says: /path/ },
  'an alias that climbs out behind escapes': {
    lines: `${GIVEN}aliases: [«value-invalid»/%2e%2E/%2e%2e/etc/, «value-invalid»"/..%2f..%2fetc/", «value-invalid»"/%252e%252e/etc/"]`,
    says: /Leave out the parts "\." and "\.\."/,
  },
  'an alias of a character that no file name has': {
    lines: `${GIVEN}aliases: [«value-invalid»/x%00y/, «value-invalid»/x%0Ay/, «value-invalid»/x%5cy/, /x%3Fy/, /%23x/]`,
    says: /control characters/,
  },
  'an alias of the folder it lies in': {
    lines: `${GIVEN}aliases: [«value-invalid»/%2e/, «value-invalid»/old/., «value-invalid»/.communique/]`,
    says: /not a path that a file can have/,
  },
  'an alias too long for a file name': {
    lines: `${GIVEN}aliases: [«value-invalid»/${'a'.repeat(300)}/]`,
    says: /long/,
  },
  'an embargo left empty': { lines: `${GIVEN}«value-empty»embargo:`, says: /Write the moment.*or remove/ },
  'a draft left empty': { lines: `${GIVEN}«value-empty»draft: ~`, says: /Write draft: true.*or remove/ },
  'a withdrawal left empty': { lines: `${GIVEN}«value-empty»withdrawn:`, says: /Write date and reason/ },
  'a slug too long for a file name': {
    lines: `${GIVEN}«value-invalid»slug: ${'a'.repeat(300)}`,
    says: /long/,
  },
  'a slug without a letter': { lines: `${GIVEN}«slug-empty»slug: "!!!"`, says: /no slug/ },
  'a source that is no address': { lines: `${GIVEN}«value-invalid»source: an old site`, says: /web address/ },
  'a replacement that is neither path nor address': {
    lines: `${GIVEN}withdrawn: {«value-invalid»replacement: the other}`,
    says: /neither a path/,
  },
};

for (const [what, { lines, says }] of Object.entries(WRONG)) {
  test(`${what} is an error in its place that says what to do`, async () => {
    const [problem] = await assertProblems({ [FILE]: releaseText(lines) });
    assert.match(`${problem?.message}. ${problem?.hint}`, says);
    assert.equal(problem?.severity, 'error');
  });
}

test('a comment without a blank after its sign is told, and stops no build where no text of readers is cut', async () => {
  const problems = await assertProblems({
    [FILE]: releaseText(
      'title: A visit\ndate: 2021-05-25 10:00 «text-cut»#local\ntype: statement «text-cut»#not a speech\nreference: «text-cut»#12',
    ),
  });
  assert.deepEqual(
    problems.map(({ severity }) => severity),
    ['warning', 'warning', 'warning'],
  );
  assert.match(problems[2]?.message ?? '', /all after the key is a comment: “#12” is not read/);
});

test('a withdrawal without a date is a warning that says what it costs and what to write', async () => {
  const [problem] = await assertProblems({
    [FILE]: releaseText(`${GIVEN}«withdrawal-undated»withdrawn: {reason: It was not.}`),
    [releaseFile('2021-05-26-b.md')]: releaseText(
      'title: B\ndate: 2021-05-26\nwithdrawn: {date: 2021-05-27}',
    ),
  });
  assert.equal(problem?.severity, 'warning');
  assert.match(`${problem?.message}. ${problem?.hint}`, /feeds.*does not learn of it\..*date: 2021-06-01/);
});

test('several wrong keys are all told, in one file and over many', async () => {
  const problems = await assertProblems({
    [FILE]: releaseText(
      '«value-type»title: 1\n«date-invalid»date: yesterday\n«key-unknown»foo: 1\n«value-unknown»type: x',
    ),
    [releaseFile('2021-05-26-other.et.md')]:
      '«key-missing»---\ntitle: Muu\n«key-unknown»kuupäev: 2021-05-26\n---\n\nx\n',
    'content/topics.yaml': 'nato: {«key-unknown»labels: NATO, label: NATO}\n',
  });
  assert.equal(problems.length, 7);
});

test('a title or date that is missing is an error where the front matter begins', async () => {
  const problems = await assertProblems({
    [FILE]: '«key-missing»---\n«key-unknown»name: A\ndate: 2021-05-25\n---\n\nx\n',
  });
  assert.match(problems.map(({ message }) => message).join(), /title is missing/);
  await assertProblems({ [FILE]: '«key-missing»---\ntitle: A visit\n---\n\nx\n' });
  assert.equal((await assertProblems({ [FILE]: '«key-missing»«key-missing»---\n---\n\nx\n' })).length, 2);
});

test('a key that stands twice is an error at the second', async () => {
  await assertProblems({ [FILE]: '---\ntitle: A\ndate: 2021-05-25\n«yaml-invalid»title: B\n---\n\nx\n' });
});

test('a colon in an unquoted title is explained', async () => {
  const [problem] = await assertProblems({
    [FILE]: '---\ntitle: «yaml-invalid»Visit: the second day\ndate: 2021-05-25\n---\n\nx\n',
  });
  assert.match(problem?.hint ?? '', /quotes/);
});

test('a list for a key is an error in its place, and nothing that Node prints', async () => {
  const warned: string[] = [];
  const listen = ({ message }: Error) => warned.push(message);
  process.on('warning', listen);
  await assertProblems({
    [FILE]: '---\ntitle: A\ndate: 2021-05-25\n? «key-unknown»[a, b]\n: 1\n---\n\nx\n',
  });
  await new Promise(setImmediate);
  process.off('warning', listen);
  assert.deepEqual(warned, []);
});

test('a text nested too deep to be read is an error at its line', async () => {
  const list = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x`);
  await assertProblems({
    [FILE]: releaseText(GIVEN, [...list(49), `«body-deep»${'  '.repeat(49)}- x`, '', 'Last.'].join('\n')),
    [releaseFile('2021-05-26-b.md')]: releaseText(
      'title: B\ndate: 2021-05-26',
      `«body-deep»${'>'.repeat(120)}x`,
    ),
  });
});

test('comments as people write them are silent', async () => {
  await assertProblems({
    [FILE]: releaseText(
      [
        '#yaml',
        'title: A visit   # required',
        'date: 2021-05-25 # required',
        'draft: false #for now',
        'summary: Number#1 in "C#5"',
        'reference: "#12" #new',
        'topics: [] #none yet',
        'dateline: ## here',
        'corrections:',
        '  #- none',
        '  - { date: 2021-05-25, note: "Contract #12" }',
      ].join('\n'),
    ),
  });
});

test('a text cut at a number sign is an error in vocabularies and site.yaml too', async () => {
  await assertProblems({
    'content/topics.yaml': 'roads:\n  label: Road «text-cut»#45\n',
    'content/site.yaml': `${SITE_YAML}description: The «text-cut»#1 source\n`,
  });
});
