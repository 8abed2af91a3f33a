import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readOutcome } from '../../src/serve/buildOutcome.ts';
import { listFaults } from '../../src/serve/faultList.ts';

const error = {
  severity: 'error' as const,
  code: 'date-invalid',
  message: 'this is no date',
  hint: 'Write 2021-05-25.',
  file: 'release.md',
  line: 2,
  column: 7,
};

test('a build that went well tells what changed and when the next embargo ends', () => {
  const json = JSON.stringify({
    changed: ['/2021/'],
    nextPublish: null,
    milliseconds: 8,
    problems: [],
    releases: 1,
  });
  const outcome = readOutcome(json, '', 'exit code 0');
  assert.deepEqual(outcome, { kind: 'built', changed: ['/2021/'], nextPublish: null, milliseconds: 8 });
  assert.deepEqual(listFaults(outcome, '/nowhere'), []);
});

test('errors of the content become faults with their place and the lines around it; warnings do not', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'faults-'));
  try {
    writeFileSync(path.join(root, 'release.md'), '---\ndate: soon\n---\n');
    const problems = [{ ...error, severity: 'warning' }, error];
    const outcome = readOutcome(JSON.stringify({ problems, milliseconds: 8 }), 'said', 'exit code 1');
    assert.equal(outcome.kind, 'broken');
    const [fault, ...more] = listFaults(outcome, root);
    assert.deepEqual(more, []);
    assert.equal(fault?.message, error.message);
    assert.equal(fault?.hint, error.hint);
    assert.equal(fault?.place, 'release.md:2:7');
    assert.match(fault?.frame ?? '', /^> 2 \| date: soon\n {4}\| {7}\^$/m);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a page shows twenty faults and how many more there are; a file that is gone has no frame', () => {
  const problems = Array.from({ length: 23 }, (_, index) => ({ ...error, line: index + 1 }));
  const faults = listFaults({ kind: 'broken', problems }, '/nowhere');
  assert.equal(faults.length, 21);
  assert.equal(faults[0]?.frame, '');
  assert.match(faults.at(-1)?.message ?? '', /^3 more/);
});

test('a build that stops, with its JSON or without, is a crash, told by what it said or how it ended', () => {
  const problems = [{ ...error, code: 'build-failed' }];
  const stopped = JSON.stringify({ changed: [], nextPublish: null, milliseconds: 8, problems });
  for (const stdout of ['', '{"changed": [', '{"problems": []}', 'null', stopped]) {
    assert.deepEqual(readOutcome(stdout, 'boom\n', 'exit code 1'), { kind: 'crashed', text: 'boom' });
  }
  const silent = readOutcome('', '', 'SIGKILL');
  assert.match(listFaults(silent, '/nowhere')[0]?.frame ?? '', /SIGKILL/);
});
