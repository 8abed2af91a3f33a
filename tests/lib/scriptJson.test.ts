import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scriptJson } from '../../src/lib/scriptJson.ts';

describe('scriptJson', () => {
  it('cannot end its script element or open a comment', () => {
    assert.equal(scriptJson('</script><!--'), '"\\u003c/script>\\u003c!--"');
  });

  it('reads back as it was, and holds no "<"', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = scriptJson(value);
        assert.ok(!text.includes('<'));
        assert.equal(JSON.stringify(JSON.parse(text)), JSON.stringify(value));
      }),
    );
  });
});
