import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { listen } from '../../src/serve/listen.ts';
import { createPreview, type Preview } from '../../src/serve/preview.ts';

let folder: string;
let preview: Preview;
let port: number;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
  const out = path.join(folder, 'dist');
  mkdirSync(path.join(out, '2021/ජනාධිපති'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(out, '2021/ජනාධිපති/index.html'), '<body>සිංහල</body>');
  writeFileSync(path.join(out, '2021/ජනාධිපති/index.md'), '# සිංහල');
  writeFileSync(path.join(out, '2021/Brief #1, 50%.pdf'), '0123456789');
  writeFileSync(path.join(out, 'x.bin'), 'meta');
  for (const name of ['brief', 'note.foo', 'x.html.et'])
    writeFileSync(path.join(out, name), '<!doctype html><script>alert(1)</script>');
  preview = createPreview(folder, out, 's', Buffer.from('script'));
  port = await listen(preview.server, 0);
});

after(() => {
  preview.server.close();
  preview.server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Asks for the path as it stands; `fetch` would tidy it first. */
function ask(urlPath: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{
    status: number | undefined;
    type: string;
    guess: string | string[] | undefined;
    location: string | undefined;
    body: string;
  }>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: urlPath, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'] ?? '',
          guess: response.headers['x-content-type-options'],
          location: response.headers.location,
          body,
        }),
      );
    });
    call.on('error', reject).end();
  });
}

const FOLDER = encodeURI('/2021/ජනාධිපති');

test('a folder answers with its index page, script and all, and the file stays as it is', async () => {
  const { status, type, body } = await ask(`${FOLDER}/?q=1`);
  assert.deepEqual([status, type], [200, 'text/html; charset=utf-8']);
  assert.equal(
    body,
    '<body>සිංහල<script src="/__communique/reload.js" data-version="s-0" defer></script></body>',
  );
  assert.equal(readFileSync(path.join(folder, 'dist/2021/ජනාධිපති/index.html'), 'utf8'), '<body>සිංහල</body>');
  assert.equal((await ask(`${FOLDER}/`, {}, 'HEAD')).body, '');
});

test('a folder without its final slash redirects to the one with it, query kept, never to another host', async () => {
  for (const [asked, location] of [
    [`${FOLDER}?q=1&r=?`, `${FOLDER}/?q=1&r=?`],
    ['//2021', '/2021/'],
  ] as const) {
    const answer = await ask(asked);
    assert.deepEqual([answer.status, answer.location], [301, location]);
  }
});

test('files have the type that a browser needs, and unusual names and ranges work', async () => {
  assert.equal((await ask(`${FOLDER}/index.md`)).type, 'text/markdown; charset=utf-8');
  assert.equal((await ask('/x.bin')).type, 'application/octet-stream');
  const pdf = '/2021/Brief%20%231,%2050%25.pdf';
  assert.deepEqual(await ask(pdf, { Range: 'bytes=2-4' }), {
    status: 206,
    type: 'application/pdf',
    guess: 'nosniff',
    location: undefined,
    body: '234',
  });
});

test('what is missing, malformed or outside the site answers 404 with 404.html, or plain words without one', async () => {
  const paths = [
    '/none/',
    '/2021/',
    '/x.bin/',
    '/%00',
    '/%zz',
    '/../secret.txt',
    '/..%2fsecret.txt',
    `/${'a'.repeat(5_000)}`,
  ];
  for (const urlPath of paths) {
    const { status, body } = await ask(urlPath);
    assert.equal(status, 404, urlPath);
    assert.match(body, /has not been built yet[\s\S]*reload\.js/);
  }
  writeFileSync(path.join(folder, 'dist/404.html'), '<body>gone astray</body>');
  assert.match((await ask('/none/')).body, /gone astray/);
});

test('another host’s name, by which a foreign page could read an embargoed release, is refused', async () => {
  assert.equal((await ask(`${FOLDER}/`, { Host: 'evil.example' })).status, 403);
  assert.equal((await ask(`${FOLDER}/`, { Host: 'localhost:9000' })).status, 200);
  assert.equal((await ask(`${FOLDER}/`, {}, 'POST')).status, 405);
});

test('the version changes with the site only, and after a crash that may have written a part of it', async () => {
  const built = { kind: 'built', nextPublish: null, milliseconds: 1 } as const;
  const version = async () => /data-version="([^"]+)"/.exec((await ask(`${FOLDER}/`)).body)?.[1];
  preview.take({ ...built, changed: [] });
  assert.equal(await version(), 's-0');
  preview.take({ ...built, changed: ['/'] });
  assert.equal(await version(), 's-1');
  preview.take({ kind: 'broken', problems: [] });
  preview.take({ ...built, changed: [] });
  assert.equal(await version(), 's-1');
  preview.take({ kind: 'crashed', text: 'boom' });
  preview.take({ kind: 'broken', problems: [] });
  preview.take({ ...built, changed: [] });
  assert.equal(await version(), 's-2');
});

test('a port that is taken gives way to the next one', async () => {
  const second = createServer();
  try {
    assert.ok((await listen(second, port)) > port);
  } finally {
    second.close();
  }
});

test('what a file is, no browser is left to guess', async () => {
  for (const [asked, expected] of [
    ['/brief', 'application/octet-stream'],
    ['/note.foo', 'application/octet-stream'],
    ['/x.html.et', 'application/octet-stream'],
    [`${FOLDER}/`, 'text/html; charset=utf-8'],
    [`${FOLDER}/index.md`, 'text/markdown; charset=utf-8'],
    ['/none/', 'text/html; charset=utf-8'],
    ['/__communique/reload.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    const { type, guess } = await ask(asked);
    assert.deepEqual([type, guess], [expected, 'nosniff'], asked);
  }
});
