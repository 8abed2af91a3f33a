import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import notFound from '../../templates/pages/notFound.tsx';
import redirect from '../../templates/pages/redirect.tsx';
import { frameOf } from './fixtures.ts';

describe('the stub at an old address', () => {
  const html = redirect(
    {
      lang: 'en',
      dir: 'ltr',
      siteTitle: 'Northmark',
      to: '/et/a%20b/?x=1&y="2',
      canonical: 'https://press.example.org/et/a%20b/',
    },
    '',
  );

  it('leads on at once, by refresh and by a link that can be seen', () => {
    assert.match(html, /<meta http-equiv="refresh" content="0; url=\/et\/a%20b\/\?x=1&amp;y=&quot;2">/);
    assert.match(
      html,
      /<a href="\/et\/a%20b\/\?x=1&amp;y=&quot;2" dir="ltr">https:\/\/press.example.org\/et\/a b\/<\/a>/,
    );
  });

  it('has its English words marked on a page in a language that the interface has no words for', () => {
    const stub = redirect(
      { lang: 'he', dir: 'rtl', siteTitle: 'א', to: '/', canonical: 'https://a.example/' },
      '',
    );
    assert.match(stub, /<h1 lang="en" dir="ltr">/);
    assert.match(stub, /<p><span lang="en" dir="ltr">[^<]+<\/span> <a/);
  });

  it('names the new address as the true one and keeps out of search engines', () => {
    assert.match(html, /<link rel="canonical" href="https:\/\/press.example.org\/et\/a%20b\/">/);
    assert.match(html, /<meta name="robots" content="noindex">/);
  });
});

describe('the page for a missing address', () => {
  const html = notFound({ frame: frameOf('/404.html') }, '');

  it('says what to do: search, browse, start again', () => {
    for (const href of ['/search/', '/dates/', '/']) assert.ok(html.includes(`<li><a href="${href}">`), href);
  });

  it('claims no address, for it answers at any', () => {
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(html, /rel="canonical"|hreflang="x-default"/);
  });
});
