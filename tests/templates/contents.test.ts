import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import release from '../../templates/pages/release.tsx';
import releaseJson from '../../templates/pages/releaseJson.ts';
import { releaseProps } from './releaseFixture.ts';

const section = (heading: string, length = 900) =>
  `## ${heading}\n\n${'word '.repeat(length / 5)}\n\n### Below\n\nMore.`;
const LONG = ['Who pays', 'What *1 200* is & [why](/topics/)', 'When[^1]']
  .map((heading) => section(heading))
  .join('\n\n');
const BODY = `${LONG}\n\n[^1]: Note.\n`;
const contentsOf = (body: string, lang = 'en') =>
  /<nav class="contents".*?<\/nav>/s.exec(release(releaseProps(lang), body))?.[0];

describe('the contents of a long release', () => {
  it('link to its main headings by their permanent ids, in their words alone', () => {
    const page = release(releaseProps(), BODY);
    const contents = contentsOf(BODY) ?? '';
    assert.match(contents, /^<nav class="contents" aria-label="Contents"><h2>Contents<\/h2><ol>/);
    const links = [...contents.matchAll(/<a href="#(h[0-9a-f]{10})">(.*?)<\/a>/g)];
    assert.deepEqual(
      links.map(([, , text]) => text),
      ['Who pays', 'What <span class="number">1 200</span> is &amp; why', 'When'],
    );
    for (const [, id] of links) assert.ok(page.includes(`<h2 id="${id}">`));
    assert.ok(page.indexOf('<nav class="contents"') < page.indexOf('<div class="body">'));
  });

  it('are there from three main headings and some length on', () => {
    assert.equal(contentsOf(LONG.replace('## When', '### When')), undefined);
    assert.equal(
      contentsOf(['A', 'B', 'C', 'D'].map((heading) => section(heading, 400)).join('\n\n')),
      undefined,
    );
    assert.equal(contentsOf('word '.repeat(2000)), undefined);
  });

  it('have no heading of a footnote, whose length is not the text’s', () => {
    const note = `[^1]: Note.\n\n    ## Of a note\n\n    ${'word '.repeat(500)}`;
    assert.doesNotMatch(contentsOf(`${LONG}\n\n${note}`) ?? '', /Of a note/);
    assert.equal(contentsOf(`## A\n\nx[^1]\n\n## B\n\n## C\n\n${note}`), undefined);
  });

  it('have no heading of a quotation, wherever it stands', () => {
    const quoted = '> ## Of others\n>\n> > # Of theirs\n>\n> ## And more';
    const contents = contentsOf(`${quoted}\n\n${LONG}\n\n${quoted}`) ?? '';
    assert.match(contents, /Who pays/);
    assert.doesNotMatch(contents, /Of others|Of theirs|And more/);
    assert.equal(contentsOf(`${section('A')}\n\n${section('B')}\n\n${quoted}`), undefined);
  });

  it('are in the words of the page’s language, and only on the page', () => {
    assert.match(contentsOf(LONG, 'et') ?? '', /aria-label="Sisukord"/);
    assert.doesNotMatch(releaseJson(releaseProps(), BODY), /Contents/);
  });
});
