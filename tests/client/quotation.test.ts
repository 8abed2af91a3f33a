import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeQuotation } from '../../src/client/quotation.ts';
import { stringsFor } from '../../templates/strings/index.ts';

const URL = 'https://press.example.ee/a/#p1:~:text=b';

function write(quote: string, speaker?: string, lang = 'en', title = 'Summit') {
  const words = stringsFor(lang).quote;
  return writeQuotation(quote, speaker, URL, {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    url: 'https://press.example.ee/a/',
    title,
    publisher: 'Office',
    date: '25 May 2021',
    people: [],
    words,
  });
}

describe('a copied quotation', () => {
  it('has speaker, title, publisher, date and link', () => {
    assert.equal(
      write('We are ready.', 'Kaja Kallas').plain,
      `“We are ready.” — Kaja Kallas, in “Summit”, Office, 25 May 2021, ${URL}`,
    );
  });

  it('has no place for a speaker that is not known', () => {
    assert.equal(write('We are ready.').plain, `“We are ready.” — “Summit”, Office, 25 May 2021, ${URL}`);
  });

  it('says which way it runs, wherever it is pasted', () => {
    assert.match(write('A', 'X', 'ar').html, /^<figure lang="ar" dir="rtl">/);
    assert.match(write('A', 'X', 'et').html, /^<figure lang="et" dir="ltr">/);
  });

  it('uses the marks of its language', () => {
    const quoted = (lang: string) => write('A', 'X', lang).plain.split(' ')[0];
    assert.deepEqual(['et', 'de', 'ru', 'ar', 'es', 'it'].map(quoted), [
      '„A“',
      '„A“',
      '«A»',
      '«A»',
      '«A»',
      '«A»',
    ]);
    assert.equal(quoted('fr'), '«\u00a0A\u00a0»');
  });

  it('has one pair of marks where they were selected too, or one of them', () => {
    for (const quote of ['“We are ready.”', '“We are ready.', 'We are ready.”', '"We are ready."']) {
      assert.match(write(quote).plain, /^“We are ready\.” —/, quote);
    }
  });

  it('has inner marks where it holds quotations', () => {
    assert.match(write('“A,” said X. “B.”').plain, /^“‘A,’ said X. ‘B.’” —/);
    assert.match(write('A', undefined, 'en', 'The “green” plan').plain, /— “The ‘green’ plan”, /);
    assert.match(write('A «b» c', undefined, 'ru').plain, /^«A „b“ c»/);
    assert.match(write('A «\u00a0b\u00a0» c', undefined, 'fr').plain, /^«\u00a0A “b” c\u00a0»/);
    // The same sign opens in one language and closes in another.
    assert.match(write('A “b” c', undefined, 'et').plain, /^„A “b” c“/);
  });

  it('takes no text for a pattern', () => {
    assert.match(write('{url} $& <b>', '{title}').plain, /^“\{url\} \$& <b>” — \{title\}, in/);
  });

  it('is HTML too: a block quote with its link, paragraph by paragraph', () => {
    const { html } = write('“A & b.\n\nC.”', 'Kaja Kallas');
    assert.match(
      html,
      /<blockquote cite="https:\/\/press\.example\.ee\/a\/#p1:~:text=b"><p>A &amp; b\.<\/p>\n<p>C\.<\/p>/,
    );
    assert.match(
      html,
      /<figcaption>Kaja Kallas, <cite><a href="[^"]*#p1:~:text=b">Summit<\/a><\/cite>, Office, 25 May 2021</,
    );
  });
});
