import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionsFile } from '../../../templates/layout/captions.ts';
import { pressKit } from '../releaseFixture.ts';

const textOf = (...kit: Parameters<typeof pressKit>) => captionsFile(pressKit(...kit)).text;

test('each picture has its name, caption, description and credit; then stands where all of them come from', () => {
  const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  assert.equal(
    textOf('en', { licence }),
    [
      '\uFEFFferry.jpg',
      'Caption: The Saltholm ferry at Greyness.',
      'Alternative text: A white ferry leaving a stone harbour',
      'Credit: A. Tamm',
      '',
      'plans/quay.png',
      '',
      'Press release: Ferry timetable to the outer islands doubles from June',
      'Publisher: Press office',
      'Published: 25 May 2021, 16:17 (UTC+3)',
      'Permanent link: https://press.example.org/2021/05/25/ferry-timetable/',
      'Licence of the texts: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      '',
    ].join('\r\n'),
  );
});

test('its words are in the release’s language', () => {
  for (const [lang, words] of [
    ['et', ['Pildiallkiri: The', 'Autor: A. Tamm', 'Pressiteade: Ferry', 'Avaldatud: 25. mai 2021']],
    ['ru', ['Подпись: The', 'Автор: A. Tamm', 'Опубликовано: 25 мая 2021']],
    ['ar', ['التعليق: The', 'تصوير: A. Tamm', 'بيان صحفي: Ferry']],
  ] as const) {
    for (const word of words) assert.ok(textOf(lang).includes(`\r\n${word}`), `${lang}: ${word}`);
  }
});

test('a caption of several lines is one line, so that every line says what it is', () => {
  const pictures = [{ name: 'a.jpg', bytes: 1, alt: 'One\n\n  two', caption: ' Ferry\r\nat sea ' }];
  assert.match(textOf('en', { pictures }), /\r\nCaption: Ferry at sea\r\nAlternative text: One two\r\n/);
});

test('a withdrawn release says so in its kit too', () => {
  assert.match(textOf('en', { withdrawn: true }), /\r\nPress release: \[Withdrawn\] Ferry timetable/);
});
