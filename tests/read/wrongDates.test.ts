import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

const WRONG: Readonly<Record<string, { date: string; says: RegExp }>> = {
  'a word': { date: 'yesterday', says: /is not a date/ },
  'a day that is not in the calendar': { date: '2021-02-30', says: /not in the calendar/ },
  'a thirteenth month': { date: '2021-13-01', says: /not in the calendar/ },
  'an hour 25': { date: '2021-05-25 25:00', says: /not in the calendar/ },
  'an hour 24': { date: '2021-05-25 24:00', says: /not in the calendar/ },
  'an hour 24 with its offset': { date: '2021-05-25T24:00:00+03:00', says: /not in the calendar/ },
  'an offset of no place on earth': { date: '2021-05-25T10:00:00+77:77', says: /offset/ },
  'a day before the month, as people write it': { date: '25.05.2021', says: /Write 2021-05-25/ },
  'a time that the clocks skipped': { date: '2021-03-28 03:30', says: /does not exist in Europe\/Tallinn/ },
  'a time that came twice': {
    date: '2021-10-31 03:30',
    says: /happened twice.*03:30:00\+03:00 or .*03:30:00\+02:00/,
  },
  'a moment of the year 10000 in the site’s zone': {
    date: '9999-12-31T23:59:00Z',
    says: /in the year 10000 in Europe\/Tallinn/,
  },
  'a moment of the year 999 in the site’s zone': {
    date: '1000-01-01T00:00:00+15:00',
    says: /in the year 999 in Europe\/Tallinn/,
  },
  'the year 21': { date: '0021-05-25', says: /before the year 1000/ },
};

for (const [what, { date, says }] of Object.entries(WRONG)) {
  test(`${what} for a date is an error in its place`, async () => {
    const [problem] = await assertProblems({
      [releaseFile('2021-05-25-visit.md')]: releaseText(`title: A\n«date-invalid»date: ${date}`),
    });
    assert.match(`${problem?.message}. ${problem?.hint}`, says);
  });
}

test('a wrong date is found in every key that takes one', async () => {
  await assertProblems({
    [releaseFile('2021-05-25-visit.md')]: releaseText(
      [
        'title: A',
        'date: 2021-05-25',
        '«date-invalid»updated: soon',
        '«date-invalid»embargo: 2021-03-28 03:30',
        'corrections:',
        '  - note: June',
        '    «date-invalid»date: 2021-06-31',
        'withdrawn:',
        '  «date-invalid»date: never',
      ].join('\n'),
    ),
  });
});

test('a file name of another day than the date is a warning', async () => {
  const problems = await assertProblems({
    [releaseFile('2021-05-25-visit.md')]: releaseText('title: A\n«date-mismatch»date: 2021-05-26'),
  });
  assert.equal(problems[0]?.severity, 'warning');
});

test('a day at the beginning of a sentence that markdown takes for a list is a warning, with the way out', async () => {
  const [first, second] = await assertProblems({
    [releaseFile('2021-05-25-visit.md')]: releaseText(
      'title: A\ndate: 2021-05-25',
      'Words.\n\n«list-number»25. mail 2021 kohtuti.',
    ),
    [releaseFile('2021-05-26-visit.md')]: releaseText(
      'title: B\ndate: 2021-05-26',
      '25. mail kohtuti.\n\n«list-number»31. mail lahkuti.',
    ),
  });
  assert.deepEqual(
    [first, second].map((problem) => [problem?.severity, problem?.hint]),
    [
      ['warning', 'If it begins a sentence, write 25\\.'],
      ['warning', 'If it begins a sentence, write 31\\.'],
    ],
  );
  assert.match(second?.message ?? '', /"31\." is shown as 26\./);
});
