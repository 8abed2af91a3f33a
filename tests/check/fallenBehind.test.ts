import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

const SOURCE = releaseFile('2021-05-25-a.md');
const ESTONIAN = releaseFile('2021-05-25-a.et.md');
const text = (more: string, title = 'title: A', date = '2021-05-25') =>
  releaseText(`${title}\ndate: ${date}\n${more}`);
const note = (day: string) => `{date: ${day}, note: Said.}`;
const CORRECTED = text(`corrections: [${note('2021-05-27')}, ${note('2021-05-26')}]`);

test('a translation that has not what its source was corrected by is told, with both files', async () => {
  const [problem] = await assertProblems({
    [SOURCE]: CORRECTED,
    [ESTONIAN]: text('', '«translation-behind»title: A'),
  });
  assert.equal(problem?.severity, 'warning');
  assert.equal(problem.file, ESTONIAN);
  assert.equal(
    problem.message,
    `${SOURCE} has the corrections of 2021-05-27, 2021-05-26, which its translation has not`,
  );
});

test('a later update of its own hides no correction that it lacks, nor does a later correction an update', async () => {
  await assertProblems({
    [SOURCE]: CORRECTED,
    [ESTONIAN]: text(
      `«translation-behind»corrections: [${note('2021-05-26')}]\nupdates: [${note('2021-06-01')}]`,
    ),
  });
  await assertProblems({
    [SOURCE]: text(`updates: [${note('2021-05-26')}]`),
    [ESTONIAN]: text(`corrections: [${note('2021-06-01')}]`, '«translation-behind»title: A'),
  });
});

test('on one day the hour counts, where both are known', async () => {
  const source = text(`corrections: [${note('2021-05-25 18:00')}]`, 'title: A', '2021-05-25 10:00');
  await assertProblems({ [SOURCE]: source, [ESTONIAN]: text('', 'title: A', '2021-05-25 20:00') });
  for (const more of ['', 'updated: 2021-05-25 17:00', `corrections: [${note('2021-05-25 17:00')}]`])
    await assertProblems({
      [SOURCE]: source,
      [ESTONIAN]: text(
        more.replace('corrections', '«translation-behind»corrections'),
        more.startsWith('corrections') ? 'title: A' : '«translation-behind»title: A',
        '2021-05-25 10:00',
      ),
    });
});

test('a translation that says the same, that was made later or was looked at since is not told', async () => {
  const later = `corrections: [${note('2021-05-28')}, ${note('2021-05-29')}]`;
  for (const translation of [
    text(later),
    text('', 'title: A', '2021-05-28').replace('date:', '«date-mismatch»date:'),
    text('updated: 2021-05-27'),
  ])
    await assertProblems({ [SOURCE]: CORRECTED, [ESTONIAN]: translation });
  // What a translation says of itself, its source need not.
  await assertProblems({ [SOURCE]: text(''), [ESTONIAN]: text(later) });
});
