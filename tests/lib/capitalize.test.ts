import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capitalize } from '../../src/lib/capitalize.ts';

describe('capitalize', () => {
  it('raises the first letter by the rules of the language', () => {
    assert.equal(capitalize('май 2021', 'ru'), 'Май 2021');
    assert.equal(capitalize('iyun', 'az'), 'İyun');
    assert.equal(capitalize('مايو', 'ar'), 'مايو');
    assert.equal(capitalize('', 'en'), '');
  });
});
