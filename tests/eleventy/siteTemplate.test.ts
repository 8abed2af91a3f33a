import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { isValidElement } from 'preact';
import { loadTemplate } from '../../src/eleventy/siteTemplate.ts';
import { parts } from '../../templates/parts/index.ts';

describe("a site's own template", () => {
  // Beside no package.json and no node_modules, as a site outside the checkout is.
  const folder = mkdtempSync(path.join(tmpdir(), 'template-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const load = (name: string, text: string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return loadTemplate(file, folder);
  };

  it("is written in TSX without any setting, and renders by the package's own Preact", async () => {
    const footer = await load('footer.tsx', 'export default () => <footer>Ours</footer>;');
    assert.ok(typeof footer === 'function' && isValidElement(footer()));
  });

  it("shares the package's parts, so that a replaced part shows in it", async () => {
    const source =
      "import { parts } from 'communique/templates/parts/index.ts';\nexport default () => parts;";
    const page = await load('pages/home.tsx', source);
    assert.ok(typeof page === 'function' && page() === parts);
  });

  it('may be made of several files', async () => {
    writeFileSync(path.join(folder, 'words.ts'), "export const word: string = 'one';");
    const page = await load('menu.tsx', "import { word } from './words.ts';\nexport default () => word;");
    assert.ok(typeof page === 'function' && page() === 'one');
  });

  it('may be made of files behind a link in its folder', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'shared-'));
    writeFileSync(
      path.join(elsewhere, 'far.ts'),
      "import { word } from '../words.ts';\nexport default word;",
    );
    symlinkSync(elsewhere, path.join(folder, 'linked'));
    const source = "import word from './linked/far.ts';\nexport default () => word;";
    const page = await load('pages/list.tsx', source.replace('./', '../'));
    rmSync(elsewhere, { recursive: true });
    assert.ok(typeof page === 'function' && page() === 'one');
  });

  it('is refused where it imports a file from outside its folder, of which no build would see that it changed', async () => {
    const inside = "import { word } from '../words.ts';\n";
    for (const target of ['../../words.ts', path.join(folder, '../words.ts')])
      await assert.rejects(
        load('pages/home.tsx', `${inside}import x from '${target}';\nexport default () => x;`),
        new RegExp(
          `pages/home\\.tsx:2:\\d+: ERROR: [^\n]*${target.replaceAll('.', '\\.')} lies outside templates/`,
        ),
      );
  });

  it('says where it does not compile', async () => {
    await assert.rejects(load('broken.tsx', 'export default () => <p>;'), /broken\.tsx:1:\d+/);
  });
});
