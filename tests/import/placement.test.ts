import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Archived, addressKey, itemKey } from '../../src/import/archived.ts';
import { type Identity, placeItems } from '../../src/import/placement.ts';

const EN = { code: 'en', suffix: '' };
const ET = { code: 'et', suffix: '.et' };
const NOTHING: Archived = {
  byName: new Map(),
  byKey: new Map(),
  byReference: new Map(),
  byAddress: new Map(),
  addressed: [],
};

function item(sortKey: string, more: Partial<Identity> = {}): Identity {
  return {
    lang: EN,
    day: '2021-05-25',
    title: 'Budget',
    slug: 'budget',
    pageSlug: undefined,
    sortKey,
    source: undefined,
    reference: undefined,
    place: `a.jsonl:${sortKey}`,
    ...more,
  };
}

function names(items: readonly Identity[], archived = NOTHING): readonly string[] {
  return placeItems(items, archived).map((placement) =>
    placement.kind === 'repeated' ? `like ${placement.of}` : placement.name,
  );
}

test('numbers items of one day and title in the order of their keys, not of the file', () => {
  assert.deepEqual(names([item('b'), item('a')]), ['2021-05-25-budget-2.md', '2021-05-25-budget.md']);
});

test('a numbered name never takes the name of another title', () => {
  const second = item('c', { title: 'Budget 2', slug: 'budget-2' });
  assert.deepEqual(names([item('a'), item('b'), second]), [
    '2021-05-25-budget.md',
    '2021-05-25-budget-3.md',
    '2021-05-25-budget-2.md',
  ]);
});

test('adds the suffix of another language', () => {
  assert.deepEqual(names([item('a', { lang: ET }), item('b', { lang: ET })]), [
    '2021-05-25-budget.et.md',
    '2021-05-25-budget-2.et.md',
  ]);
});

test('languages of one run have names and doubles of their own', () => {
  const items = [item('a'), item('a', { lang: ET }), item('b', { lang: ET })];
  assert.deepEqual(names(items), [
    '2021-05-25-budget.md',
    '2021-05-25-budget.et.md',
    '2021-05-25-budget-2.et.md',
  ]);
});

test('knows an archived item by its source, whatever its file is called now', () => {
  const known = item('a', { source: 'https://old.example/1' });
  const archived = { ...NOTHING, byKey: new Map([[itemKey({ ...known, lang: 'en' }), ['renamed.md']]]) };
  assert.deepEqual(placeItems([known], archived), [
    { kind: 'known', name: 'renamed.md', numbered: true, referenceOf: undefined, slugOf: undefined },
  ]);
  assert.equal(placeItems([{ ...known, lang: ET }], archived)[0]?.kind, 'new');
});

test('an item with the source of an earlier one is repeated', () => {
  const source = 'https://old.example/1';
  assert.deepEqual(names([item('a', { source, place: 'a:1' }), item('b', { source, place: 'a:2' })]), [
    '2021-05-25-budget.md',
    'like a:1',
  ]);
});

test('without sources, an item with the key of an earlier one is repeated, wherever it stands', () => {
  const items = [item('b', { place: 'a:9' }), item('a', { place: 'a:2' }), item('b', { place: 'a:10' })];
  assert.deepEqual(names(items), ['2021-05-25-budget-2.md', '2021-05-25-budget.md', 'like a:9']);
  const other = item('a', { title: 'Budget!', place: 'a:3' });
  assert.deepEqual(names([item('a'), other]), ['2021-05-25-budget.md', '2021-05-25-budget-2.md']);
});

test('never gives a name that the archive has', () => {
  const archived = {
    ...NOTHING,
    byName: new Map([['2021-05-25-budget.md', 'content/releases/2021-05-25-budget.md']]),
  };
  assert.deepEqual(names([item('a', { source: 'https://old.example/1' })], archived), [
    '2021-05-25-budget-2.md',
  ]);
});

test('the earliest item keeps a reference that several have', () => {
  const items = [item('a', { day: '2021-05-26', reference: '7' }), item('b', { reference: '7' })];
  assert.deepEqual(
    placeItems(items, NOTHING).map((placement) =>
      placement.kind === 'repeated' ? '' : placement.referenceOf,
    ),
    ['2021-05-25-budget.md', undefined],
  );
});

test('names are unique and do not depend on the order, and the archive that results knows every item', () => {
  const one = fc.record({
    slug: fc.constantFrom('a', 'a-2', 'a-3', 'b'),
    day: fc.constantFrom('2021-01-01', '2021-01-02'),
    source: fc.option(
      fc.constantFrom(
        'https://x.example/1',
        'https://x.example/2',
        'https://x.example/3',
        'https://x.example/4',
      ),
      { nil: undefined },
    ),
    reference: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
  });
  const set = fc.uniqueArray(one, {
    selector: ({ source, ...rest }) => source ?? JSON.stringify(rest),
    maxLength: 12,
  });
  fc.assert(
    fc.property(set, fc.integer({ min: 0, max: 11 }), (parts, turn) => {
      const items = parts.map(
        (part, index): Identity =>
          item(part.source ?? String(index), { ...part, title: part.slug, place: `a:${index}` }),
      );
      const byItem = new Map(placeItems(items, NOTHING).map((placement, index) => [items[index], placement]));
      const turned = [...items.slice(turn), ...items.slice(0, turn)];
      assert.deepEqual(
        placeItems(turned, NOTHING),
        turned.map((each) => byItem.get(each)),
      );
      const given = names(items);
      assert.equal(new Set(given).size, given.length);

      const byKey = new Map<string, string[]>();
      for (const [index, each] of items.entries()) {
        const key = itemKey({ ...each, lang: 'en' });
        byKey.set(key, [...(byKey.get(key) ?? []), given[index] ?? '']);
      }
      for (const files of byKey.values()) files.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      const archived = {
        byName: new Map(given.map((name) => [name, name])),
        byKey,
        byReference: new Map<string, string>(),
        byAddress: new Map<string, string>(),
        addressed: [],
      };
      assert.deepEqual([...names(items, archived)].sort(), [...given].sort());
      assert.ok(placeItems(items, archived).every(({ kind }) => kind === 'known'));
    }),
    { numRuns: 500 },
  );
});

test('a name of its own decides, and language versions of one name share a reference', () => {
  const own = item('a', { lang: ET, name: '2021-01-01-x', reference: '7' });
  const archived = { ...NOTHING, byReference: new Map([['7', '2021-01-01-x.md']]) };
  assert.deepEqual(placeItems([own], archived), [
    { kind: 'new', name: '2021-01-01-x.et.md', numbered: false, referenceOf: undefined, slugOf: undefined },
  ]);
});

test('of releases with one slug and day the first keeps it, and one whose file is named so', () => {
  const slugs = (items: readonly Identity[], archived = NOTHING) =>
    placeItems(items, archived).map((placement) => placement.kind !== 'repeated' && placement.slugOf);
  const one = item('a', { name: '2021-05-25-one', pageSlug: 'sitting' });
  const two = item('b', { name: '2021-05-25-two', pageSlug: 'sitting' });
  assert.deepEqual(slugs([two, one]), ['2021-05-25-one.md', undefined]);
  assert.deepEqual(slugs([one, item('c', { title: 'Sitting', slug: 'sitting' })]), [
    '2021-05-25-sitting.md',
    undefined,
  ]);
  assert.deepEqual(slugs([one, item('d', { ...two, day: '2021-05-26' })]), [undefined, undefined]);
  const byAddress = new Map([[addressKey({ lang: 'en', day: '2021-05-25', slug: 'sitting' }), 'x.md']]);
  assert.deepEqual(slugs([one], { ...NOTHING, byAddress }), ['x.md']);
});
