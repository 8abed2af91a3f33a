import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pagesIn } from '../../src/archive/standingPages.ts';
import { makePage, makeSite } from '../tools/sampleSite.ts';

const site = makeSite();
const [english, estonian = english] = site.languages;
const slugs = (pages: ReturnType<typeof pagesIn>) => pages.map(({ slug }) => slug);

test('pages stand by their order, then by their title as their language sorts it', () => {
  const pages = [
    makePage('z', { title: 'Ärakiri', lang: 'et' }),
    makePage('y', { title: 'Zebra', lang: 'et' }),
    makePage('x', { title: 'Teave', lang: 'et', order: 2 }),
    makePage('w', { title: 'Kontakt', lang: 'et', order: -1.5 }),
  ];
  // In Estonian z comes before ä.
  assert.deepEqual(slugs(pagesIn(site, estonian, pages)), ['w', 'x', 'y', 'z']);
});

test('a translation without an order stands where its other version does', () => {
  const pages = [
    makePage('about', { order: 1 }),
    makePage('about', { title: 'Z', lang: 'et' }),
    makePage('press', { title: 'A', lang: 'et' }),
    makePage('form', { title: 'B', lang: 'et', order: 0 }),
    makePage('form', { order: 9 }),
  ];
  assert.deepEqual(slugs(pagesIn(site, estonian, pages)), ['form', 'about', 'press']);
  assert.deepEqual(slugs(pagesIn(site, english, pages)), ['about', 'form']);
});

test('in whatever order the files are read, pages stand the same', () => {
  const page = fc.record({
    title: fc.constantFrom('A', 'a', 'B', 'ä'),
    order: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
  });
  const list = fc
    .array(page, { maxLength: 8 })
    .map((fields) =>
      fields.map(({ title, order }, index) =>
        makePage(`p${index}`, { title, ...(order !== undefined && { order }) }),
      ),
    );
  fc.assert(
    fc.property(
      list.chain((pages) =>
        fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length })),
      ),
      ([pages, shuffled]) =>
        assert.deepEqual(pagesIn(site, english, shuffled), pagesIn(site, english, pages)),
    ),
  );
});
