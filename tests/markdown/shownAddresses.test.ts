import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../src/markdown/render.ts';

const marked = (body: string) =>
  renderBody(body, { base: '/2021/05/25/a/', pictures: {} }).includes('class="address"');

test('a link whose words are its address is marked, however much of it they leave out', () => {
  for (const body of [
    'See https://press.example/a.',
    '<https://press.example/a>',
    '[press.example/a](https://press.example/a/)',
    '[HTTP://Press.example](https://press.example/)',
  ])
    assert.ok(marked(body), body);
});

test('a link with words of its own, a picture or no web address is not', () => {
  for (const body of [
    '[our site](https://press.example/)',
    '[press.example](https://other.example/)',
    '[press.example/A](https://press.example/a)',
    '[*press.example*](https://press.example/)',
    '[![press.example](a.png)](https://press.example/)',
    '[/a/](/a/)',
    '<press@example.org>',
  ])
    assert.ok(!marked(body), body);
});
