import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Problem } from '../../src/model/problem.ts';
import { run } from '../tools/builtSite.ts';
import { type Files, makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const site = (template: string): Files => ({
  [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25'),
  'templates/parts/footer.tsx': template,
});

describe('what stops a build', () => {
  it('is a problem in its JSON, with the place in the template, and told to people as before', async () => {
    const root = makeRoot(site('export default function Footer({ frame }) {\n  return frame.no.such;\n}\n'));
    const { exit, out, err } = await run(['build', '--json', '--root', root]);
    assert.equal(exit, 1);
    const { milliseconds, problems, ...rest } = JSON.parse(out);
    assert.equal(typeof milliseconds, 'number');
    assert.deepEqual(rest, {
      releases: 0,
      heldBack: [],
      nextPublish: null,
      pages: { planned: 0, rendered: 0, kept: 0 },
      files: { written: 0, removed: 0 },
      search: { shards: 0, rebuilt: 0 },
      changed: [],
    });
    const [problem, ...more]: readonly Problem[] = problems;
    const { message = '', ...where } = problem ?? {};
    assert.deepEqual(more, []);
    const place = { file: 'templates/parts/footer.tsx', line: 2, column: 19 };
    assert.deepEqual(where, { severity: 'error', code: 'build-failed', hint: '', ...place });
    assert.match(message, /Cannot read properties of undefined.* while \S+ was rendered$/);
    assert.deepEqual(
      readdirSync(root).sort(),
      ['.communique', 'content', 'templates'],
      'nothing is left staged',
    );
    assert.match(err, /templates\/parts\/footer\.tsx:2:19\n {4}error: Cannot read/);
    assert.equal((await run(['build', '--root', root])).out, '');
  });

  it('is one too where it is the folder that the site goes to, and so is what stops a check', async () => {
    const root = makeRoot(site('export default () => {'));
    const { exit, out } = await run(['check', '--json', '--root', root]);
    assert.equal(exit, 1);
    const [problem, ...more]: readonly Problem[] = JSON.parse(out);
    assert.deepEqual(more, []);
    assert.deepEqual([problem?.severity, problem?.code, problem?.file], ['error', 'build-failed', '.']);
    assert.match(problem?.message ?? '', /footer\.tsx/);

    const other = makeRoot({});
    writeFileSync(path.join(other, 'dist'), 'a file');
    const { problems } = JSON.parse((await run(['build', '--json', '--root', other])).out);
    assert.match(problems[0].message, /dist is a file$/);
    assert.match(problems[0].hint, /--out DIR/);
  });

  it('leaves nothing that it had staged: it may be the disk that was full', async () => {
    const root = makeRoot({
      ...site('export default () => null;'),
      'templates/pages/home.tsx': 'export default () => { throw new Error("no home"); };',
    });
    const { exit, err } = await run(['build', '--root', root]);
    assert.equal(exit, 1);
    assert.match(err, /no home/);
    assert.deepEqual(readdirSync(root).sort(), ['.communique', 'content', 'templates']);
  });
});
