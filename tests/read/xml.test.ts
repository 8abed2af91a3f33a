import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectDocument } from '../../src/read/document.ts';
import { isXmlData } from '../../src/read/xml.ts';

const data = (text: string) => isXmlData(Buffer.from(text));

test('XML that is data is known as such, in any vocabulary but those that a browser runs', () => {
  assert.equal(
    data('<?xml version="1.0"?><budget year="2021"><link href="https://x.example/"/></budget>'),
    true,
  );
  assert.equal(
    data('<b:budget xmlns:b="https://x.example/budget"><b:script>words</b:script></b:budget>'),
    true,
  );
  assert.equal(data('<!DOCTYPE budget SYSTEM "budget.dtd"><budget/>'), true);
});

test('XML that a browser could run is not data', () => {
  for (const text of [
    '<a xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></a>',
    '<a><b xmlns="http://www.w3.org/1999/xht&#109;l"/></a>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml-stylesheet href="a.xsl"?><a/>',
    '<!DOCTYPE a [<!ATTLIST a xmlns CDATA "http://www.w3.org/1999/xhtml">]><a/>',
    '<?xml version="1.0" encoding="utf-7"?><a/>',
    '<a>',
    '<a/>\0',
  ])
    assert.equal(data(text), false, text);
});

test('a document of XML is taken where it is data, and no page or script is', () => {
  const code = (name: string, text: string) => inspectDocument(Buffer.from(text), name)?.code;
  assert.equal(code('budget.xml', '<budget/>'), undefined);
  assert.equal(code('budget.XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>'), 'attachment-unsafe');
  assert.equal(code('budget.html', 'words'), 'attachment-unsafe');
  assert.equal(code('budget.mjs', ''), 'attachment-unsafe');
  assert.equal(code('budget.pdf', ''), undefined);
});
