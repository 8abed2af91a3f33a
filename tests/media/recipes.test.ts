import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { mediaMakers, mediaRecipe } from '../../src/media/recipes.ts';
import { importClosure, importsOf, sourceFiles } from '../tools/imports.ts';

const PACKAGE = path.resolve(import.meta.dirname, '../..');
const files = sourceFiles(PACKAGE, ['src']);
const imports = [...files].flatMap(([file, source]) => importsOf(file, source));
const { dependencies } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));

const ENTRIES = {
  picture: 'src/media/encodePicture.ts',
  kit: 'src/media/packFiles.ts',
  card: 'src/media/card/encodeCard.ts',
} as const;

for (const kind of ['picture', 'kit', 'card'] as const) {
  test(`a recipe covers all code and packages that are loaded to make one: ${kind}`, () => {
    const { code, packages } = mediaMakers(kind);
    const covered = code.map((name) => path.posix.join('src/media', name));
    const loaded = importClosure([ENTRIES[kind]], imports);
    assert.deepEqual(loaded.filter((file) => !covered.includes(file)).sort(), []);
    const own = imports.filter(({ from, ours, typeOnly }) => loaded.includes(from) && !ours && !typeOnly);
    const libraries = [...new Set(own.map(({ to }) => to).filter((to) => !to.startsWith('node:')))].sort();
    assert.deepEqual(packages, libraries);
    for (const name of packages) assert.match(dependencies[name], /^\d+\.\d+\.\d+$/, name);
  });
}

test('kinds have recipes of their own, and one may hang on the system too', () => {
  const recipes = [
    mediaRecipe('picture'),
    mediaRecipe('kit'),
    mediaRecipe('card', '1'),
    mediaRecipe('card', '2'),
  ];
  assert.equal(new Set(recipes).size, 4);
});
