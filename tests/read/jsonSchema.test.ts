import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { readFrontMatter, readYaml } from '../../src/read/frontMatter.ts';
import { editorSchemas } from '../../src/read/jsonSchema.ts';
import { listReleaseFiles } from '../../src/read/releaseFiles.ts';

const project = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(project, file), 'utf8');

/** Judges a value by a schema file as an editor would. */
function accepts(schemaFile: string, value: unknown): boolean {
  const ajv = new Ajv({ strictRequired: false });
  addFormats.default(ajv);
  return ajv.validate(JSON.parse(read(`src/read/schemas/${schemaFile}`)), value);
}

function yamlOf(text: string): unknown {
  const yaml = readYaml(text);
  assert.ok(yaml.ok, yaml.ok ? '' : yaml.fault.message);
  return yaml.value;
}

function frontMatterOf(file: string): unknown {
  const matter = readFrontMatter(read(file));
  assert.ok(matter.ok, file);
  return matter.data;
}

describe('the JSON Schemas for editors', () => {
  it('are the committed files, made by `npm run schemas`', () => {
    const made = editorSchemas();
    assert.deepEqual(readdirSync(path.join(project, 'src/read/schemas')).sort(), [...made.keys()].sort());
    for (const [name, schema] of made) {
      const committed = JSON.parse(read(`src/read/schemas/${name}`));
      assert.deepEqual(committed, schema, `${name} is old: run npm run schemas`);
    }
  });

  it('accept every file that ships', () => {
    for (const [file, schema] of [
      ['site', 'site'],
      ['contacts', 'contacts'],
      ['types', 'types'],
      ['topics', 'vocabulary'],
      ['people', 'people'],
      ['organisations', 'organisations'],
    ])
      assert.ok(accepts(`${schema}.json`, yamlOf(read(`content/${file}.yaml`))), `${file}.yaml`);
    const releases = listReleaseFiles(project).files;
    assert.ok(releases.length >= 24, 'releases ship with the project');
    assert.ok(accepts('page.json', frontMatterOf('content/pages/about.md')));
    for (const file of releases) {
      assert.ok(accepts('release.json', frontMatterOf(file)), file);
    }
  });

  it('refuse what reading refuses: unknown keys, missing keys, wrong kinds of value', () => {
    const release = { title: 'Ferry runs again', date: '2024-05-02' };
    assert.ok(accepts('release.json', release));
    assert.ok(!accepts('release.json', { ...release, topic: ['ferries'] }));
    assert.ok(!accepts('release.json', { title: release.title }));
    assert.ok(!accepts('release.json', { ...release, topics: 'ferries' }));
    assert.ok(!accepts('release.json', { ...release, type: ['speech'] }));
    assert.ok(accepts('release.json', { ...release, type: 'q-and-a' }), 'as the site may have it');
    assert.ok(!accepts('release.json', { ...release, image: { src: 'ferry.jpg' } }));
    const document = { type: 'document', title: 'Brief' };
    const address = { url: 'https://docs.example/a.pdf' };
    assert.ok(accepts('release.json', { ...release, media: [{ ...document, ...address }] }));
    assert.ok(accepts('release.json', { ...release, media: [{ ...document, src: 'a.pdf' }] }));
    assert.ok(!accepts('release.json', { ...release, media: [document] }));
    assert.ok(!accepts('release.json', { ...release, media: [{ ...document, ...address, src: 'a.pdf' }] }));
    assert.ok(accepts('page.json', { title: 'About', order: 1 }));
    assert.ok(!accepts('page.json', { title: 'About', order: 'first' }));
    assert.ok(!accepts('page.json', { ...release }));
    assert.ok(!accepts('site.json', { title: 'Press' }));
    assert.ok(!accepts('vocabulary.json', { ferries: { lable: 'Ferries' } }));
    const offices = [{ title: 'Minister', from: '2019-04-29' }];
    assert.ok(accepts('people.json', { anna: { label: 'Anna', offices } }));
    assert.ok(!accepts('vocabulary.json', { ferries: { label: 'Ferries', offices } }));
    for (const succeededBy of ['roads', ['roads', 'rails']])
      assert.ok(accepts('organisations.json', { ferries: { label: 'Ferries', succeededBy } }));
    assert.ok(
      !accepts('organisations.json', { ferries: { label: 'Ferries', formerNames: [{ name: 'A' }] } }),
    );
    assert.ok(!accepts('types.json', { 'q-and-a': { label: 'Q&A', like: 'rumour' } }));
    assert.ok(!accepts('contacts.json', { press: { email: 'press@example.org' } }));
  });

  it('explain the keys, for an editor’s hover', () => {
    const release: unknown = JSON.parse(read('src/read/schemas/release.json'));
    const described = z.object({ properties: z.object({ embargo: z.object({ description: z.string() }) }) });
    assert.match(described.parse(release).properties.embargo.description, /Not published before/);
  });

  it('are where VS Code’s settings look for them', () => {
    const settings = z.object({ 'yaml.schemas': z.record(z.string(), z.unknown()) });
    const named = Object.keys(settings.parse(JSON.parse(read('.vscode/settings.json')))['yaml.schemas']);
    assert.equal(named.length, editorSchemas().size);
    for (const file of named) assert.ok(existsSync(path.join(project, file)), file);
  });
});
