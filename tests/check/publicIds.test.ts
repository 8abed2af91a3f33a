import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText } from '../tools/siteRoot.ts';

const release = (title: string, more = '') => releaseText(`title: ${title}\ndate: 2021-05-25\n${more}`);

test('an id is one release’s alone, whether its file’s name or told, and all its languages have it', async () => {
  await assertProblems({
    [releaseFile('2021-05-25-a.md')]: release('A'),
    [releaseFile('2021-05-25-b.md')]: release('B', '«id-duplicate»id: 2021-05-25-a'),
    [releaseFile('2021-05-25-c.md')]: release('C', 'id: 2021-05-25-first'),
    [releaseFile('2021-05-25-c.et.md')]: release('C', 'id: 2021-05-25-first'),
    [releaseFile('2021-05-25-d.et.md')]: release('D'),
    [releaseFile('2021-05-25-d.md')]: release('D', '«id-differs»id: 2021-05-25-third'),
    [releaseFile('2021-05-25-e.md')]: release('E', 'id: 2021-05-25-a2'),
    [releaseFile('2021-05-25-f.md')]: release('F', '«value-invalid»id: 2021/f'),
  });
});
