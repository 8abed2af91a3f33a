import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { addRelease } from '../../bench/addedRelease.ts';
import { writeArchive } from '../../bench/generate.ts';
import { writeHugoProject } from '../../bench/hugoProject.ts';
import { readMachine } from '../../bench/machine.ts';
import { readOutputTree } from '../../bench/outputTree.ts';
import { lineage } from '../../src/archive/terms.ts';
import { encodePath } from '../../src/lib/sitePath.ts';
import { releasePath } from '../../src/model/paths.ts';
import { TERM_KINDS } from '../../src/model/site.ts';
import { readContent } from '../../src/read/content.ts';

const { hugo } = readMachine();
const folder = mkdtempSync(path.join(tmpdir(), 'communique-bench-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

it('Hugo’s side has each release’s page and twins, and names it in each of its lists', {
  skip: hugo === undefined ? 'Hugo is not installed' : false,
}, async () => {
  const [root, project] = [path.join(folder, 'site'), path.join(folder, 'hugo')];
  writeArchive(root, { releases: 40, seed: 5 });
  const { releases: written, add } = await writeHugoProject(root, project);
  assert.equal(written, 40);
  await add(addRelease(root, 1));
  const { status, stderr } = spawnSync('hugo', ['--quiet'], { cwd: project, encoding: 'utf8' });
  assert.equal(status, 0, stderr);

  const output = path.join(project, 'public');
  const { kinds } = readOutputTree(output, 0);
  assert.deepEqual([kinds.release, kinds.twinJson, kinds.twinMarkdown], [41, 41, 41]);
  const { site, releases } = await readContent(root);
  assert.ok(site);
  for (const release of releases) {
    const language = site.languages.find(({ code }) => code === release.lang);
    assert.ok(language);
    const own = releasePath(language, release);
    const page = path.join(output, own);
    assert.ok(existsSync(path.join(page, 'index.html')), own);
    assert.equal(JSON.parse(readFileSync(path.join(page, 'index.json'), 'utf8')).title, release.title);
    const { day } = release.date;
    const lists = [
      `years/${day.slice(0, 4)}/index.html`,
      `years/${day.slice(0, 4)}/feed.xml`,
      `months/${day.slice(0, 7)}/index.html`,
      `days/${day}/index.html`,
      ...TERM_KINDS.flatMap((kind) =>
        release[kind]
          .flatMap((key) => lineage(key, site.vocabularies[kind]))
          .map((key) => `yearly-${kind}/${key}/${day.slice(0, 4)}/index.html`),
      ),
    ];
    for (const list of lists) {
      const text = readFileSync(path.join(output, language.prefix, list), 'utf8');
      assert.ok(text.toLowerCase().includes(encodePath(own).toLowerCase()), `${own} in ${list}`);
    }
  }
});
