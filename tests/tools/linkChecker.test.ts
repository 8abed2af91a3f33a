import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkLinks } from './linkChecker.ts';

const ORIGIN = 'https://press.example.org';
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-links-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const GOOD = {
  'index.html': `<!doctype html><link rel="canonical" href="${ORIGIN}/"><link rel=stylesheet href=/assets/a.css>
    <a href="#main">skip</a><main id="main"><a href="/2021/05/25/%C3%B5hk/#note">A</a> <a href="2021/05/25/õhk/">B</a>
    <a href="https://elsewhere.example/gone">C</a> <a href="mailto:a@b.example">D</a><!-- <a href="/gone/">old</a> -->
    <img src="/p.png?a=1&amp;b=2" srcset="/p.png 1x, /p%20q.png 2x"></main>
    <script type="application/ld+json">{"url": "${ORIGIN}/2021/05/25/%C3%B5hk/"}</script>
    <script>const x = '<a href="/gone/">';</script>`,
  '2021/05/25/õhk/index.html':
    '<meta http-equiv="refresh" content="0; url=/"><p id="note"><a href="../../../../">up</a>',
  '2021/05/25/õhk/index.json': `{"url": "${ORIGIN}/", "html": "<a href=\\"/p.png\\">p</a>", "title": "/gone"}`,
  'sitemap.xml': `<urlset><url><loc>${ORIGIN}/2021/05/25/%C3%B5hk/</loc></url></urlset>`,
  'feed.xml': `<feed><link rel="self" href="${ORIGIN}/feed.xml"/></feed>`,
  'robots.txt': `Sitemap: ${ORIGIN}/sitemap.xml`,
  'assets/a.css': '@font-face { src: url("f.woff2") }',
  'assets/f.woff2': '',
  'p.png': '',
  'p q.png': '',
};

test('a good site has no broken link', () => {
  const report = checkLinks(site(GOOD), ORIGIN);
  assert.deepEqual(report.broken, []);
  assert.equal(report.files, 10);
  assert.equal(report.documents, 7);
  assert.equal(report.external, 2);
});

const faults: readonly (readonly [string, string, string, string])[] = [
  ['a dead link', 'index.html', '<a href="/2022/">x</a>', '/2022/'],
  ['a dead relative link', 'a/index.html', '<a href="b.pdf">x</a>', 'b.pdf'],
  ['a dead fragment of the page itself', 'index.html', '<a href="#gone">x</a>', 'index.html#gone'],
  ['a dead fragment of another page', 'a.html', '<a href="/#gone">x</a>', 'index.html#gone'],
  ['a dead picture', 'a.html', '<img src="/gone.png">', '/gone.png'],
  ['a dead candidate of a srcset', 'a.html', '<img srcset="/p.png 1x, /gone.png 2x">', '/gone.png'],
  ['a dead canonical address', 'a.html', `<link href="${ORIGIN}/gone/" rel="canonical">`, `${ORIGIN}/gone/`],
  [
    'a dead social picture',
    'a.html',
    `<meta property="og:image" content="${ORIGIN}/gone.png">`,
    `${ORIGIN}/gone.png`,
  ],
  ['a dead redirect', 'a.html', '<meta http-equiv="refresh" content="0; url=/gone/">', '/gone/'],
  ['a dead URL of a sitemap', 'm.xml', `<loc>${ORIGIN}/gone/</loc>`, `${ORIGIN}/gone/`],
  ['a dead URL of a feed', 'f.xml', `<link href="${ORIGIN}/gone/"/>`, `${ORIGIN}/gone/`],
  ['a dead URL of a JSON file', 'a.json', `{"items": [{"url": "${ORIGIN}/gone/"}]}`, `${ORIGIN}/gone/`],
  ['a dead link in the HTML of a JSON file', 'a.json', '{"html": "<a href=\\"/gone/\\">x</a>"}', '/gone/'],
  ['a dead font of a style sheet', 'b.css', 'a { src: url(gone.woff2) }', 'gone.woff2'],
  ['a dead sitemap of robots.txt', 'robots.txt', `Sitemap: ${ORIGIN}/gone.xml`, `${ORIGIN}/gone.xml`],
  ['a broken percent escape', 'a.html', '<a href="/%E0%A4%A/">x</a>', '/%E0%A4%A/'],
  ['a JSON file that is none', 'a.json', '{', 'a.json'],
];

for (const [what, file, text, link] of faults) {
  test(`${what} is found`, () => {
    const { broken } = checkLinks(site({ 'index.html': '', 'p.png': '', [file]: text }), ORIGIN);
    assert.deepEqual(
      broken.map((fault) => fault.link),
      [link],
    );
    assert.equal(broken[0]?.file, file);
  });
}

test('a link that is dead on many pages is one fault with their number', () => {
  const { broken } = checkLinks(
    site({ 'a.html': '<a href="/x/">', 'b.html': '<a href="/x/"><a href="/x/">' }),
    ORIGIN,
  );
  assert.deepEqual(broken, [{ link: '/x/', reason: 'no such file', file: 'a.html', files: 2 }]);
});

test('from a shell it prints the counts and every broken link, and fails when there is one', () => {
  const tool = fileURLToPath(new URL('./checkLinks.ts', import.meta.url));
  const run = (folder: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', tool, folder, ORIGIN], { encoding: 'utf8' });
  const good = run(site(GOOD));
  assert.equal(good.status, 0, good.stderr);
  assert.match(good.stdout, /10 files, 7 read, \d+ links \(2 lead out\), 0 broken/);
  const bad = run(site({ 'a.html': '<a href="/gone/">' }));
  assert.equal(bad.status, 1);
  assert.match(bad.stdout, /a\.html: \/gone\/: no such file/);
});
