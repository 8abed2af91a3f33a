import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { build, run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

/** A request to `_bulk`, held to the rules of its format: action and document in turns, a line end after each. */
function documentsOf(
  file: string,
): { readonly index: string; readonly id: string; readonly title: string }[] {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.endsWith('\n') && !text.includes('\r') && !text.includes('\n\n'), file);
  const lines = text.slice(0, -1).split('\n');
  assert.equal(lines.length % 2, 0, file);
  return Array.from({ length: lines.length / 2 }, (_, at) => {
    const action = JSON.parse(lines[2 * at] ?? '');
    const document = JSON.parse(lines[2 * at + 1] ?? '');
    assert.deepEqual(Object.keys(action), ['index']);
    assert.deepEqual(Object.keys(action.index), ['_index', '_id']);
    // As OpenSearch since 2.9 and Elasticsearch want it.
    assert.ok(Buffer.byteLength(action.index._id) <= 512);
    return { index: action.index._index, id: action.index._id, title: document.title };
  });
}

describe('communique export search', () => {
  let root = '';
  const exportTo = (folder: string, ...args: readonly string[]) =>
    run(['export', 'search', '--to', path.join(root, folder), '--root', root, ...args]);

  before(async () => {
    const long = `${'word '.repeat(1_200_000)}\n`;
    root = makeRoot({
      [releaseFile('2021-05-25-one.md')]: releaseText('title: One\ndate: 2021-05-25', long),
      [releaseFile('2021-05-26-two.md')]: releaseText('title: Two\ndate: 2021-05-26', long),
      [releaseFile('2012-03-01-old.md')]: releaseText('title: Old\ndate: 2012-03-01'),
      [releaseFile('2021-05-25-one.et.md')]: releaseText('title: Üks\ndate: 2021-05-25'),
      [releaseFile('2099-01-01-later.md')]: releaseText(
        'title: Later\ndate: 2099-01-01 12:00\nembargo: 2099-01-01 12:00',
      ),
    });
    await build(root);
  });

  it('writes each language’s index and every published release once, in requests that one server takes', async () => {
    const { exit, err } = await exportTo('bulk');
    assert.equal(exit, 0, err);
    assert.match(err, /^4 releases written to /);
    const folder = path.join(root, 'bulk');
    const files = readdirSync(folder).sort();
    assert.deepEqual(files, [
      'ar.mapping.json',
      'en-2012.ndjson',
      'en-2021-2.ndjson',
      'en-2021.ndjson',
      'en.mapping.json',
      'et-2021.ndjson',
      'et.mapping.json',
    ]);
    const documents = files
      .filter((name) => name.endsWith('.ndjson'))
      .flatMap((name) => documentsOf(path.join(folder, name)));
    assert.deepEqual(documents.map(({ index, title }) => `${index} ${title}`).sort(), [
      'releases-en Old',
      'releases-en One',
      'releases-en Two',
      'releases-et Üks',
    ]);
    const mapping = JSON.parse(readFileSync(path.join(folder, 'et.mapping.json'), 'utf8'));
    assert.equal(mapping.mappings.properties.text.analyzer, 'estonian');
  });

  it('names the indexes as it is told', async () => {
    assert.equal((await exportTo('named', '--index', 'press')).exit, 0);
    assert.equal(documentsOf(path.join(root, 'named/en-2012.ndjson'))[0]?.index, 'press-en');
  });

  it('leaves no text of an earlier export that the site no longer has, and strangers’ files alone', async () => {
    assert.equal((await exportTo('kept', '--index', 'press')).exit, 0);
    const folder = path.join(root, 'kept');
    const request = readFileSync(path.join(folder, 'en-2012.ndjson'));
    const gone = ['en-1999.ndjson', 'en-2021-7.ndjson', 'pt-BR-2020.ndjson'];
    for (const name of gone) writeFileSync(path.join(folder, name), request);
    writeFileSync(path.join(folder, 'et-1999.ndjson'), '{"other":1}\n');
    writeFileSync(path.join(folder, 'notes.ndjson'), request);
    rmSync(path.join(root, releaseFile('2012-03-01-old.md')));
    await build(root);
    assert.equal((await exportTo('kept')).exit, 0);
    const left = readdirSync(folder);
    for (const name of [...gone, 'en-2012.ndjson']) assert.ok(!left.includes(name), name);
    for (const name of ['et-1999.ndjson', 'notes.ndjson', 'en-2021.ndjson'])
      assert.ok(left.includes(name), name);
  });

  it('says what is wrong with a call', async () => {
    for (const [args, message] of [
      [['export'], /say what to export/],
      [['export', 'search'], /say where the files go/],
      [['export', 'search', '--to', 'x', '--format', 'csv'], /there is no "csv"/],
      [['export', 'search', '--to', 'x', '--index', 'Press'], /"Press" is no name of an index/],
    ] as const) {
      const { exit, err } = await run([...args, '--root', root]);
      assert.equal(exit, 2);
      assert.match(err, message);
    }
  });

  it('writes nothing into the site’s own folders', async () => {
    for (const folder of ['dist', 'content/..x', 'public/a/b'])
      assert.match((await exportTo(folder)).err, /holds the site’s own files/, folder);
    assert.equal((await exportTo('contents')).exit, 0);
  });

  it('writes nothing into the site’s own folders by way of a link', async () => {
    const real = path.join(root, 'elsewhere');
    renameSync(path.join(root, 'dist'), real);
    symlinkSync(real, path.join(root, 'dist'));
    symlinkSync(path.join(root, 'content'), path.join(root, 'linked'));
    const before = readdirSync(real);
    for (const folder of ['dist', 'elsewhere', 'elsewhere/bulk', 'linked/bulk']) {
      const { exit, err } = await exportTo(folder);
      assert.equal(exit, 2, folder);
      assert.match(err, /holds the site’s own files/, folder);
    }
    assert.deepEqual(readdirSync(real), before);
    assert.equal((await exportTo('bulk')).exit, 0);
  });

  it('says that there is no built site, and writes nothing', async () => {
    rmSync(path.join(root, 'dist'), { recursive: true });
    const { exit, err } = await exportTo('nothing');
    assert.equal(exit, 1);
    assert.match(err, /There is no built site in .*\nBuild it first/);
    assert.ok(!readdirSync(root).includes('nothing'));
  });
});
