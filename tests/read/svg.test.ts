import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeSvg } from '../../src/read/svg.ts';

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
