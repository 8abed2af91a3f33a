import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelNotes, withoutNoteLinks } from '../../src/lib/noteMarkup.ts';
import { absoluteHtml } from '../../src/markdown/absoluteLinks.ts';
import { renderBody } from '../../src/markdown/render.ts';

const labels = {
  list: 'Footnotes',
  mark: (number: number) => `Footnote ${number}`,
  back: (number: number) => `Back to footnote ${number}`,
};
const place = { base: '/2021/05/25/a/', origin: 'https://press.example.org' };
const html = renderBody('a[^1] b[^2] c[^2]\n\n[^1]: One.\n[^2]: Two.\n\n    - item', {
  ...place,
  pictures: {},
});

test('marks, links back and the list of footnotes have names, no two links back the same', () => {
  const labelled = labelNotes(html, labels);
  assert.deepEqual(
    [...labelled.matchAll(/<(\w+)[^>]* aria-label="([^"]*)"/g)].map(([, name, label]) => `${name} ${label}`),
    [
      'a Footnote 1',
      'a Footnote 2',
      'a Footnote 2',
      'section Footnotes',
      'a Back to footnote 1',
      'a Back to footnote 2',
      'a Back to footnote 2 (2)',
    ],
  );
  assert.equal(labelled.replace(/ aria-label="[^"]*"/g, ''), html);
});

test('a body without footnotes stays, also one that shows such HTML as text', () => {
  const shown = renderBody('`<sup class="noteref"><a id="" href="">[1]</a></sup>`', {
    ...place,
    pictures: {},
  });
  assert.equal(labelNotes(shown, labels), shown);
  assert.equal(withoutNoteLinks(shown), shown);
});

test('without marks and links back only the words are left, with names and whole addresses or without', () => {
  const bare = withoutNoteLinks(html);
  assert.doesNotMatch(bare, /\[\d\]|↑|noteref|noteback/);
  assert.match(bare, /<p>One\.<\/p>/);
  const absolute = withoutNoteLinks(absoluteHtml(labelNotes(html, labels), place));
  assert.equal(absolute, bare.replace('endnotes"', 'endnotes" aria-label="Footnotes"'));
});
