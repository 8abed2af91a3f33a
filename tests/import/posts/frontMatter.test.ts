import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify as toToml } from 'smol-toml';
import { stringify as toYaml } from 'yaml';
import { readPost } from '../../../src/import/posts/frontMatter.ts';

test('reads YAML between hyphens and TOML between plus signs, dates as they are written', () => {
  assert.deepEqual(readPost('---\ntitle: Budget\ndate: 2019-05-21 10:00:00 -0400\n---\n\nText\n---\n'), {
    kind: 'post',
    data: { title: 'Budget', date: '2019-05-21 10:00:00 -0400' },
    body: '\nText\n---\n',
  });
  const toml = `+++
title = "Budget"
date = 2019-05-21T23:00:00-04:00
lastmod = 2019-05-22
weight = 3
draft = false
[taxonomies]
tags = ["Money"]
+++
Text
`;
  assert.deepEqual(readPost(toml), {
    kind: 'post',
    data: {
      title: 'Budget',
      date: '2019-05-21T23:00:00.000-04:00',
      lastmod: '2019-05-22',
      weight: '3',
      draft: false,
      taxonomies: { tags: ['Money'] },
    },
    body: 'Text\n',
  });
  assert.deepEqual(readPost('+++\n+++\nText'), { kind: 'post', data: {}, body: 'Text' });
});

test('a number of YAML keeps the digits that it is written with', () => {
  const post = readPost('---\nreference: 2020.10\nids: [007, {a: 1.0}]\nsame: &n 12\nlike: *n\n---\n');
  assert.deepEqual(post.kind === 'post' && post.data, {
    reference: '2020.10',
    ids: ['007', { a: '1.0' }],
    same: '12',
    like: 12,
  });
});

test('a fault has its line and column in the file, after empty lines too', () => {
  const at = (text: string) => {
    const post = readPost(text);
    return post.kind === 'fault' ? [post.at.line, post.at.column, post.message] : [];
  };
  assert.deepEqual(at('---\ntitle: A\ntitle: B\n---\n'), [3, 1, 'title is given twice, first in line 2']);
  assert.deepEqual(at('\n\n---\ntitle: A\ndate: [\n---\n').slice(0, 1), [5]);
  assert.deepEqual(at('+++\ntitle = "A"\ndate = \n+++\n'), [3, 8, 'Invalid TOML document: invalid value']);
  assert.deepEqual(at('+++\ntitle = "A"\n'), [1, 1, 'the front matter has no closing +++']);
  assert.deepEqual(at('---\ntitle: A\n'), [1, 1, 'the front matter has no closing ---']);
});

test('a file without front matter is bare', () => {
  for (const text of ['', '# Title\n\n---\n', '--- js\nx\n---\n', '+++x'])
    assert.equal(readPost(text).kind, 'bare');
});

test('what YAML or TOML says is read back, and the body stays', () => {
  const key = fc.stringMatching(/^[a-z]{1,8}$/);
  const value = fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.dictionary(key, value, { noNullPrototype: true }), fc.string(), (data, body) => {
      const yaml = toYaml(data, { version: '1.2', schema: 'core' });
      // A text in a block may look like the end of the front matter, as it would to its generator.
      fc.pre(!/^---/m.test(yaml) && !/^\+\+\+/m.test(toToml(data)));
      assert.deepEqual(readPost(`---\n${yaml}---\n${body}`), { kind: 'post', data, body });
      assert.deepEqual(readPost(`+++\n${toToml(data)}+++\n${body}`), { kind: 'post', data, body });
    }),
  );
});
