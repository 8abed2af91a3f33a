import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { injectScript } from '../../src/serve/injectScript.ts';

const SCRIPT = '<script src="/__communique/reload.js" data-version="7-1" defer></script>';

test('the script stands before the last end of the body', () => {
  const html = '<body><pre>&lt;/body> </body></pre>x</BODY ></html>';
  assert.equal(injectScript(html, '7-1'), `<body><pre>&lt;/body> </body></pre>x${SCRIPT}</BODY ></html>`);
});

test('a page without an end of the body has it at its end', () => {
  assert.equal(injectScript('<p>bare', '7-1'), `<p>bare${SCRIPT}`);
});

test('nothing else of a page changes, whatever is in it', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('</body>', '</BODY\n>', '$&', '$1', '</html>'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.join('');
      const [before, ...after] = injectScript(html, '7-1').split(SCRIPT);
      assert.equal(after.length, 1);
      assert.equal(`${before}${after[0]}`, html);
    }),
  );
});
