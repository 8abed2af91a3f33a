import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { variantsOf } from '../../src/plan/pictures.ts';

const picture = { format: 'jpeg', width: 2000, height: 1000, transparent: false, animated: false } as const;
const pathsOf = (name: string) =>
  variantsOf({ name, file: name, bytes: 1, digest: 'd', picture }).flatMap(({ variants }) =>
    variants.map(({ path }) => path),
  );

test('a smaller picture has the name of its original', () => {
  assert.equal(pathsOf('sub/Ferry at dusk.JPG')[0], '/pictures/d/ferry-at-dusk-480.avif');
});

test('a picture’s name that a disk takes gives names that it takes, of whole letters', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'õ', 'İ', 'සං', 'я', '𝒳'), minLength: 1 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 200 }), (text, times) => {
      const name = `${[...text.repeat(times)].slice(0, 62).join('')}.jpg`;
      for (const path of [...pathsOf(name), ...pathsOf(`${'я'.repeat(125)}.jpg`)]) {
        const last = path.slice(path.lastIndexOf('/') + 1);
        assert.ok(Buffer.byteLength(last) <= 240, last);
        assert.ok(!last.includes('\uFFFD'), last);
      }
    }),
  );
});
