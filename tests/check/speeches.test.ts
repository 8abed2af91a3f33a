import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2021-05-26-b.md');
const a = (more = '', body?: string) => releaseText(`title: A\ndate: 2021-05-25\n${more}`, body);
const b = (more = '', body?: string) => releaseText(`title: B\ndate: 2021-05-26\n${more}`, body);

test('who spoke stands in people.yaml, and the release is a speech or a statement', async () => {
  await assertProblems({
    'content/people.yaml': 'anna-proba: {label: Anna Proba}\n',
    [A]: a('type: speech\nspeech: {«term-unknown»speaker: ana-proba}'),
    [B]: b('«speech-type»speech: {speaker: anna-proba}'),
    [releaseFile('2021-05-27-c.md')]: releaseText(
      'title: C\ndate: 2021-05-27\ntype: statement\nspeech: {speaker: anna-proba}',
    ),
  });
});

test('a transcript is published once the speech was delivered, on that day or later; a script may be before', async () => {
  const speech = (delivered: string, text: string) =>
    `type: speech\nspeech: {speaker: anna-proba, ${delivered}, text: ${text}}`;
  await assertProblems({
    'content/people.yaml': 'anna-proba: {label: Anna Proba}\n',
    [A]: a(speech('«speech-early»delivered: 2052-05-24 18:30', 'transcript')),
    [B]: b(speech('delivered: 2052-05-24', 'script')),
    [releaseFile('2021-05-27-c.md')]: releaseText(
      `title: C\ndate: 2021-05-27 10:00\n${speech('delivered: 2021-05-27 18:30', 'transcript')}`,
    ),
  });
});
