import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

const of = (day: string, organisation: string, more = '') => ({
  [releaseFile(`${day}-${organisation}.md`)]: releaseText(
    `title: Of ${organisation}\ndate: ${day}\norganisations: [${organisation}]\n${more}`,
  ),
});
const HELD = 'embargo: 2030-01-01 10:00';
const book = (old: string) => ({
  'content/organisations.yaml': `old: {label: Old, ${old}}\nnew: {label: New}\n`,
});

test('a successor of which all is under embargo is told where a published page names it, and a predecessor too', async () => {
  const [problem] = await assertProblems({
    ...book('«successor-early»succeededBy: new'),
    ...of('2021-05-25', 'old'),
    ...of('2021-05-26', 'new', HELD),
  });
  assert.equal(problem?.severity, 'warning');
  assert.match(problem.message, /the page of "old" names "new"/);
  await assertProblems({
    ...book('succeededBy: [«successor-early»new]'),
    ...of('2021-05-25', 'old', HELD),
    ...of('2021-05-26', 'new'),
  });
});

test('a successor of which nothing is written, or something is published, gives no secret away', async () => {
  const OLD = of('2021-05-25', 'old');
  await assertProblems({ ...book('succeededBy: new'), ...OLD, ...of('2021-05-26', 'old', HELD) });
  await assertProblems({
    ...book('succeededBy: new'),
    ...OLD,
    ...of('2021-05-26', 'new'),
    ...of('2021-05-27', 'new', HELD),
  });
  await assertProblems({ ...book('succeededBy: new'), ...OLD, ...of('2021-05-26', 'new', 'draft: true') });
});
