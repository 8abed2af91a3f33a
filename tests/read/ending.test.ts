import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { servedAs } from '../../src/read/ending.ts';

test('a name is judged by the last of its endings that a host knows', () => {
  for (const name of [
    'a.html',
    'a.HTM',
    'a.shtml',
    'a.html.et',
    'a.html.gz',
    'a.html.',
    'a.html ',
    'a.mjs.en',
    'a.aspx',
    'a.jsp',
    'a.cfm',
    'b/a.pl',
  ])
    assert.equal(servedAs(name), 'page', name);
  for (const name of ['a.html.pdf', 'brief.pl.pdf', 'page.js.zip', 'a.svg.csv'])
    assert.equal(servedAs(name), 'inert', name);
});

test('what a host may not know by the last ending of a name is not taken for sure', () => {
  for (const name of ['data.csv.gz', 'a.pdf.et', 'brief.pdf.asc', 'a.txt.', 'a.txt '])
    assert.equal(servedAs(name), 'unknown', name);
  assert.equal(servedAs('a.xml.et'), 'likelyXml');
  assert.equal(servedAs('a.svg.et'), 'likelySvg');
});

test('what a server runs, it may run by any of the endings', () => {
  for (const name of ['a.php', 'a.php.pdf', 'photo.PHP5.jpg', 'a.phtml.txt', 'a.shtml.et', 'a.phar'])
    assert.equal(servedAs(name), 'page', name);
});

test('a name by which a host is set up is no document’s, at any depth', () => {
  for (const name of ['.htaccess', '.user.ini', 'a/.svn/b.txt', '.git/HEAD', 'Web.config', '.pdf'])
    assert.equal(servedAs(name), 'settings', name);
});

test('names of real documents are none of these', () => {
  for (const name of [
    'NIST.SP.800-53r5.pdf',
    'NIST.IR.8053.pdf',
    'stoner_v._pima_community_college_complaint.pdf',
    'SOW_Application.Services.and.Component.Framework.pdf',
    'TechnicalEditorWriter-Dept.Energy.docx',
    'OPENOPPS-personas-final.pptx.pptx',
    'allegato-determinazione_avbonifico_v.1.0.pdf',
    'txdv04hicks.ind.pdf',
    '426_dt_dg_n._426_-_1_ott_2020.pdf',
    'usa.gov-monthly-search-reports-fy13.xlsx',
    'Sample_FY15_Monthly_Search-Reports-USA.gov_.xlsx',
    'rapport (v. 2).odt',
    'Nr. 12 PL.docx',
    'notes.md',
    'photo.avif',
  ])
    assert.equal(servedAs(name), 'inert', name);
  for (const name of ['budget', 'plan.dwg', 'film.webm', 'map.7z', 'v.1.0'])
    assert.equal(servedAs(name), 'unknown', name);
});

test('a word behind a dot and a blank is no ending', () => {
  const words = fc.constantFrom('Pl', 'php', 'html', 'JS', 'svg', 'xml', 'pdf');
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '  ', '\u00a0', '\t'), (word, blank) => {
      assert.equal(servedAs(`Letter to H.E. Mr.${blank}${word}`), 'unknown');
      assert.equal(servedAs(`Letter to Mr.${blank}${word}.pdf`), 'inert');
    }),
  );
});

test('an ending that no host knows makes nothing safer', () => {
  const likely = { svg: 'likelySvg', xml: 'likelyXml', inert: 'unknown' } as const;
  fc.assert(
    fc.property(
      fc.constantFrom('a.html', 'a.svg', 'a.xml', 'a.gml', 'a.pdf', 'a.odd', 'a'),
      fc.constantFrom('et', 'en-US', 'gz', 'utf8', '2', '', 'ජ'),
      (name, more) => {
        const served = servedAs(name);
        const expected = served === 'svg' || served === 'xml' || served === 'inert' ? likely[served] : served;
        assert.equal(servedAs(`${name}.${more}`), expected);
      },
    ),
  );
});
