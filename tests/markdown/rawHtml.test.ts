import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rawHtml } from '../../src/markdown/rawHtml.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { assertGrowsEvenly } from '../tools/growth.ts';

describe('HTML in a body', () => {
  it('is told once for each name, with how many follow', () => {
    const found = rawHtml('<p>One<br>two<br>\n<P class=x>three</p>');
    assert.deepEqual(
      found.map(({ name, written, others, line, column }) => [name, written, others, line, column]),
      [
        ['p', '<p>', 2, 0, 1],
        ['br', '<br>', 1, 0, 7],
      ],
    );
  });

  it('is found where readers see it as it is written, and there only', () => {
    const pieces = ['<br>', '`', '\\', '\n\n', '    ', ' x ', '> ', '- ', '[', '](/a/)', '*', '|', '\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const body = parts.join('');
        const html = renderBody(body, { base: '/', pictures: {} });
        const shown = html.replace(/<code[^>]*>.*?<\/code>/gs, '').split('&lt;br&gt;').length - 1;
        const escaped = body.split('\\<br>').length - 1;
        const [found] = rawHtml(body);
        if (escaped === 0) assert.equal(found ? found.others + 1 : 0, shown);
        if (found) assert.ok(body.split('\n')[found.line]?.startsWith('<br>', found.column - 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time that grows evenly', async () => {
    await assertGrowsEvenly(4000, (size) => rawHtml('<br>'.repeat(size)));
    await assertGrowsEvenly(4000, (size) => rawHtml('<a '.repeat(size)));
    await assertGrowsEvenly(4000, (size) => rawHtml('x <br>\n'.repeat(size)));
  });
});
