import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Analyser, analyserOf } from '../../src/search/analysis/analyser.ts';
import { NO_TERMS } from '../../src/search/engine/narrowing.ts';
import { parseQuery } from '../../src/search/engine/parseQuery.ts';
import { soughtIn } from '../../src/search/engine/soughtIn.ts';
import { Vocabulary } from '../../src/search/engine/vocabulary.ts';
import { type Excerpt, type ExcerptPiece, makeExcerpt } from '../../src/search/excerpt.ts';
import type { Sought } from '../../src/search/sought.ts';
import { assertGrowsEvenly } from '../tools/growth.ts';

const NOTHING: Sought = { words: [], prefixes: [], phrases: [], begunPhrases: [] };
const english = await analyserOf('en');

/** What a query of words seeks. */
function soughtBy(query: string, analyser: Analyser): Sought {
  const known = new Vocabulary({ terms: NO_TERMS, types: [] }, analyser);
  return soughtIn({ query: parseQuery(query), known }, analyser);
}

/** Marked pieces in brackets. */
function written(pieces: readonly ExcerptPiece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

function excerpt(html: string, sought: Partial<Sought>): Excerpt {
  return makeExcerpt({ title: '', summary: '', html }, { ...NOTHING, ...sought }, english);
}

describe('an excerpt', () => {
  it('is from the paragraph where most of what is sought stands, and names it', () => {
    const html =
      '<p id="a">The harbour is old.</p><p id="b">Ships left the harbours.</p><p id="c">A ship</p>';
    const found = excerpt(html, { words: ['ship', 'harbour'] });
    assert.equal(written(found.pieces), '[Ships] left the [harbours].');
    assert.equal(found.id, 'b');
  });

  it('is from a paragraph rather than from a heading, and from the earlier of equals', () => {
    const html = '<h2 id="a">Harbour</h2><p>The harbour.</p><p id="c">The harbour.</p>';
    assert.deepEqual(excerpt(html, { words: ['harbour'] }), {
      title: [],
      pieces: [
        { text: 'The ', marked: false },
        { text: 'harbour', marked: true },
        { text: '.', marked: false },
      ],
    });
  });

  it('shows what was typed where it stands side by side, in its order, whatever stands nearer the beginning', () => {
    const shown = (html: string, query: string) => excerpt(html, soughtBy(query, english));
    const html = '<p id="a">Stone and Roger met.</p><p id="b">Roger and Stone met; Roger J. Stone left.</p>';
    assert.equal(shown(html, 'roger stone').id, 'b');
    assert.equal(shown(html, 'roger met').id, 'a');
    const long = `<p>${'Stone met Roger then. '.repeat(20)}Roger Stones left, ${'all was well then, '.repeat(20)}</p>`;
    assert.match(written(shown(long, 'roger stone').pieces), /\[Roger\] \[Stones\] left/);
    assert.match(written(shown(long, 'stone roger').pieces), /^\[Stone\] met \[Roger\]/);
  });

  it('marks prefixes and phrases, and words with a hyphen between their parts', () => {
    const html = '<p>Ministers’ COVID-19 plan of the vice president: the plan</p>';
    const sought = { words: ['covid19'], prefixes: ['minist'], phrases: [['vice', 'president']] };
    assert.equal(
      written(excerpt(html, sought).pieces),
      '[Ministers]’ [COVID-19] plan of the [vice president]: the plan',
    );
    assert.equal(written(excerpt(html, { phrases: [['the', 'plan']] }).pieces).includes('[the plan]'), true);
    assert.equal(
      written(excerpt(html, { begunPhrases: [['of', 'the', 'vi']] }).pieces),
      'Ministers’ COVID-19 plan [of the vice] president: the plan',
    );
  });

  it('marks a word with a hyphen in any form, wherever the engine finds it', () => {
    const marked = (query: string, text: string) => {
      return written(excerpt(`<p>${text}</p>`, soughtBy(query, english)).pieces);
    };
    assert.equal(marked('co-conspirator', 'Two co-conspirators fled.'), 'Two [co-conspirators] fled.');
    assert.equal(marked('coconspirators', 'A co-conspirator fled.'), 'A [co-conspirator] fled.');
    assert.equal(marked('e-mail', 'By e-mailing or emails.'), 'By [e-mailing] or [emails].');
    assert.equal(marked('coconsp*', 'Two co-conspirators'), 'Two [co-conspirators]');
    assert.equal(
      marked('"vicepresident said"', 'The vice-president said so.'),
      'The [vice-president said] so.',
    );
    assert.equal(marked('"minist*"', 'All ministers'), 'All [ministers]');
    assert.equal(marked('"vicepres*"', 'To the vice-president'), 'To the [vice-president]');
    assert.equal(marked('"vice vicepres*"', 'To the vice-president'), 'To the [vice-president]');
    assert.equal(marked('conspirator', 'Two co-conspirators'), 'Two co-[conspirators]');
  });

  it('marks a German word that was typed without its letters', async () => {
    const german = await analyserOf('de');
    const html = '<p>Die Ärztin und die Ärzte begrüßten Goethe.</p>';
    const { pieces } = makeExcerpt(
      { title: '', summary: '', html },
      soughtBy('aerzte begruessten', german),
      german,
    );
    assert.equal(written(pieces), 'Die Ärztin und die [Ärzte] [begrüßten] Goethe.');
  });

  it('is cut at spaces around what was found in a long paragraph', () => {
    const html = `<p>${'before it '.repeat(60)}the harbour ${'after it '.repeat(60)}</p>`;
    const text = written(excerpt(html, { words: ['harbour'] }).pieces);
    assert.match(text, /^… (?:(?:before|it) )+the \[harbour\](?: (?:after|it))+ …$/);
    assert.ok(text.length > 170 && text.length < 210, text);
  });

  it('is two places of a paragraph where these show more of what is sought than any one', () => {
    const far = ' and so on'.repeat(30);
    const html = `<p id="a">The harbour is old.</p><p id="b">Old is the harbour${far}, a ship${far}.</p>`;
    const found = excerpt(html, { words: ['ship', 'harbour'] });
    assert.match(
      written(found.pieces),
      /^Old is the \[harbour\](?: and so on)+(?: and)?(?: so)? … (?:so )?(?:on )?(?:and so on)(?: and so on)*, a \[ship\](?: and so on)+(?: and)?(?: so)? …$/,
    );
    assert.equal(found.id, 'b');
    const near = '<p id="c">A ship in the harbour</p>';
    assert.equal(excerpt(html + near, { words: ['ship', 'harbour'] }).id, 'c', 'but rather one place');
    assert.equal(excerpt(html, { words: ['harbour', 'storm'] }).id, 'a', 'nor where it shows no more');
  });

  it('is one place where two would touch', () => {
    const html = `<p>A ship of ${'old '.repeat(34)}lies in this harbour.</p>`;
    const text = written(excerpt(html, { words: ['ship', 'harbour'] }).pieces);
    assert.match(text, /^A \[ship\] of (?:old )+lies in this \[harbour\]\.$/);
    // The first part ends before a space, and the second begins behind it.
    const numbers = (from: number, count: number) =>
      Array.from({ length: count }, (_, nth) => from + nth).join(' ');
    const touching = excerpt(
      `<p>${numbers(100, 30)} ship a ${numbers(200, 21)} four storm ${numbers(300, 11)} harbour ${numbers(400, 60)}</p>`,
      { words: ['ship', 'storm', 'harbour'] },
    );
    assert.match(written(touching.pieces), /^… [^…]*\[ship\][^…]*\[storm\][^…]*\[harbour\][^…]* …$/);
  });

  it('is the beginning of the body when nothing is found in it', () => {
    const html = `<p>${'All is quiet '.repeat(40)}</p><p>Second</p>`;
    assert.match(written(excerpt(html, { words: ['storm'] }).pieces), /^All is quiet .* …$/);
    assert.deepEqual(excerpt('', { words: ['storm'] }).pieces, []);
  });

  it('is cut in a text without spaces too', async () => {
    const html = `<p>${'今日は晴れです。'.repeat(60)}国会議員</p>`;
    const sought = { ...NOTHING, phrases: [['国会', '会議', '議員']] };
    const { pieces } = makeExcerpt({ title: '', summary: '', html }, sought, await analyserOf('ja'));
    assert.match(written(pieces), /^… .*\[国会議員\]$/);
  });

  it('is cut in a time that grows evenly with the paragraph, however often it has what is sought', async () => {
    await assertGrowsEvenly(1000, (size) =>
      excerpt(`<p>${'ship harbour '.repeat(size)}storm</p>`, { words: ['ship', 'harbour', 'storm'] }),
    );
  });

  it('is one or two stretches of the text for any text, with all marks on what is sought', () => {
    const word = fc.constantFrom('ship', 'ships', 'harbour', 'of', '👍', 'é'.repeat(150), 'a\u0301', 'x-ray');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (words) => {
        const text = words.join(' ');
        const { pieces } = excerpt(`<p>${text}</p>`, { words: ['ship', 'xray'] });
        const whole = pieces.map((piece) => piece.text).join('');
        const bare = whole.replace(/^… /, '').replace(/ …$/, '');
        const stretches = bare.split(' … ');
        assert.ok(stretches.length <= 2 && bare.length <= 200);
        const places = stretches.map((stretch) => text.indexOf(stretch));
        assert.ok(places.every((place) => place >= 0));
        assert.doesNotThrow(() => encodeURIComponent(bare), 'half a character');
        for (const piece of pieces) {
          assert.notEqual(piece.text, '');
          if (piece.marked) assert.match(piece.text, /^(?:ships?|x-ray)$/);
        }
        assert.equal(
          pieces.some(({ marked }) => marked),
          words.some((any) => /ship|x-ray/.test(any)),
        );
      }),
    );
  });
});

describe('of a release', () => {
  const title = 'Old harbours';
  const summary = 'The ferry sank.';
  const shown = (html: string, query: string) => {
    const { pieces, id } = makeExcerpt({ title, summary, html }, soughtBy(query, english), english);
    return [written(pieces), id];
  };

  it('the summary is the excerpt where more is found in it, and names no paragraph', () => {
    const html = '<p id="a">All is quiet.</p><p id="b">A ferry is late.</p>';
    assert.deepEqual(shown(html, '"ferry sank"'), ['The [ferry sank].', undefined]);
    assert.deepEqual(shown(html, 'ferry sank'), ['The [ferry] [sank].', undefined]);
    assert.deepEqual(shown(html, 'ferry'), ['A [ferry] is late.', 'b']);
    assert.deepEqual(shown('<h2 id="c">The ferry</h2>', 'ferry'), ['The [ferry] sank.', undefined]);
    assert.deepEqual(shown(html, 'storm'), ['All is quiet.', 'a']);
  });

  it('the title is given whole, with what is sought in it marked', () => {
    const marked = makeExcerpt({ title, summary, html: '' }, soughtBy('harbour', english), english);
    assert.equal(written(marked.title), 'Old [harbours]');
  });
});
