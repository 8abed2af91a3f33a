import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';

/** The former names of the organisation `a`, each as it stands in its list. */
const withNames = (names: readonly string[], own = '') => {
  const list = names.map((name) => `    - ${name}\n`).join('');
  const formerNames = names.length > 0 ? `  formerNames:\n${list}` : '';
  return { 'content/organisations.yaml': `a:\n  label: A\n${own}${formerNames}` };
};

test('names that follow each other are no mistake, in any order, with or without their first days', async () => {
  await assertProblems(
    withNames(
      [
        '{name: D, from: 2011-01-01, to: 2018-01-07}',
        '{name: B, to: 2004-12-31}',
        '{name: C, from: 2004-12-31, to: 2010-12-31}',
      ],
      '  founded: 1991-08-20\n  dissolved: 2020-01-01\n',
    ),
  );
});

const WRONG: Readonly<Record<string, { names: readonly string[]; own?: string; says: RegExp }>> = {
  'an impossible day': {
    names: ['{name: B, «value-invalid»to: 2018-02-30}'],
    says: /formerNames\[1\]\.to is not a day: write 2021-01-26/,
  },
  'a last day before the first': {
    names: ['{name: B, from: 2018-01-08, «value-invalid»to: 2018-01-07}'],
    says: /formerNames\[1\]\.to: lies before the first day\. Check both days\./,
  },
  'an overlap': {
    names: ['{name: B, to: 2004-12-31}', '{name: C, «value-invalid»from: 2004-12-30, to: 2018-01-07}'],
    says: /formerNames\[2\]\.from: lies before the last day of the name before it, 2004-12-31\. Check both days\./,
  },
  'a gap': {
    names: ['{name: C, «value-invalid»from: 2005-01-02, to: 2018-01-07}', '{name: B, to: 2004-12-31}'],
    says: /formerNames\[1\]\.from: leaves the days after 2004-12-31 without a name\. Check both days, or leave from out/,
  },
  'two names that end on one day': {
    names: ['{name: B, to: 2004-12-31}', '{name: C, «value-invalid»to: 2004-12-31}'],
    says: /formerNames\[2\]\.to: is the last day of another name too/,
  },
  'a name that ended before the organisation began': {
    names: ['{name: B, «value-invalid»to: 2004-12-31}'],
    own: '  founded: 2005-01-01\n',
    says: /formerNames\[1\]\.to: lies before the first day, 2005-01-01/,
  },
  'a first name that begins on another day than the organisation': {
    names: ['{name: B, «value-invalid»from: 1992-01-01, to: 2004-12-31}'],
    own: '  founded: 1991-08-20\n',
    says: /formerNames\[1\]\.from: is not the first day, 1991-08-20/,
  },
  'an end before the name of today began': {
    names: ['{name: B, to: 2004-12-31}'],
    own: '  «value-invalid»dissolved: 2004-12-31\n',
    says: /dissolved: does not lie after the last day of its last former name, 2004-12-31/,
  },
  'a former name without an end': {
    names: ['{name: B, «value-invalid»to: 9999-12-31}'],
    says: /formerNames\[1\]\.to: "9999-12-31" is no last day\. Former names have ended/,
  },
  'a name in no language': {
    names: ['{«value-invalid»name: {}, to: 2004-12-31}'],
    says: /formerNames\[1\]\.name: has a text in no language\. Write one text, or one for each language/,
  },
  'a successor that is named twice': {
    names: [],
    own: '  succeededBy: [b, «value-invalid»b]\nb:\n  label: B\n',
    says: /succeededBy\[2\]: stands here twice\. Remove one of the two/,
  },
  'an end before the beginning': {
    names: [],
    own: '  founded: 2004-01-01\n  «value-invalid»dissolved: 2003-01-01\n',
    says: /dissolved: lies before the first day/,
  },
};

for (const [what, { names, own, says }] of Object.entries(WRONG)) {
  test(`${what} is an error in its place`, async () => {
    const [problem] = await assertProblems(withNames(names, own));
    assert.match(`${problem?.message}. ${problem?.hint}`, says);
  });
}

test('a publisher’s names are held to the same', async () => {
  await assertProblems({
    'content/site.yaml': [
      'title: News',
      'url: https://press.example.org',
      'timeZone: Europe/Tallinn',
      'languages: {en: {label: English}}',
      'publisher:',
      '  name: C',
      '  formerNames:',
      '    - {name: A, to: 2004-12-31}',
      '    - {name: B, «value-invalid»from: 2005-02-01, to: 2018-01-07}',
      '',
    ].join('\n'),
  });
});

test('the parts of a person’s name are parts of the label, in its language', async () => {
  const [problem] = await assertProblems({
    'content/people.yaml': [
      'a: {label: Tõnu Näidis, name: {family: Näidis, given: Tõnu}}',
      'b: {label: {en: Pyotr Obraztsov, et: Pjotr Obraztsov}, name: {family: Obraztsov, given: {en: Pyotr, et: Pjotr}}}',
      'c: {label: Tõnu Näidis, name: {«value-invalid»family: Naidis, given: Tõnu}}',
      'd: {label: {en: Pyotr Obraztsov, et: Pjotr Obraztsov}, name: {family: Obraztsov, given: {«value-invalid»et: Pyotr}}}',
      'e: {label: Tõnu, «key-missing»name: {given: Tõnu}}',
      '',
    ].join('\n'),
  });
  assert.match(
    `${problem?.message}. ${problem?.hint}`,
    /"Naidis" is no part of the label, "Tõnu Näidis"\. Write the parts/,
  );
});
