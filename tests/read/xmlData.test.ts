import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectDocument } from '../../src/read/document.ts';
import { xmlDataFault } from '../../src/read/xmlData.ts';

const fault = (text: string, encoding: BufferEncoding = 'utf8') =>
  xmlDataFault(Buffer.from(text, encoding))?.message;
const code = (name: string, text: string) => inspectDocument(Buffer.from(text), name)?.code;

const XHTML = 'http://www.w3.org/1999/xhtml';
const PAGE = `<x xmlns:h="${XHTML}"><h:script>alert(1)</h:script></x>`;

test('XML that is data is known as such, in any vocabulary but those that a browser runs', () => {
  for (const text of [
    '<?xml version="1.0"?><budget year="2021"><link href="https://x.example/"/></budget>',
    '<b:budget xmlns:b="https://x.example/budget"><b:script>words</b:script></b:budget>',
    '<!DOCTYPE budget SYSTEM "budget[1].dtd"><budget/>',
    '<!DOCTYPE b [\n<!ELEMENT b (c|d)*>\n<!-- parts -->\n<!ELEMENT c (#PCDATA)> ]><b/>',
    `<document xmlns:xhtml="${XHTML}"><p/></document>`,
  ])
    assert.equal(fault(text), undefined, text);
});

test('data may be in any encoding that has ASCII’s bytes, and in UTF-16 with its mark', () => {
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>\u00e4</a>`;
  for (const encoding of ['ISO-8859-1', 'iso-8859-15', 'windows-1257'])
    assert.equal(fault(declared(encoding), 'latin1'), undefined, encoding);
  assert.equal(fault(`\ufeff${declared('UTF-16')}`, 'utf16le'), undefined);
  for (const encoding of ['utf-7', 'ISO-2022-JP', 'iso-8859-99'])
    assert.match(fault(declared(encoding)) ?? '', /encoding that is not UTF-8/, encoding);
  assert.match(fault('<a>\u00e4</a>', 'latin1') ?? '', /encoding that is not UTF-8/);
  const page = `<?xml version="1.0" encoding="ISO-8859-1"?>${PAGE}`;
  assert.match(fault(page, 'latin1') ?? '', /a part of this site/);
  assert.match(fault(`\ufeff${PAGE}`, 'utf16le') ?? '', /a part of this site/);
});

test('XML that a browser could run is not data, and the true reason is told', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [PAGE, /a part of this site/],
    ['<a><b xmlns="http://www.w3.org/1999/xht&#109;l"/></a>', /a part of this site/],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', /a part of this site/],
    ['<?xml-stylesheet href="a.xsl"?><a/>', /a style sheet/],
    [`<!DOCTYPE a [<!ATTLIST a xmlns CDATA "${XHTML}">]><a/>`, /attributes of its own/],
    [`<!DOCTYPE a [<!ELEMENT a ANY><!ENTITY b "c">]><a/>`, /entities/],
    [`<!DOCTYPE a [<!-- ' --><!ENTITY b "c"><!-- ' -->]><a/>`, /entities/],
    ['<!DOCTYPE a [%b;]><a/>', /entities/],
    ['<a>', /not well-formed XML \(1:\d+: unclosed tag/],
    ['<a/>\0', /not well-formed XML/],
  ];
  for (const [text, reason] of cases) assert.match(fault(text) ?? '', reason, text);
});

test('a document of XML is taken where it is data, and no page or script is', () => {
  assert.equal(code('budget.xml', '<budget/>'), undefined);
  assert.equal(code('budget.XML', `<html xmlns="${XHTML}"/>`), 'attachment-unsafe');
  assert.equal(code('budget.html', 'words'), 'attachment-unsafe');
  assert.equal(code('budget.mjs', ''), 'attachment-unsafe');
  assert.equal(code('budget.pdf', ''), undefined);
});

test('XML is known by other endings, and by its first characters; what is no XML stays what it was', () => {
  for (const ending of [
    'kml',
    'gpx',
    'xsd',
    'wsdl',
    'xlf',
    'dae',
    'gml',
    'rng',
    'owl',
    'opml',
    'xspf',
    'ttml',
  ]) {
    assert.equal(code(`a.${ending}`, PAGE), 'attachment-unsafe', ending);
    assert.equal(code(`a.${ending}`, '<data xmlns="urn:a"/>'), undefined, ending);
  }
  for (const start of ['<?xml version="1.0"?>', '\ufeff<?xml version="1.0"?>', ' \n<?xml version="1.0"?>'])
    assert.equal(code('a.odd', `${start}${PAGE}`), 'attachment-unsafe', start);
  assert.equal(code('a.odd', '<?xml version="1.0"?><a/>'), undefined);
  assert.equal(code('a.txt', `<?xml version="1.0"?>${PAGE}`), undefined);
  assert.equal(code('graph.gml', 'graph [ node [ id 1 ] ]'), undefined);
  assert.equal(code('empty.xml', ''), undefined);
  assert.equal(code('a.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), undefined);
});

test('what a browser would take for a page by its first bytes is none, unless every host knows its ending', () => {
  const pages = [
    '<!doctype html><script>alert(1)</script>',
    '\ufeff\n <SCRIPT>alert(1)</SCRIPT>',
    '<!-- a --><img onerror="alert(1)">',
    '<a><script>alert(1)</script></a>',
  ];
  for (const page of pages) {
    for (const name of [
      'brief',
      'note.foo',
      'a.txt.foo',
      'a.xml.foo',
      'a.svg.foo',
      'a.txt.',
      'a.xsd',
      'a.pdf/b',
    ])
      assert.equal(code(name, page), 'attachment-unsafe', `${name} ${page}`);
    for (const name of ['a.txt', 'a.csv', 'a.html.txt']) assert.equal(code(name, page), undefined, name);
  }
  for (const name of ['a.xml', 'a.svg']) assert.equal(code(name, '<!-- a --><a><b/></a>'), undefined, name);
  for (const name of ['readme.md', 'photo.avif']) assert.equal(code(name, '<!-- notes -->'), undefined, name);
  assert.equal(code('brief.pdf.asc', '-----BEGIN PGP SIGNATURE-----'), undefined);
  for (const text of ['Words <b>in bold</b>', '# Title', '<', '', '{"a": "<html>"}', '%PDF', '<link/>'])
    assert.equal(code('brief', text), undefined, text);
});

test('XML is looked at where a further ending stands behind its own', () => {
  assert.equal(code('a.xml.et', `<x xmlns:h="${XHTML}"><h:script/></x>`), 'attachment-unsafe');
  assert.equal(
    code('a.svg.et', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'attachment-unsafe',
  );
});
