import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Problem } from '../../src/model/problem.ts';
import { build, run } from '../tools/builtSite.ts';
import { problemsOf } from '../tools/expectedProblems.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const A = releaseFile('2021-05-25-a.md');
const D = releaseFile('2021-05-25-d.md');
const draft = (more: string) => releaseText(`title: D\ndate: 2021-05-25\ndraft: true\n${more}`);

for (const [what, text, code] of [
  ['a key that there is none of', draft('titel: D'), 'key-unknown'],
  ['a picture that is not there yet', draft('image: {src: p.png, alt: P}'), 'attachment-missing'],
  ['a topic that is not there yet', draft('topics: [nato]'), 'term-unknown'],
  ['the address of another release', draft('slug: a'), 'url-duplicate'],
  ['YAML that cannot be read', draft('summary: "open'), 'yaml-invalid'],
  ['no end of its front matter', '---\ntitle: D\ndraft: true\n', 'front-matter-open'],
] as const) {
  test(`a draft with ${what} is told and stays unpublished, and all else is built`, async () => {
    const files = { [A]: releaseText('title: A\ndate: 2021-05-25\nrelated: [2021-05-25-d]'), [D]: text };
    const { loaded, problems } = await problemsOf(files);
    assert.deepEqual(
      problems.map((problem) => [problem.severity, problem.code, problem.file]),
      [['warning', code, D]],
    );
    assert.match(
      problems[0]?.hint ?? '',
      /It is a draft and stays unpublished; mend this before you publish it\.$/,
    );
    const [edition] = loaded?.archive.editions ?? [];
    assert.deepEqual(
      edition?.releases.map(({ file }) => file),
      [A],
    );
  });
}

test('what is wrong stops a build where it is no draft, or drafts are shown', async () => {
  const root = makeRoot({ [A]: releaseText('title: A\ndate: 2021-05-25'), [D]: draft('titel: D') });
  await build(root);
  assert.equal((await run(['check', '--root', root])).exit, 0);
  assert.equal((await run(['build', '--drafts', '--root', root])).exit, 1, 'its author has to see it');
  for (const held of ['', 'draft: false', 'draft: yes', 'embargo: 2099-01-01']) {
    writeFiles(root, { [D]: releaseText(`title: D\ndate: 2021-05-25\n${held}\ntitel: D`) });
    assert.equal((await run(['build', '--root', root])).exit, 1, held);
  }
});

test('a link to a draft that cannot be read is as dead as one to any draft', async () => {
  const { problems } = await problemsOf({
    [A]: releaseText('title: A\ndate: 2021-05-25', '[d](/2021/05/25/d/)'),
    [D]: draft('titel: D'),
  });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error').map(({ code, file }) => [code, file]),
    [['link-dead', A]],
  );
});

test('a published release that becomes a draft with a mistake is taken down and named as any draft, and its addresses not missed', async () => {
  const root = makeRoot({
    [A]: releaseText('title: A\ndate: 2021-05-25'),
    [D]: releaseText('title: D\ndate: 2021-05-25\naliases: [/old/]'),
  });
  await build(root);
  writeFiles(root, { [D]: draft('aliases: [/old/]\ntitel: D') });
  const checked: readonly Problem[] = JSON.parse((await run(['check', '--json', '--root', root])).out);
  assert.deepEqual(
    checked.map(({ code }) => code),
    ['key-unknown'],
  );
  const { exit, out } = await run(['build', '--json', '--root', root]);
  assert.equal(exit, 0);
  const told: { readonly problems: readonly Problem[]; readonly heldBack: unknown } = JSON.parse(out);
  assert.deepEqual(
    told.problems.map(({ code }) => code),
    ['key-unknown'],
  );
  assert.deepEqual(told.heldBack, [{ file: D, until: null }]);
  assert.equal(existsSync(path.join(root, 'dist/2021/05/25/d/index.html')), false);
});
