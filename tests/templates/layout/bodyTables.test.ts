import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderBody } from '../../../src/markdown/render.ts';
import { boxTables } from '../../../templates/layout/bodyTables.ts';

const context = { base: '/2021/05/25/ferry/', pictures: {} };

describe('boxTables', () => {
  it('boxes every table and turns alignment into classes', () => {
    const html = boxTables(renderBody('| a | b |\n|:--|--:|\n| 1 | 2 |', context), 'Table');
    assert.match(html, /^<section class="table" aria-label="Table" tabindex="0"><table id="t[^"]+">/);
    assert.match(html, /<td class="start">1<\/td>\s*<td class="end">2<\/td>/);
    assert.doesNotMatch(html, /style=/);
  });

  it('gives each of several tables a name of its own', () => {
    const table = '| a |\n|--|\n| 1 |\n\n';
    const html = boxTables(renderBody(`${table}Words.\n\n${table}`, context), 'Table');
    assert.deepEqual(
      [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name),
      ['Table 1', 'Table 2'],
    );
  });

  it('leaves a body that only writes about tables as it is', () => {
    const html = renderBody('`<table>` and <td style="text-align:left">', context);
    assert.equal(boxTables(html, 'Table'), html);
  });
});
