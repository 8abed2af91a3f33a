import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from '../../src/cli/progress.ts';
import { scratchTerminal } from './scratchSite.ts';

test('draws a bar on a terminal, at most ten times a second, and clears it at the end', () => {
  const terminal = scratchTerminal('/', { interactive: true, columns: 60 });
  let now = 0;
  const progress = createProgress(terminal, 'Importing', () => now);
  for (now = 0; now < 1000; now++) progress.step(now, 1000);
  progress.end('Done.');
  const drawn = terminal.said.err.split('\r').filter((line) => line !== '');
  assert.equal(drawn.length, 11);
  assert.match(drawn[5] ?? '', /^Importing █{12}░{12} 500 of 1,000 \(50 %\)/);
  assert.equal(drawn.at(-1), '\u001b[KDone.\n');
});

test('never draws a line that would wrap', () => {
  const terminal = scratchTerminal('/', { interactive: true, columns: 20 });
  createProgress(terminal, 'A label that is rather long', () => 0).step(1, 2);
  assert.ok(terminal.said.err.replace('\r', '').replace('\u001b[K', '').length < 20);
});

test('elsewhere says a plain line at every tenth of long work, at most one a second', () => {
  const terminal = scratchTerminal('/');
  let now = 0;
  const progress = createProgress(terminal, 'Importing', () => now);
  for (let done = 0; done < 2_000; done++, now += 10) progress.step(done, 2_000);
  progress.end('Done.');
  const lines = terminal.said.err.split('\n').slice(0, -1);
  assert.deepEqual(lines.slice(0, 2), ['Importing: 200 of 2,000 (10 %)', 'Importing: 400 of 2,000 (20 %)']);
  assert.deepEqual([lines.length, lines.at(-1)], [10, 'Done.']);
  assert.ok(!terminal.said.err.includes('\r') && !terminal.said.err.includes('\u001b'));
});

test('elsewhere says a plain line every five seconds of slow work', () => {
  const terminal = scratchTerminal('/');
  let now = 0;
  const progress = createProgress(terminal, 'Importing', () => now);
  for (let done = 0; done <= 15; done++, now += 1_000) progress.step(done, 1_000);
  progress.end('');
  assert.equal(terminal.said.err.match(/^Importing: (?:5|10|15) of/gm)?.length, 3);
});

test('elsewhere says nothing of work that is short', () => {
  const terminal = scratchTerminal('/');
  let now = 0;
  const progress = createProgress(terminal, 'Importing', () => now);
  for (; now < 900; now++) progress.step(now, 900);
  progress.end('');
  assert.equal(terminal.said.err, '');
});
