import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DatedDocument } from '../../src/search/shard.ts';
import { planShards } from '../../src/search/shard.ts';

const documents: fc.Arbitrary<DatedDocument[]> = fc.uniqueArray(
  fc.record({
    lang: fc.constantFrom('en', 'et'),
    day: fc.constantFrom('1953-01-01', '2020-12-31', '2021-01-01', '2021-05-25'),
    path: fc.string({ minLength: 1 }),
    hash: fc.string(),
  }),
  { selector: ({ lang, day, path }) => `${lang} ${day} ${path}` },
);

describe('the plan of shards', () => {
  it('puts every release in the one shard of its language and year', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const planned = planShards(all, 'code').flatMap((shard) =>
          shard.documents.map(({ path, hash }) => `${shard.lang} ${shard.period} ${path} ${hash}`),
        );
        const given = all.map(({ lang, day, path, hash }) => `${lang} ${day.slice(0, 4)} ${path} ${hash}`);
        assert.deepEqual([...planned].sort(), [...given].sort());
      }),
    );
  });

  it('does not hang on the order in which releases come', () => {
    fc.assert(
      fc.property(
        documents.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => assert.deepEqual(planShards(shuffled, 'code'), planShards(all, 'code')),
      ),
    );
  });

  it('changes one hash for one release', () => {
    const before = [
      { lang: 'en', day: '2021-05-25', path: 'a', hash: '1' },
      { lang: 'en', day: '2020-05-25', path: 'b', hash: '1' },
      { lang: 'et', day: '2021-05-25', path: 'c', hash: '1' },
    ];
    const hashes = (all: readonly DatedDocument[], code = 'code') =>
      planShards(all, code).map(({ hash }) => hash);
    const after = [...before, { lang: 'en', day: '2021-06-01', path: 'd', hash: '1' }];
    const changed = hashes(before).map((hash, index) => hash !== hashes(after)[index]);
    assert.deepEqual(changed, [true, false, false]);
    assert.ok(
      hashes(before, 'other').every((hash, index) => hash !== hashes(before)[index]),
      'other code, other hashes',
    );
  });

  it('lists the newest year first', () => {
    const days = ['0999-01-01', '2021-01-01', '1953-01-01'];
    const shards = planShards(
      days.map((day) => ({ lang: 'en', day, path: day, hash: '' })),
      '',
    );
    assert.deepEqual(
      shards.map(({ period }) => period),
      ['2021', '1953', '0999'],
    );
  });
});
