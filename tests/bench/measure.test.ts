import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import { type Command, measure } from '../../bench/measure.ts';

const node = (script: string): Command => ({
  command: process.execPath,
  args: ['-e', script],
  cwd: tmpdir(),
});
const MEGABYTE = 2 ** 20;

describe('measure', () => {
  it('gives the wall time of a command that waits, and hardly any CPU time', async () => {
    const { taken } = await measure({ command: 'sleep', args: ['0.5'], cwd: tmpdir() });
    assert.ok(taken.wall >= 0.5 && taken.wall < 5, `wall ${taken.wall}`);
    assert.ok(taken.cpu < 0.2, `CPU ${taken.cpu}`);
  });

  it('counts the CPU time and the memory of a child of a child', async () => {
    const busy = `const held = Buffer.alloc(${200 * MEGABYTE}, 1);
      const start = process.cpuUsage().user; while (process.cpuUsage().user - start < 700_000); held.at(0)`;
    const script = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const { taken } = await measure(node(script));
    assert.ok(taken.cpu >= 0.7, `CPU ${taken.cpu}`);
    assert.ok(taken.peak >= 200 * MEGABYTE && taken.peak < 700 * MEGABYTE, `peak ${taken.peak}`);
  });

  it('adds up the memory of processes that run at once', async () => {
    const one = `const held = Buffer.alloc(${150 * MEGABYTE}, 1); setTimeout(() => held.at(0), 700)`;
    const script = `for (const at of [1, 2]) require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(one)}])`;
    const { taken } = await measure(node(script));
    assert.ok(taken.peak >= 300 * MEGABYTE, `peak ${taken.peak}`);
  });

  it('gives what the command printed, and none of this process’s options for Node', async () => {
    const before = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = '--no-deprecation';
    try {
      assert.equal((await measure(node('console.log(process.env.NODE_OPTIONS)'))).stdout, 'undefined\n');
    } finally {
      if (before === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = before;
    }
  });

  it('fails with the command’s own words', async () => {
    await assert.rejects(
      measure(node('console.error("no such luck"); process.exit(3)')),
      /ended with 3:\nno such luck/,
    );
    await assert.rejects(measure({ command: 'no-such-command-here', args: [], cwd: tmpdir() }), /not found/);
  });
});
