import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import type { PictureFacts } from '../../src/model/release.ts';
import { readContent } from '../../src/read/content.ts';
import { assertProblems } from '../tools/expectedProblems.ts';
import { makePicture } from '../tools/pictures.ts';
import { type Files, makeRoot, releaseFile, releaseText } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');
const FOLDER = 'content/releases/2021/2021-05-25-visit';
const GIVEN = 'title: A visit\ndate: 2021-05-25\n';

async function attachmentsOf(files: Files) {
  const { releases, problems } = await readContent(makeRoot(files));
  assert.deepEqual(problems, []);
  return releases.flatMap(({ attachments }) => attachments);
}

function sizeOf(picture: PictureFacts | undefined) {
  return picture && { width: picture.width, height: picture.height };
}

test('the files that a release names are found and measured; others in its folder stay out', async () => {
  const attachments = await attachmentsOf({
    [FILE]: releaseText(
      `${GIVEN}image: {src: ./photo.jpg, alt: ""}\nmedia: [{type: document, src: sub/brief.pdf}]`,
      '![x](inline.webp) and [brief](./sub/brief.pdf#page=2)',
    ),
    [`${FOLDER}/photo.jpg`]: await makePicture(40, 30, 'jpeg'),
    [`${FOLDER}/inline.webp`]: await makePicture(8, 9, 'webp'),
    [`${FOLDER}/sub/brief.pdf`]: '%PDF-',
    [`${FOLDER}/notes-not-for-the-press.txt`]: 'secret',
  });
  assert.deepEqual(
    attachments.map(({ name, file, bytes, picture }) => ({
      name,
      file,
      pdf: bytes === 5,
      size: sizeOf(picture),
    })),
    [
      { name: 'photo.jpg', file: `${FOLDER}/photo.jpg`, pdf: false, size: { width: 40, height: 30 } },
      { name: 'sub/brief.pdf', file: `${FOLDER}/sub/brief.pdf`, pdf: true, size: undefined },
      { name: 'inline.webp', file: `${FOLDER}/inline.webp`, pdf: false, size: { width: 8, height: 9 } },
    ],
  );
});

test('a picture that is named as a document first, and then shown, is measured as a picture', async () => {
  const document = `${GIVEN}media: [{type: document, src: photo.jpg}]`;
  const photo = `${FOLDER}/photo.jpg`;
  const attachments = await attachmentsOf({
    [FILE]: releaseText(document, '![A photo](photo.jpg)'),
    [photo]: await makePicture(40, 30, 'jpeg'),
  });
  assert.deepEqual(
    attachments.map(({ name, picture, shown }) => [name, sizeOf(picture), shown]),
    [['photo.jpg', { width: 40, height: 30 }, { alt: 'A photo' }]],
  );
  await assertProblems({
    [FILE]: releaseText(document, '![A photo](«picture-broken»photo.jpg)'),
    [photo]: 'no picture',
  });
});

test('a picture that is turned by its camera is measured as it is seen', async () => {
  const turned = await sharp(await makePicture(40, 30, 'jpeg'))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const [photo] = await attachmentsOf({
    [FILE]: releaseText(`${GIVEN}image: {src: p.jpg, alt: ""}`),
    [`${FOLDER}/p.jpg`]: turned,
  });
  assert.deepEqual(sizeOf(photo?.picture), { width: 30, height: 40 });
});

test('names with spaces, &, %, # and letters of any form are found, escaped in the body only', async () => {
  const names = ['a & b.pdf', '100%.pdf', 'no#1.pdf', 'a%20b.pdf', 'näide.pdf'];
  const media = names.map((name) => `  - {type: document, src: ${JSON.stringify(name)}}`).join('\n');
  const body = names.map((name) => `[x](${encodeURIComponent(name)})`).join(' ');
  const attachments = await attachmentsOf({
    [FILE]: releaseText(`${GIVEN}media:\n${media}`, body),
    ...Object.fromEntries(names.map((name) => [`${FOLDER}/${name.normalize('NFD')}`, name])),
  });
  assert.deepEqual(
    attachments.map(({ name }) => name),
    names,
  );
});

test('the folder of a release is found by any spelling of its letters, and its spellings are one folder', async () => {
  const name = '2021-05-25-näide-õhtul';
  const mixed = name.replace('ä', 'a\u0308');
  for (const stem of [name, name.normalize('NFD'), mixed]) {
    const attachments = await attachmentsOf({
      [releaseFile(`${stem}.et.md`)]: releaseText(
        `${GIVEN}media: [{type: document, src: a.pdf}, {type: document, src: sub/b.pdf}]`,
      ),
      [releaseFile(`${stem}/a.pdf`)]: 'of this spelling',
      [releaseFile(`${name.normalize('NFD')}/sub/b.pdf`)]: 'decomposed',
    });
    assert.deepEqual(
      attachments.map((attachment) => attachment.file),
      [releaseFile(`${stem}/a.pdf`), releaseFile(`${name.normalize('NFD')}/sub/b.pdf`)],
    );
  }
});

test('a missing file is an error where it is named, and a near one is meant', async () => {
  const problems = await assertProblems({
    [FILE]: releaseText(
      `${GIVEN}image:\n  «attachment-missing»src: foto.jpg\n  alt: ""\nmedia:\n  - type: document\n    «attachment-missing»src: none.pdf`,
      'First\n![x](«attachment-missing»../photo.jpg) and [y](«attachment-missing»../../site.yaml)\n\n[z](«attachment-missing»gone.pdf)',
    ),
    [`${FOLDER}/photo.jpg`]: await makePicture(4, 4, 'jpeg'),
    'content/releases/2021/photo.jpg': await makePicture(4, 4, 'jpeg'),
  });
  assert.match(problems.map(({ hint }) => hint).join(' '), /Did you mean "photo\.jpg"/);
});

test('an absolute path or an address is no file of the release', async () => {
  await assertProblems({
    [FILE]: releaseText(
      `${GIVEN}image: {«attachment-missing»src: /etc/hostname, alt: ""}\nmedia: [{type: document, «attachment-missing»src: "https://example.org/a.pdf"}]`,
    ),
  });
});

test('a picture that is none is an error where it is named', async () => {
  await assertProblems({
    [FILE]: releaseText(
      `${GIVEN}image: {«picture-broken»src: a.png, alt: ""}`,
      '![b](«picture-broken»b.jpg) ![c](«picture-broken»c.svg)',
    ),
    [`${FOLDER}/a.png`]: 'not a picture',
    [`${FOLDER}/b.jpg`]: '',
    [`${FOLDER}/c.svg`]: '<svg',
  });
});

test('a picture of more pixels than memory holds is refused by its header', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>';
  await assertProblems({
    [FILE]: releaseText(`${GIVEN}image: {«picture-huge»src: a.svg, alt: ""}`),
    [`${FOLDER}/a.svg`]: svg,
  });
});

test('a picture that is another format than its name says is an error, and told its right name', async () => {
  const problems = await assertProblems({
    [FILE]: releaseText(`${GIVEN}image: {«picture-mislabelled»src: a.png, alt: ""}`, '![b](b.jpeg)'),
    [`${FOLDER}/a.png`]: await makePicture(4, 4, 'jpeg'),
    [`${FOLDER}/b.jpeg`]: await makePicture(4, 4, 'jpeg'),
  });
  assert.match(problems[0]?.hint ?? '', /Rename it to a\.jpg/);
});

test('a picture that is cut short after its header is an error', async () => {
  const whole = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#369',
      noise: { type: 'gaussian', sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  await assertProblems({
    [FILE]: releaseText(`${GIVEN}image: {«picture-broken»src: a.jpg, alt: ""}`),
    [`${FOLDER}/a.jpg`]: whole.subarray(0, whole.length / 2),
  });
});

test('what the body says of a picture is kept with it, also when the front matter names it first', async () => {
  const attachments = await attachmentsOf({
    [FILE]: releaseText(
      `${GIVEN}image: {src: a.png, alt: "One"}`,
      '![Two *hills*](a.png "In March") ![Three](b.png) [b](b.png)',
    ),
    [`${FOLDER}/a.png`]: await makePicture(4, 4),
    [`${FOLDER}/b.png`]: await makePicture(5, 5),
  });
  assert.deepEqual(
    attachments.map(({ name, shown }) => [name, shown]),
    [
      ['a.png', { alt: 'Two hills', caption: 'In March' }],
      ['b.png', { alt: 'Three' }],
    ],
  );
});

test('a file of its own where the site puts the press kit is an error at each place that names it', async () => {
  const pictures = {
    [`${FOLDER}/a.png`]: await makePicture(4, 4),
    [`${FOLDER}/b.png`]: await makePicture(5, 4),
    [`${FOLDER}/press-kit.zip`]: 'PK',
  };
  const words = (lines: string, body: string) => ({
    [FILE]: releaseText(`${GIVEN}${lines}`, body),
    ...pictures,
  });
  const [problem] = await assertProblems(
    words('draft: true\nmedia: [{type: document, «press-kit»src: press-kit.zip}]', '![a](a.png) ![b](b.png)'),
  );
  assert.match(problem?.message ?? '', /2021-05-25-visit\/press-kit\.zip has the name that the site gives/);
  assert.match(problem?.hint ?? '', /Rename it/);
  await assertProblems(words('', '![a](a.png) ![b](b.png)\n\n[all](«press-kit»press-kit.zip)'));
  // With one picture the site makes no kit, and the name is free.
  await assertProblems(words('media: [{type: document, src: press-kit.zip}]', '![a](a.png)'));
});

test('a file in what version control keeps is an error wherever a release names it, there or not', async () => {
  const [problem] = await assertProblems({
    [FILE]: releaseText(
      `${GIVEN}media: [{type: document, «attachment-unsafe»src: .svn/plan.txt}]`,
      '[the log](«attachment-unsafe».git/log.txt)',
    ),
    [`${FOLDER}/.svn/plan.txt`]: 'x',
  });
  assert.match(problem?.message ?? '', /2021-05-25-visit\/\.svn\/plan\.txt belongs to version control/);
});
