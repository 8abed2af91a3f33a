import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

const TYPES = 'content/types.yaml';
const A = releaseFile('2021-05-25-a.md');
const B = releaseFile('2021-05-26-b.md');
const a = (more: string) => releaseText(`title: A\ndate: 2021-05-25\n${more}`);
const b = (more: string) => releaseText(`title: B\ndate: 2021-05-26\n${more}`);

test('a type that neither every site has nor types.yaml is told with the nearest one, of a release with other errors too', async () => {
  const problems = await assertProblems({
    [TYPES]: 'news-story: {label: News story}\n',
    [A]: a('«value-unknown»type: new-story'),
    [B]: b('«value-unknown»type: gazette\n«key-unknown»topic: x'),
    [releaseFile('2021-05-27-c.md')]: releaseText('title: C\ndate: 2021-05-27\ntype: news-story'),
    [releaseFile('2021-05-28-d.md')]: releaseText('title: D\ndate: 2021-05-28\ntype: speech'),
  });
  const hints = problems.filter(({ code }) => code === 'value-unknown').map(({ hint }) => hint);
  assert.deepEqual(hints, [
    'Did you mean "news-story"?',
    'Known: release, statement, speech, advisory, backgrounder, notice, news-story. Add it to content/types.yaml to have it.',
  ]);
});

test('a fault in types.yaml is told at its place, and releases of its types are not', async () => {
  const problems = await assertProblems({
    [TYPES]: [
      'q-and-a: {label: Q&A, «value-unknown»like: backgronder}',
      '«key-missing»read-out: {like: statement}',
      '«value-invalid»Daily_News: {label: Daily news}',
      '',
    ].join('\n'),
    [A]: a('type: read-out'),
  });
  const wrong = problems.find(({ code }) => code === 'value-unknown');
  assert.equal(wrong?.message, 'q-and-a.like cannot be "backgronder"');
  assert.equal(wrong?.hint, 'Did you mean "backgrounder"?');
});

test('a type that every site has is like no other', async () => {
  await assertProblems({
    [TYPES]:
      'notice: {label: Note, like: notice}\nspeech: {label: Address, «value-invalid»like: statement}\n',
  });
});

test('who spoke may be told of a type that is like a speech or a statement, and of no other', async () => {
  const problems = await assertProblems({
    'content/people.yaml': 'anna-proba: {label: Anna Proba}\n',
    [TYPES]: 'interview: {label: Interview, like: statement}\nread-out: {label: Read-out}\n',
    [A]: a('type: interview\nspeech: {speaker: anna-proba}'),
    [B]: b('type: read-out\n«speech-type»speech: {speaker: anna-proba}'),
  });
  assert.match(problems[0]?.hint ?? '', /or read-out is like one of them, in content\/types\.yaml/);
});

test('two types of one name in a language are told at the later one, whatever its capitals', async () => {
  const problems = await assertProblems({
    [TYPES]: [
      'q-and-a: {label: {en: Questions, et: Küsimused}}',
      'faq: {label: {en: FAQ, «type-name»et: küsimused}}',
      'interview: {label: {en: Interview}, plural: {en: Talks}}',
      'talk: {label: Talk, «type-name»plural: talks}',
      'read-out: {label: {«type-name»en: Interview, et: Ülevaade}}',
      '',
    ].join('\n'),
  });
  assert.match(
    problems.map(({ message }) => message).join('\n'),
    /types q-and-a and faq are both called “küsimused” \(et\)/,
  );
});

test('a type of a name that the interface has for one of the archive’s is told; of others it may be', async () => {
  await assertProblems({
    [TYPES]:
      '«type-name»press-note: {label: Press release}\naddress: {label: Speech}\nnotice: {label: Statement}\n'.replace(
        '«type-name»press-note: {label',
        'press-note: {«type-name»label',
      ),
    [A]: a('type: release'),
    [B]: b('type: notice'),
  });
});
