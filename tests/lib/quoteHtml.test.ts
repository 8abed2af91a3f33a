import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quoteHtml } from '../../src/lib/quoteHtml.ts';

const source = {
  quote: 'For the islands a ferry is a road.',
  title: 'Ferry timetable doubles',
  date: '25 May 2021',
  url: 'https://press.example.org/2021/05/25/ferry/#p-road',
  lang: 'en',
  dir: 'ltr',
} as const;

test('a quotation names speaker, release, publisher and day, and where it stands', () => {
  const html = quoteHtml({ ...source, speaker: 'Mara Ilves', publisher: 'Communication Unit' });
  assert.equal(
    html,
    `<figure lang="en" dir="ltr">
<blockquote cite="https://press.example.org/2021/05/25/ferry/#p-road"><p>For the islands a ferry is a road.</p></blockquote>
<figcaption>Mara Ilves, <cite><a href="https://press.example.org/2021/05/25/ferry/#p-road">Ferry timetable doubles</a></cite>, Communication Unit, 25 May 2021</figcaption>
</figure>`,
  );
});

test('without a speaker the release comes first, and each paragraph stays one', () => {
  const html = quoteHtml({ ...source, publisher: 'Communication Unit', quote: 'One.\n\nTwo.\n' });
  assert.match(html, /<p>One\.<\/p>\n<p>Two\.<\/p>/);
  assert.match(html, /<figcaption><cite>.*<\/cite>, Communication Unit, 25 May 2021</);
});

test('in Arabic letters the source is divided by their own comma', () => {
  for (const lang of ['ar', 'ur-PK']) {
    const html = quoteHtml({ ...source, publisher: 'وحدة الاتصال', lang, dir: 'rtl' });
    assert.match(html, /<\/cite>، وحدة الاتصال، 25 May 2021</, lang);
  }
});

test('no text can add an element or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', '&', 'a', '\n') }), (text) => {
      const html = quoteHtml({
        quote: text,
        title: text,
        publisher: text,
        date: text,
        url: text,
        lang: text,
        dir: 'rtl',
      });
      const tags = html.match(/<[^>]*>/g) ?? [];
      const names = new Set(tags.map((tag) => /^<\/?([a-z]+)/.exec(tag)?.[1]));
      for (const name of names)
        assert.ok(['figure', 'blockquote', 'p', 'figcaption', 'cite', 'a'].includes(name ?? ''), name);
      assert.doesNotMatch(html.replace(/<[^>]*>/g, ''), /[<>]/);
    }),
  );
});
