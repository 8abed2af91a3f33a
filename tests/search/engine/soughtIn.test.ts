import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../memoryIndex.ts';
import { releases } from '../sampleReleases.ts';

test('a query looks for its words and for names that nothing has, not for filters or what it excludes', async () => {
  const { engine } = await indexOf(releases);
  const sought = (query: string) => engine().sought(query);
  assert.deepEqual(
    await sought('summit person:holder topic:ferries -(debt OR mayors) (fares OR "the is*")'),
    {
      words: ['summit', 'holder', 'fares'],
      prefixes: [],
      phrases: [],
      begunPhrases: [['the', 'is']],
    },
  );
  assert.deepEqual((await sought('topic:ferries and ports mayors')).words, ['mayors']);
});
