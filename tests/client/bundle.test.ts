import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundleClient } from '../../src/client/bundle.ts';

describe('the script of the search page', () => {
  it('is the same bytes each time, small, and of itself alone', async () => {
    const [first, second] = [await bundleClient(), await bundleClient()];
    assert.deepEqual(first, second);
    assert.ok(first.bytes.length < 20_000, `${first.bytes.length} bytes`);
    const text = new TextDecoder().decode(first.bytes);
    assert.doesNotMatch(text, /https?:\/\//, 'no other host');
    assert.doesNotMatch(text, /\bfrom\s*["']|innerHTML|\beval\(/);
  });
});
