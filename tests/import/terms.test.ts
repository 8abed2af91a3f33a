import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendEntries, appendLabels, TermBook } from '../../src/import/terms.ts';
import { readYaml } from '../../src/read/frontMatter.ts';
import { topicsSchema } from '../../src/read/vocabularySchema.ts';

function yamlValue(text: string): unknown {
  const yaml = readYaml(text);
  if (!yaml.ok) assert.fail(yaml.fault.message);
  return yaml.value;
}

test('finds a term by its key, or by its label in any language and case', () => {
  const book = new TermBook([{ key: 'defence', label: { en: 'National defence', et: 'Riigikaitse' } }]);
  for (const name of ['defence', 'National Defence', 'riigikaitse']) assert.equal(book.find(name), 'defence');
  for (const name of ['Riigikaitse', 'Defence']) book.add(name);
  assert.deepEqual(book.added, []);
});

test('makes keys for new names, once each and in order', () => {
  const book = new TermBook([]);
  for (const name of ['Tax', 'Civil Rights – Housing', 'TAX', '***']) book.add(name);
  assert.deepEqual(book.added, [
    ['civil-rights-housing', 'Civil Rights – Housing'],
    ['tax', 'Tax'],
  ]);
  assert.equal(book.find('***'), undefined);
});

test('appends below what a person wrote and leaves it byte for byte', () => {
  const text = '# Ours\nnato:   {label: {en: NATO}}   # since 2004\n\nbudget:\n    label: "Budget"\n';
  const after = appendEntries(text, [['tax', { label: 'Tax' }]]);
  assert.ok(after.startsWith(text));
  assert.deepEqual(yamlValue(after), {
    nato: { label: { en: 'NATO' } },
    budget: { label: 'Budget' },
    tax: { label: 'Tax' },
  });
});

for (const text of [
  '',
  '# nothing yet\n',
  '{nato: {label: NATO}} # flow\n',
  'nato: {label: NATO}\n...\n',
  '---\nnato: {label: NATO}',
  'nato:\r\n  label: NATO\r\n',
]) {
  test(`adds to ${JSON.stringify(text)} and loses neither key nor comment`, () => {
    const after = appendEntries(text, [['2021', { label: '2021' }]]);
    const old = yamlValue(text) ?? {};
    assert.deepEqual(yamlValue(after), { ...old, '2021': { label: '2021' } });
    for (const comment of text.match(/#.*/g) ?? []) assert.ok(after.includes(comment));
  });
}

test('any names become entries that a site reads', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ''),
      ),
      (names) => {
        const book = new TermBook([]);
        for (const name of names) book.add(name);
        const read = topicsSchema.safeParse(
          yamlValue(
            appendEntries(
              '',
              book.added.map(([key, label]) => [key, { label }]),
            ),
          ) ?? {},
        );
        assert.ok(read.success, read.error?.message);
        assert.deepEqual(Object.keys(read.data).sort(), book.added.map(([key]) => key).sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('a term that has a key keeps it, unless the site has its label under another', () => {
  const book = new TermBook([
    { key: 'water', label: { en: 'Water' } },
    { key: 'eau', label: 'Eau' },
  ]);
  for (const term of [
    { key: 'h2o', label: 'Water' },
    { key: 'ice', label: 'Ice' },
    { key: 'ice-2', label: 'Ice' },
    { key: 'water', label: 'Vesi' },
    { key: 'eau', label: 'Vesi' },
  ])
    book.add(term);
  assert.equal(book.find({ key: 'h2o', label: 'Water' }), 'water');
  assert.equal(book.find({ key: 'ice-2', label: 'Ice' }), 'ice-2');
  assert.deepEqual(book.added, [
    ['ice', 'Ice'],
    ['ice-2', 'Ice'],
  ]);
  assert.deepEqual(book.newLabels('et'), [['water', 'Vesi']]);
  assert.deepEqual(book.newLabels('en'), []);
});

test('adds a label in another language and keeps what a person wrote', () => {
  assert.equal(
    appendLabels('# Ours\nwater: {label: {en: Water}}   # by hand\n', [['water', 'Vesi']], 'et'),
    '# Ours\nwater: {label: {en: Water, et: Vesi}} # by hand\n',
  );
});

test('an organisation is found by a name that it had, unless another has that name now', () => {
  const book = new TermBook([
    { key: 'council', label: 'Welfare Council' },
    { key: 'health', label: 'Health and Care', formerNames: [{ en: 'Board of Health' }, 'Welfare Council'] },
  ]);
  assert.equal(book.find('board of health'), 'health');
  assert.equal(book.find('Welfare Council'), 'council');
  book.add({ key: 'health', label: 'Board of Health' });
  assert.deepEqual([book.added, book.newLabels('en')], [[], []]);
});
