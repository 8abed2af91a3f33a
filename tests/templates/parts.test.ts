import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { h } from 'preact';
import home from '../../templates/pages/home.tsx';
import { parts } from '../../templates/parts/index.ts';
import { frameOf } from './fixtures.ts';
import { pageProps } from './pageFixtures.ts';

const folder = new URL('../../templates/parts/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.tsx'));

it('the footer’s lines run as their words do, and a name in them as the page, where these differ', () => {
  const { home: props } = pageProps();
  const frame = { ...frameOf('/', 'fa'), dir: 'rtl' } as const;
  const footer = home({ ...props, frame }, '').split('<footer')[1] ?? '';
  assert.match(
    footer,
    /<p lang="en" dir="ltr">Published by <a href="https:\/\/gov\.example\.org\/" lang="fa" dir="rtl">Northmark/,
  );
  assert.match(
    home(props, '').split('<footer')[1] ?? '',
    /<p>Published by <a href="https:\/\/gov\.example\.org\/">Northmark/,
  );
});

it('the footer shows what the site links to on every page, each in its language, before what is for programs', () => {
  const { home: props } = pageProps();
  const site = {
    ...props.frame.site,
    links: [
      { href: '/access/', label: 'Accessibility' },
      { href: '/et/', label: 'Privaatsus', apart: { lang: 'et', dir: 'ltr' } as const },
    ],
  };
  const footer = home({ ...props, frame: { ...props.frame, site } }, '').split('<footer')[1] ?? '';
  assert.match(
    footer,
    /<ul><li><a href="\/access\/">Accessibility<\/a><\/li><li lang="et" dir="ltr"><a href="\/et\/">Privaatsus<\/a><\/li><li><a href="\/corrections\/">/,
  );
});

describe('the registry of parts', () => {
  it('holds each file of the folder under its name with a capital, and the layout', () => {
    const names = files.map((file) => file.charAt(0).toUpperCase() + file.slice(1, -'.tsx'.length));
    assert.deepEqual(Object.keys(parts).sort(), ['Layout', ...names].sort());
  });

  it('is where every page takes a part from, so that a replacement shows', () => {
    const { Footer } = parts;
    const { home: props } = pageProps();
    try {
      parts.Footer = ({ frame }) => h('footer', null, `Ours: ${frame.lang}`);
      assert.match(home(props, ''), /<footer>Ours: en<\/footer>/);
    } finally {
      parts.Footer = Footer;
    }
    assert.doesNotMatch(home(props, ''), /Ours/);
  });

  it('is not gone around by a part that imports another', () => {
    for (const file of files) {
      const imports = [...readFileSync(new URL(file, folder), 'utf8').matchAll(/from '(\.\/[^']+)'/g)];
      assert.deepEqual(
        imports.map(([, path]) => path),
        [],
        file,
      );
    }
  });
});
