import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessForm } from '../../../src/import/jsonl/bodyForm.ts';

const FORMS: readonly (readonly [form: 'HTML' | 'markdown', doubtful: boolean, body: string])[] = [
  ['markdown', false, 'Plain.\n\nMore < less.'],
  ['markdown', false, 'Use `<br>`.\n\n```\n<p>x</p>\n```'],
  ['markdown', false, 'Dear <insert name>,\n\nhello'],
  ['markdown', true, 'First paragraph.\n\nSecond <b>paragraph</b>.\n\nThird paragraph.'],
  ['markdown', true, '# Head\n\nPara **bold** one<br>next line.\n\n- a\n- b'],
  ['markdown', true, 'One <b>two</b>'],
  ['markdown', true, 'Para.\n\nMore.\n\n<table><tr><td>x</td></tr></table>'],
  ['markdown', true, '**Note**\n\n<table><tr><td>x</td></tr></table>'],
  ['markdown', true, '<div>\n\nOne.\n\nTwo.\n\n</div>'],
  ['HTML', false, '<p>One</p>\n\n<p>Two **three**</p>'],
  ['HTML', false, '<p>One<p>Two'],
  ['HTML', false, '<div>One</div><div>Two <b>x</b></div>'],
  ['HTML', false, '<div class="govspeak"><p>One</p>\n\n<ul>\n<li>a</li>\n\n<li>b</li></ul></div>'],
  [
    'HTML',
    false,
    '<!-- x -->\n<h2>One</h2>\n\n<table>\n\n<tr><td>a\n\nb</td></tr></table>\n\n<script>a\n\nb</script>',
  ],
  ['HTML', true, 'Intro <b>text</b>\n<p>One</p>'],
];

for (const [form, doubtful, body] of FORMS) {
  test(`takes for ${form}${doubtful ? ', in doubt' : ''}: ${JSON.stringify(body)}`, () =>
    assert.deepEqual(guessForm(body), { form, doubtful }));
}
