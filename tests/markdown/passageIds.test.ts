import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toSlug } from '../../src/lib/slug.ts';
import { headingMeant, passageIds } from '../../src/markdown/passageIds.ts';
import { renderBody } from '../../src/markdown/render.ts';

const ORIGIN = 'https://press.example.org';

test('a heading is found by its words, whatever they are', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aõß7 &"<>\'/#?'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, (text) => {
      const plain = text.trim().replace(/\s+/g, ' ');
      fc.pre(/[a-zõß7]/.test(plain) && !/#$/.test(plain));
      const ids = passageIds(`Before.\n\n## ${plain}\n\nAfter.\n`, ORIGIN);
      const slug = toSlug(plain);
      const found = headingMeant(ids, slug);
      assert.equal(found?.id, ids.headings[0]?.id);
      assert.ok(found && ids.all.has(found.id));
    }),
  );
});

test('all ids of a body are those of its page, and what only looks like one is none', () => {
  const body =
    '# A\n\n> Quoted.\n\n- one\n- two\n\n`<p id="no">`\n\n|a|b|\n|-|-|\n|1|2|\n\n![x](https://other.example/y.png)\n';
  const { all } = passageIds(body, ORIGIN);
  const html = renderBody(body, {
    base: '/2021/05/25/a/',
    origin: ORIGIN,
    pictures: {},
    pictureSizes: '1px',
  });
  for (const id of all) assert.ok(html.includes(`id="${id}"`));
  assert.equal(all.size, (html.match(/ id="[phlqt][0-9a-f]{10}/g) ?? []).length);
  assert.ok(!all.has('no'));
});
