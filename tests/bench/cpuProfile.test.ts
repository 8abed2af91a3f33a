import assert from 'node:assert/strict';
import { it } from 'node:test';
import { summarizeProfiles } from '../../bench/cpuProfile.ts';

const HOME = 'file:///home/of/it/';

function frame(id: number, functionName: string, url: string, children: readonly number[] = []) {
  return { id, callFrame: { functionName, url, lineNumber: 0 }, children };
}

it('a profile’s time goes to the nearest code of ours, and to all that is on the stack', () => {
  const profile = {
    nodes: [
      frame(1, '(root)', '', [2, 6, 7]),
      frame(2, 'build', `${HOME}src/cli/build.ts`, [3]),
      frame(3, 'render', `${HOME}templates/page.tsx`, [4]),
      frame(4, 'h', `${HOME}node_modules/@scope/preact/index.js`, [5]),
      frame(5, 'join', ''),
      frame(6, '(idle)', ''),
      frame(7, '(garbage collector)', ''),
    ],
    samples: [2, 5, 5, 6, 7, 2],
    timeDeltas: [0, 1000, 2000, 3000, 4000, 5000],
  };
  const { stages, functions, busy } = summarizeProfiles([profile], HOME);
  assert.equal(busy, 11);
  assert.deepEqual(Object.fromEntries(stages), {
    'src/cli': { self: 1, inclusive: 6 },
    templates: { self: 5, inclusive: 5 },
    '@scope/preact': { self: 0, inclusive: 5 },
    '(garbage collector)': { self: 5, inclusive: 5 },
  });
  assert.deepEqual(functions.get('build src/cli/build.ts'), { self: 1, inclusive: 6 });
  assert.deepEqual(functions.get('join'), { self: 5, inclusive: 5 });
});
