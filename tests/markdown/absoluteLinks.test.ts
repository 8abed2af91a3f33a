import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absoluteHtml, absoluteMarkdown } from '../../src/markdown/absoluteLinks.ts';
import { renderBody } from '../../src/markdown/render.ts';

const place = { base: '/2021/05/25/bridge/', origin: 'https://press.example.org' };
const here = `${place.origin}${place.base}`;

test('HTML: site paths become URLs, text that looks like one stays', () => {
  const html = renderBody(
    '[a](map.pdf) ![b](./p.png) [c](/topics/) `href="/x"` [d](https://e.example/) [e](#f)',
    {
      base: place.base,
      pictures: {},
    },
  );
  const absolute = absoluteHtml(html, place);
  assert.match(absolute, /href="https:\/\/press\.example\.org\/2021\/05\/25\/bridge\/map\.pdf"/);
  assert.match(absolute, /src="https:\/\/press\.example\.org\/2021\/05\/25\/bridge\/p\.png"/);
  assert.match(absolute, /href="https:\/\/press\.example\.org\/topics\/"/);
  assert.match(absolute, /<code>href=&quot;\/x&quot;<\/code>/);
  assert.match(absolute, /href="https:\/\/e\.example\/"/);
  // Where another body has that passage too, the link must not lead to it.
  assert.match(absolute, /href="https:\/\/press\.example\.org\/2021\/05\/25\/bridge\/#f"/);
});

const rewritten: readonly (readonly [string, string])[] = [
  ['See [map](map.pdf "Map") now.', `See [map](${here}map.pdf "Map") now.`],
  ['![p](./a%20b.png)', `![p](${here}a%20b.png)`],
  ['[m](<my map.pdf>)', `[m](<${here}my map.pdf>)`],
  ['[m](map_(new).pdf)', `[m](${here}map_(new).pdf)`],
  ['[t](/topics/)', `[t](${place.origin}/topics/)`],
  ['[m][1]\n\n[1]: map.pdf', `[m][1]\n\n[1]: ${here}map.pdf`],
  ['[m](a.pdf)[^1]\n\n[^1]: Also [b](b.pdf).', `[m](${here}a.pdf)[^1]\n\n[^1]: Also [b](${here}b.pdf).`],
];
for (const [before, after] of rewritten) {
  test(`markdown: ${JSON.stringify(before)} is readable away from the site`, () => {
    assert.equal(absoluteMarkdown(before, place), after);
  });
}

test('markdown: what has no local link is left as it was written', () => {
  for (const body of [
    'Text.',
    '[a](https://e.example/)',
    '[a](#b)',
    '[a](mailto:a@b.example)',
    '`[a](b.pdf)`',
  ]) {
    assert.equal(absoluteMarkdown(body, place), body);
  }
});

test('markdown: a link shown as code keeps no other link relative, and stays as it is', () => {
  const code = ['`[code](/topics/)`', '```\n[b](b.pdf)\n```', '    [c](/c/)', '``\n[d]: d.pdf\n``'];
  assert.equal(
    absoluteMarkdown(`A ${code[0]} and [root](/topics/a-b/).`, place),
    `A ${code[0]} and [root](${place.origin}/topics/a-b/).`,
  );
  const links = [
    ['[a](a.pdf)', `[a](${here}a.pdf)`],
    ['![p](./p.png)', `![p](${here}p.png)`],
    ['[t](</t/>)', `[t](<${place.origin}/t/>)`],
  ] as const;
  const passage = fc.oneof(
    fc.constantFrom(...links),
    fc.constantFrom(...code.map((text) => [text, text] as const)),
  );
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
      const text = (column: 0 | 1) => passages.map((passage) => passage[column]).join('\n\n');
      assert.equal(absoluteMarkdown(text(0), place), text(1));
    }),
  );
});

test('markdown: a body that is all code and links is done in a moment', () => {
  const fence = `\`\`\`\n${'[c](/c/)\n'.repeat(2000)}\`\`\``;
  assert.equal(absoluteMarkdown(`${fence}\n\n[a](/a/)`, place), `${fence}\n\n[a](${place.origin}/a/)`);
  const spans = (link: string) => `\`[c](/c/)\` [a](${link})\n\n`.repeat(300);
  assert.equal(absoluteMarkdown(spans('/a/'), place), spans(`${place.origin}/a/`));
  // In a table's cells the parser does not say where: some links stay as they are, and it ends.
  const row = '| `[c](/c/)` | [a](/a/) |\n';
  const table = (rows: number) => absoluteMarkdown(`| A | B |\n|---|---|\n${row.repeat(rows)}`, place);
  assert.equal(table(3).match(/\[a\]\(https/g)?.length, 3);
  assert.doesNotMatch(table(300), /`\[c\]\(https/);
});

test('markdown of any kind renders to the same page, but for its links', () => {
  const part = fc.constantFrom(
    '[a](b)',
    '![p](p.png)',
    '[r]',
    '\n[r]: x\n',
    '`',
    '```\n',
    '(',
    ')',
    '<',
    '>',
    '\n',
    '    ',
    'w',
    '\\',
    '/t/',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const body = parts.join('');
      const context = { ...place, pictures: {} };
      const wanted = absoluteHtml(renderBody(body, context), place);
      const found = absoluteHtml(renderBody(absoluteMarkdown(body, place), context), place);
      assert.equal(found, wanted);
    }),
  );
});
