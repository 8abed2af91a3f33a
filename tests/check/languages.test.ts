import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorSchemas } from '../../src/read/jsonSchema.ts';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile, releaseText, SITE_YAML } from '../tools/siteRoot.ts';

const TEXTS = '{en: X, «language-unknown»fr: X}';

/** For each schema, a file with a text in a language that the site has not at each place that may be in several. */
const FILES: Readonly<Record<string, { file: string; content: string; places: readonly string[] }>> = {
  'site.json': {
    file: 'content/site.yaml',
    content: `${SITE_YAML.replace(/^title: .*$/m, `title: ${TEXTS}`)}description: ${TEXTS}\npublisher: {name: ${TEXTS}, formerNames: [{name: ${TEXTS}, to: 2018-01-07}]}\nlicence: {name: ${TEXTS}}\nlinks: [{label: ${TEXTS}, to: {en: /, «language-unknown»fr: /}}]\n`,
    places: [
      'title',
      'description',
      'publisher.name',
      'publisher.formerNames.*.name',
      'licence.name',
      'links.*.label',
      'links.*.to',
    ],
  },
  'vocabulary.json': {
    file: 'content/topics.yaml',
    content: `nato: {label: ${TEXTS}, description: ${TEXTS}}\n`,
    places: ['*.label', '*.description'],
  },
  'people.json': {
    file: 'content/people.yaml',
    content: `anna: {label: ${TEXTS}, description: ${TEXTS}, name: {family: ${TEXTS}, given: ${TEXTS}, suffix: ${TEXTS}}, offices: [{title: ${TEXTS}, from: 2019-04-29}]}\n`,
    places: [
      '*.label',
      '*.description',
      '*.name.family',
      '*.name.given',
      '*.name.suffix',
      '*.offices.*.title',
    ],
  },
  'organisations.json': {
    file: 'content/organisations.yaml',
    content: `unit: {label: ${TEXTS}, description: ${TEXTS}, formerNames: [{name: ${TEXTS}, to: 2018-01-07}]}\n`,
    places: ['*.label', '*.description', '*.formerNames.*.name'],
  },
  'types.json': {
    file: 'content/types.yaml',
    content: `q-and-a: {label: ${TEXTS}, plural: ${TEXTS}, description: ${TEXTS}}\n`,
    places: ['*.label', '*.plural', '*.description'],
  },
  'contacts.json': {
    file: 'content/contacts.yaml',
    content: `desk: {name: ${TEXTS}, role: ${TEXTS}}\n`,
    places: ['*.name', '*.role'],
  },
  'terms.json': {
    file: 'content/terms.yaml',
    content: `- {name: ${TEXTS}, from: 2019-04-29}\n`,
    places: ['*.name'],
  },
  'page.json': { file: 'content/pages/a.md', content: releaseText('title: A'), places: [] },
  'release.json': {
    file: releaseFile('2021-05-25-a.md'),
    content: releaseText(`title: A\ndate: 2021-05-25\ncontacts: [desk, {name: ${TEXTS}, role: ${TEXTS}}]`),
    places: ['contacts.*.name', 'contacts.*.role'],
  },
};

test('a text in a language that the site has not is told, wherever a text may be in several', async () => {
  for (const [name, schema] of editorSchemas()) assert.deepEqual(placesIn(schema), FILES[name]?.places, name);
  await assertProblems(Object.fromEntries(Object.values(FILES).map(({ file, content }) => [file, content])));
});

/** The places of a JSON Schema that take a text or one for each language; `*` is any item or key. */
function placesIn(schema: unknown, at: readonly string[] = []): readonly string[] {
  const { properties, items, additionalProperties, anyOf } = asRecord(schema);
  const options = Array.isArray(anyOf) ? anyOf.map(asRecord) : [];
  const isLocalized =
    options.some(({ type }) => type === 'string') &&
    options.some(({ additionalProperties }) => asRecord(additionalProperties).type === 'string');
  if (isLocalized) return [at.join('.')];
  return [
    ...Object.entries(asRecord(properties)).flatMap(([key, value]) => placesIn(value, [...at, key])),
    ...[items, additionalProperties].flatMap((value) =>
      typeof value === 'object' ? placesIn(value, [...at, '*']) : [],
    ),
    ...options.flatMap((option) => placesIn(option, at)),
  ];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
