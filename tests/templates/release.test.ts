import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import release from '../../templates/pages/release.tsx';
import { moment } from './fixtures.ts';
import { between, jsonLd } from './pageText.ts';
import { body, releaseProps } from './releaseFixture.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' };

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}

describe('the release page', () => {
  const html = release(releaseProps(), body);

  it('shows title, date, time, reference, place, picture, documents and contacts', () => {
    assert.match(html, /<h1>Ferry timetable to the outer islands doubles from June<\/h1>/);
    assert.match(html, /<time datetime="2021-05-25T16:17:00\+03:00">25 May 2021, 16:17 \(UTC\+3\)<\/time>/);
    for (const text of [
      '2021-142',
      'Saltholm',
      'Credit: A. Tamm',
      'PDF',
      '214 kB',
      'on photos.example.com',
    ]) {
      assert.ok(html.includes(text), text);
    }
    assert.match(
      html,
      /<img src="[^"]*ferry-960.jpg" srcset="[^"]* 1200w" sizes="[^"]*" alt="A white ferry[^"]*" width="1200" height="675" decoding="async"><\/picture>/,
    );
    assert.match(html, /<a href="tel:\+3725550100" dir="ltr">/);
  });

  it('says above the title what it is, when and where it was issued, and leads to its type', () => {
    const line = (more: Parameters<typeof releaseProps>[1]) =>
      between(release(releaseProps('en', more), body), '<header class="release-header">', '<h1');
    assert.equal(
      line({ typePage: '/types/release/' }),
      '<p class="facts"><span class="kind"><a href="/types/release/">Press release</a></span>' +
        '<time datetime="2021-05-25T16:17:00+03:00">25 May 2021, 16:17 (UTC+3)</time>' +
        '<span class="dateline">Saltholm</span></p>',
    );
    assert.match(line({}), /<span class="kind">Press release<\/span>/);
    assert.match(line({ withdrawn: {} }), /<strong class="tag">Withdrawn<\/strong><\/p>$/);
  });

  it('links its organisations and topics below the title and nowhere else; the publisher is named where no organisation is', () => {
    const facts = (page: string) => between(page, '<dl class="facts">', '</dl>');
    assert.match(
      facts(html),
      /<dt>Organisations<\/dt><dd><a href="\/organisations\/ministry-of-transport\/">Ministry of Transport<\/a><\/dd>/,
    );
    assert.match(facts(html), /<dt>Topics<\/dt><dd><a href="\/topics\/transport\/">Transport<\/a><a /);
    assert.equal(html.split('href="/topics/transport/"').length, 2);
    assert.doesNotMatch(facts(html), /Publisher/);
    assert.match(facts(release(releaseProps('en', { organisations: [] }), body)), /<dt>Publisher<\/dt>/);
  });

  it('has no list of facts where there is none to tell', () => {
    const { frame } = releaseProps();
    const { publisher: _, ...site } = frame.site;
    const bare = { organisations: [], topics: [], frame: { ...frame, site, versions: [] } };
    const { updated: __, reference: ___, ...props } = releaseProps('en', bare);
    assert.doesNotMatch(release(props, body), /<dl class="facts">/);
  });

  it('sets a long title smaller, and one of several sentences smaller still', () => {
    const title = (length: number) =>
      between(release(releaseProps('en', { title: 'a'.repeat(length) }), body), '</p><h1', '>');
    assert.deepEqual([90, 91, 140, 141].map(title), [
      '',
      ' class="longish"',
      ' class="longish"',
      ' class="long"',
    ]);
  });

  it('offers the press kit with its number of pictures and its size, whether there are other media or not', () => {
    const kit = (lang: string, more = {}) =>
      between(release(releaseProps(lang, more), body), '<section class="media">', '</li>');
    assert.match(
      kit('en'),
      /<a href="[^"]*\/press-kit\.zip" download="2021-05-25-ferry-timetable\.zip">Press kit<\/a>/,
    );
    assert.match(kit('en'), /<bdi>2 pictures<\/bdi> · <bdi>12 MB<\/bdi> · <bdi>ZIP<\/bdi>/);
    assert.match(kit('et', { media: [] }), /Pressipakett.*2 pilti.*12 MB/);
    assert.match(kit('ar'), /الملف الصحفي.*صورتان/);
  });

  it('keeps every paragraph of the body in its order', () => {
    const shown = between(html, '<div class="body">', '<section class="documents">');
    const places = ['From 1 June two ferries', 'For the islands', 'The ministry pays', 'Press Office of'].map(
      (text) => shown.indexOf(text),
    );
    assert.ok(places.every((place) => place > 0));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('describes itself as a NewsArticle', () => {
    const data = jsonLd(html);
    assert.equal(data['@type'], 'NewsArticle');
    assert.equal(data.datePublished, '2021-05-25T16:17:00+03:00');
    assert.equal(data.dateModified, '2021-05-26T09:00:00+03:00');
    assert.equal(data.mainEntityOfPage, 'https://press.example.org/2021/05/25/ferry-timetable/');
    assert.match(JSON.stringify(data.correction), /06:15, not 06:45/);
    assert.match(JSON.stringify(data.mentions), /"@type":"Person","name":"Mara Ilves"/);
  });

  it('names the locales of its other versions beside its own, as link previews expect it', () => {
    const locales = [...html.matchAll(/property="og:locale(:alternate)?" content="(\w+)"/g)].map(
      ([, alternate = '', locale = '']) => `${locale}${alternate}`,
    );
    assert.deepEqual(locales, ['en_US', 'et_EE:alternate', 'ru_RU:alternate', 'ar_EG:alternate']);
  });

  it('says in its data which version is translated from which, when it was withdrawn, and under what licence', () => {
    const { frame } = releaseProps();
    const dataOf = (props: Parameters<typeof releaseProps>[1]) =>
      jsonLd(release(releaseProps('en', props), body));
    const [first, ...others] = frame.versions;
    assert.ok(first?.lang === 'en' && others.length > 0);
    const data = dataOf({});
    assert.deepEqual(
      (data.workTranslation as { inLanguage: string }[]).map(({ inLanguage }) => inLanguage),
      others.map(({ lang }) => lang),
    );
    assert.equal(data.translationOfWork, undefined);
    const translated = dataOf({ frame: { ...frame, versions: [...others, first] } });
    assert.equal(translated.workTranslation, undefined);
    assert.equal((translated.translationOfWork as { inLanguage: string }).inLanguage, others[0]?.lang);
    const licence = { name: 'Open Licence', url: 'https://licence.example.org/' };
    const licensed = releaseProps('en', { frame: { ...frame, site: { ...frame.site, licence } } });
    const page = release(licensed, body);
    assert.equal(jsonLd(page).license, licence.url);
    assert.match(page, /Licence: <a href="https:\/\/licence.example.org\/" rel="license">Open Licence<\/a>/);
    const withdrawn = dataOf({ withdrawn: { date: moment('2021-06-01') } });
    assert.equal(withdrawn.dateModified, '2021-06-01');
    assert.equal(dataOf({ source: 'https://old.example.org/1' }).isBasedOn, 'https://old.example.org/1');
  });

  it('links its twins, its feeds and each language version, the default one as x-default', () => {
    assert.match(
      html,
      /<link rel="alternate" type="application\/json" href="\/2021\/05\/25\/ferry-timetable\/index.json"/,
    );
    assert.match(html, /<link rel="alternate" type="text\/markdown" href="[^"]*index.md"/);
    assert.match(html, /<link rel="alternate" type="application\/atom\+xml" href="\/feed.xml"/);
    assert.match(
      html,
      /hreflang="ru" href="https:\/\/press.example.org\/ru\/2021\/05\/25\/ferry-timetable\/"/,
    );
    assert.match(
      html,
      /hreflang="x-default" href="https:\/\/press.example.org\/2021\/05\/25\/ferry-timetable\/"/,
    );
  });

  it('says at the top that it was corrected, and what was', () => {
    assert.ok(html.indexOf('corrected on 26 May 2021') < html.indexOf('class="body"'));
    assert.ok(html.lastIndexOf('The first ferry leaves at 06:15') > html.indexOf('class="body"'));
  });

  it('says that it was withdrawn, why, when, and what stands instead', () => {
    const withdrawn = release(
      releaseProps('en', {
        withdrawn: {
          date: moment('2021-06-02'),
          reason: 'It was not agreed.',
          replacement: { href: '/new/', label: 'The agreed one' },
        },
      }),
      body,
    );
    const notice = between(withdrawn, '<section class="notice withdrawn"', '</section>');
    for (const text of [
      'has been withdrawn',
      'It was not agreed.',
      '2 June 2021',
      '<a href="/new/">The agreed one</a>',
    ]) {
      assert.ok(notice.includes(text), text);
    }
    assert.equal(jsonLd(withdrawn).creativeWorkStatus, 'Withdrawn');
    assert.ok(!html.includes('withdrawn"'));
  });

  it('shows no time for a bare date, to people or to machines', () => {
    const bare = release(releaseProps('en', { date: moment('1953-06-02') }), body);
    assert.match(bare, /<time datetime="1953-06-02">2 June 1953<\/time>/);
    assert.equal(jsonLd(bare).datePublished, '1953-06-02');
  });

  it('shows any title as it was written, in the heading and in the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const page = release(releaseProps('en', { title }), '');
        assert.equal(decode(between(page, '<h1>', '</h1>')), title);
        assert.equal(jsonLd(page).headline, title);
        assert.equal(decode(between(page, 'property="og:title" content="', '"')), title);
      }),
    );
  });

  it('runs nothing that a body, a title or a link holds', () => {
    const attack = '<script>alert(1)</script>';
    const page = release(
      releaseProps('en', { title: attack, summary: attack }),
      `${attack}\n\n[x](javascript:alert(1))`,
    );
    const own = release(releaseProps(), body);
    assert.equal(page.match(/<script/g)?.length, own.match(/<script/g)?.length);
    assert.doesNotMatch(page, /href="javascript:/);
  });

  it('tells its script how to quote it, in the words of its language', () => {
    const quotable = (lang: string, more: Parameters<typeof releaseProps>[1] = {}) =>
      JSON.parse(
        between(
          release(releaseProps(lang, more), body),
          '<script id="quotable" type="application/json">',
          '</script>',
        ),
      );
    const { url, title, publisher, date, people, words, speech } = quotable('et');
    assert.equal(url, 'https://press.example.org/et/2021/05/25/ferry-timetable/');
    assert.deepEqual([title, publisher], [releaseProps().title, 'Northmark Government Communication Unit']);
    assert.deepEqual([date, people, words.copy], ['25. mai 2021', ['Mara Ilves'], 'Kopeeri tsitaat']);
    assert.match(speech.verbs, /ütles/);
    assert.equal(quotable('en', { people: [] }).speech, undefined);
    assert.match(quotable('en', { withdrawn: {} }).title, /Withdrawn/);
  });
});
