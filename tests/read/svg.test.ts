import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { unsafeSvg } from '../../src/read/svg.ts';
import { unsafeCss } from '../../src/read/svgReferences.ts';
import { assertGrowsEvenly } from '../tools/growth.ts';

const svg = (inside: string, attributes = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" ${attributes}>${inside}</svg>`);

test('drawings are safe: shapes, links, own references, own pictures, words such as "only on = off"', () => {
  for (const inside of [
    '<rect width="9" height="9" fill="url(#a)"/>',
    '<a href="https://press.example/"><text>Ministry</text></a>',
    '<use xlink:href="#shape"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<style>path { fill: #036 }</style>',
    '<text>turned on = working</text>',
    '<text aria-label="Source data: 2021" data-on="x">javascript: a word</text>',
    '<!-- <script> --><metadata><rdf:RDF rdf:about="https://x.example/"/></metadata>',
    '<style><![CDATA[@font-face { src: url(data:font/woff2;base64,AA) } a > b { fill: url("#a") }]]></style>',
    '<animate attributeName="href" values="#a;#b"/>',
    '<i:grid only_selected="false"/><set attributeName="only_selected" to="true"/>',
    '<metadata><dc:link xmlns:dc="https://x.example/dc">https://a</dc:link><x:form/></metadata>',
    '<g aria-label="map (image (https://a))" i:label="url(https://a)"/>',
  ])
    assert.equal(unsafeSvg(svg(inside)), undefined, inside);
});

test('whatever would run or load is named', () => {
  for (const inside of [
    '<script>alert(1)</script>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<rect onclick="alert(1)"/>',
    '<rect\nONLOAD = "x"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a href="java&#115;cript&#x3A;alert(1)"><text>x</text></a>',
    '<foreignObject><body/></foreignObject>',
    '<image href="https://tracker.example/x.png"/>',
    '<image xlink:href="//tracker.example/x.png"/>',
    '<image href="data:image/svg+xml,%3Csvg"/>',
    '<use href="other.svg#a"/>',
    '<style>@import "https://x.example/a.css";</style>',
    '<rect style="fill: url(https://x.example/a)"/>',
  ])
    assert.notEqual(unsafeSvg(svg(inside)), undefined, inside);
  assert.notEqual(unsafeSvg(Buffer.from('<!DOCTYPE svg [<!ENTITY x "y">]><svg/>')), undefined);
  assert.notEqual(unsafeSvg(Buffer.from('<?xml-stylesheet href="a.css"?><svg/>')), undefined);
  assert.notEqual(unsafeSvg(Buffer.from('\ufeff<svg/>', 'utf16le')), undefined);
});

test('what hides from patterns is seen as a browser’s parser sees it', () => {
  for (const inside of [
    '<desc><![CDATA[<!--]]></desc><script>alert(1)</script><desc><![CDATA[-->]]></desc>',
    '<?x <!-- ?><script>alert(1)</script><?x --> ?>',
    '<ж:script xmlns:ж="http://www.w3.org/2000/svg">alert(1)</ж:script>',
    '<h:META xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=//x.example"/>',
    '<g xmlns:h="http://www.w3.org/1999/xhtml"><g xmlns:i="urn:i"><i:link rel="x"/></g></g>',
    '<link rel="stylesheet" href="#a"/>',
    '<g><h:base/><g xmlns:h="http://www.w3.org/1999/xht&#109;l"><h:base/></g></g>',
    '<rect marker-end="url(//x.example/a)"/>',
    '<rect mask="url( https://x.example/a )"/>',
    '<animate attributeName="fill" values="none;url(https://x.example/a)"/>',
    '<set attributeName="onclick" to="alert(1)"/>',
    '<a href="java&#9;script:alert(1)"><text>x</text></a>',
    '<a href=" &#1;JAVA&#10;SCRIPT&#x3a;alert(1)"><text>x</text></a>',
    '<a href="data:text/html,x"><text>x</text></a>',
    '<a><set attributeName="href" to="javas&#13;cript:alert(1)"/></a>',
    '<image><animate attributeName="xlink:href" values="#a;https://x.example/a.png"/></image>',
    '<style>@im<![CDATA[port "//x.example"]]></style>',
    '<style>@im<!-- -->port "//x.example"</style>',
    '<style>a { fill: \\75 rl(https:x.example) }</style>',
    '<rect style="fill: u\\rl( &quot; //x.example/a&quot;)"/>',
    '<style>a { content: "/*"; fill: url(https://x.example/a); content: "*/" }</style>',
    '<style>a { background: image-set(url(#a) 1x, "//x.example/a.png" 2x) }</style>',
    '<style>a { background: image-set("//x.example/a.png" 1x) }</style>',
    '<style>:root { --a: "//x.example/a.png" } a { background-image: image-set(var(--a) 1x) }</style>',
    '<style>:root { --a: , "//x.example/a.png" 2x } a { background: image-set(url(#a) 1x\nvar(--a)) }</style>',
    '<style>a { background: -webkit-im\\61ge-set(at\\tr(data-a) 1x) }</style>',
    '<style>@function --a() { result: "//x.example/a" } a { background: image-set(--a() 1x) }</style>',
  ])
    assert.match(unsafeSvg(svg(inside)) ?? '', /^holds /, inside);
});

test('an address is found however its letters are written, and wherever a line ends within it', () => {
  const forms = (letter: string) => [
    letter,
    `${letter}\\\n`,
    `\\\r\n${letter}`,
    `\\\f${letter}`,
    `\\${letter.charCodeAt(0).toString(16)} `,
    `\\00${letter.charCodeAt(0).toString(16)}\n`,
  ];
  const written = fc
    .tuple(...[...'https://x.example/a'].map((letter) => fc.constantFrom(...forms(letter))))
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(written, (address) => {
      assert.notEqual(unsafeSvg(svg(`<style>a { background: url("${address}") }</style>`)), undefined);
    }),
  );
});

test('properties of a drawing’s own are safe where they name no picture', () => {
  const style =
    ':root { --ink: #036; --a: url(#b) } path { fill: var(--ink); mask: var(--a) } a { fill: url("#\\\nb") }';
  assert.equal(unsafeSvg(svg(`<style>${style}</style>`)), undefined);
  const set = '<style>a { background: image-set("data:image/png;base64,AA" 1x, url(#a) 2x) }</style>';
  assert.equal(unsafeSvg(svg(set)), undefined);
});

/** Whole parts of a style in which a bracket or a quotation mark ends nothing. */
const part = fc.constantFrom(
  '")"',
  "'(\"'",
  '"\\")"',
  '"\\\n)"',
  "'\\75\n)'",
  '/*)"*/',
  'url(#a"b)',
  "u\\72 l(#a\\)'/*)",
  'url( "#)" )',
  '[)]',
  '{)}',
  '(})',
  'x(])',
  '@url(a")")',
  '#u\\72l(a")")',
  '&lt;!--url(a"b)',
  '\\75\u00a0rl(a")")',
  '\\)',
  '\\"',
  'type("image/png")',
  '"data:image/png;base64,AA" 1x',
);
const parts = fc.array(part, { maxLength: 5 }).map((all) => all.join(' '));
const loading = fc.constantFrom('image-set', '-webkit-image-set', 'src', 'IMAGE', 'im\\61ge-set');
const style = (text: string) => unsafeSvg(svg(`<style>${text}</style>`));

test('in a function that loads, an address elsewhere or what is borrowed is found, whatever stands around it', () => {
  const foreign = fc.constantFrom('"//x.example/a"', "'https:x'", 'f([{"\\2f/x"}])', 'VAR(--a)', '(--f())');
  fc.assert(
    fc.property(loading, parts, parts, parts, foreign, (name, outer, before, after, what) => {
      assert.match(style(`a { x: ${outer} ${name}(${before} ${what} ${after}) }`) ?? '', /another address/);
    }),
  );
});

test('what stands behind the brackets of a function that loads is none of its own', () => {
  fc.assert(
    fc.property(loading, parts, parts, (name, inner, after) => {
      const others = `${after} } b { fill: var(--c); content: "https://x.example/" }`;
      assert.equal(style(`a { background: ${name}(${inner}) ${others}`), undefined);
    }),
  );
});

test('the values of an animation are read one by one, as none goes on in the next', () => {
  for (const before of ["'", 'x(', '/*', 'url('])
    assert.match(
      unsafeSvg(svg(`<animate attributeName="mask" values="${before};image-set(&quot;//x&quot; 1x)"/>`)) ??
        '',
      /another address/,
      before,
    );
});

test('a style in which browsers may see different brackets is unsafe', () => {
  for (const before of ['\u00d7', 'u+26', 'U+2?-3f'])
    assert.notEqual(style(`a { --a: ${before}url(b"c) } d { e: "f" }`), undefined, before);
});

test('a style with a hundred thousand functions, open or closed, is read once through', async () => {
  for (const piece of ['src(', 'image-set("a" 1x)', 'image-set(', '--', '\\a', 'url(', '"\n', '/*', '@a('])
    await assertGrowsEvenly(12_500, (times) => unsafeCss(piece.repeat(times)));
});

test('a document type is safe without declarations of its own, and only so', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const safe = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a[b].dtd">${drawing}`;
  assert.equal(unsafeSvg(Buffer.from(safe)), undefined);
  const own = `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${drawing}`;
  assert.match(unsafeSvg(Buffer.from(own)) ?? '', /attributes of its own/);
});

test('what is no strict XML is refused with the place', () => {
  for (const inside of ['<rect', '<g></h>', '<text>&unknown;</text>', '<rect x=1/>'])
    assert.match(unsafeSvg(svg(inside)) ?? '', /^is not well-formed XML \(1:\d+: /, inside);
  assert.match(unsafeSvg(Buffer.from([0x3c, 0x73, 0xff])) ?? '', /not UTF-8/);
});

test('no script is let through, whatever stands around it', () => {
  const pieces = fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<desc>',
    '</desc>',
    '<?x',
    '?>',
    ' ',
    '"',
    '<g a="',
    '"/>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), fc.array(pieces, { maxLength: 6 }), (before, after) => {
      const text = `${before.join('')}<script>x</script>${after.join('')}`;
      // libxml2 is another parser than the one that judges.
      if (scriptsIn(svg(text)) > 0) assert.notEqual(unsafeSvg(svg(text)), undefined, text);
    }),
    { numRuns: 2000 },
  );
});

/** How many scripts an XML parser finds; none where the text is no XML. */
function scriptsIn(bytes: Uint8Array): number {
  try {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      return document.find('//*[local-name() = "script"]').length;
    } finally {
      document.dispose();
    }
  } catch {
    return 0;
  }
}
