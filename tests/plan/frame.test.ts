import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Site } from '../../src/model/site.ts';
import { makeSite } from '../tools/sampleSite.ts';
import { pageAt, planOf } from './planOf.ts';

function siteAt(path: string, site: Partial<Site>) {
  const page = pageAt(planOf([], makeSite(site)).pages, path);
  assert.ok(page.kind === 'home');
  return page.props.frame.site;
}

test('a link at the foot of pages has the words and address of the page’s language, else those of the default', () => {
  const links = [
    { label: { en: 'Accessibility', et: 'Ligipääsetavus' }, to: { en: '/access/', et: '/et/ligipääs/' } },
    { label: { en: 'Privacy' }, to: 'https://press.example.org/privacy/' },
    { label: 'Impressum', to: 'https://elsewhere.example/legal' },
  ];
  const legal = { href: 'https://elsewhere.example/legal', label: 'Impressum' };
  assert.deepEqual(siteAt('/', { links }).links, [
    { href: '/access/', label: 'Accessibility' },
    { href: '/privacy/', label: 'Privacy' },
    legal,
  ]);
  assert.deepEqual(siteAt('/et/', { links }).links, [
    { href: '/et/ligip%C3%A4%C3%A4s/', label: 'Ligipääsetavus' },
    { href: '/privacy/', label: 'Privacy', apart: { lang: 'en', dir: 'ltr' } },
    legal,
  ]);
});

test('a site that names no links has none in its props, so that its pages stay as they were', () => {
  assert.equal('links' in siteAt('/', {}), false);
});
