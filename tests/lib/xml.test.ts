import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeXml, xmlElement, xmlEmpty, xmlText } from '../../src/lib/xml.ts';

test('markup in text is escaped, and what XML cannot hold is left out', () => {
  assert.equal(escapeXml('<b> & "q" ]]>'), '&lt;b&gt; &amp; &quot;q&quot; ]]&gt;');
  assert.equal(escapeXml('a\u0000\u0008\u000b\ufffe\ud800b\u{1f600}'), 'ab\u{1f600}');
});

test('line ends survive a parser, in text and in attributes', () => {
  assert.equal(escapeXml('a\r\nb'), 'a&#13;\nb');
  assert.equal(xmlEmpty('a', { b: 'c\nd\te' }), '<a b="c&#10;d&#9;e"/>');
});

test('an attribute that is undefined is left out', () => {
  assert.equal(xmlText('a', 'x', { b: undefined, c: '"' }), '<a c="&quot;">x</a>');
  assert.equal(xmlElement('a', ['<b/>']), '<a>\n<b/>\n</a>');
});
