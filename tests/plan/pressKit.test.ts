import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildArchive } from '../../src/archive/archive.ts';
import { languageOf } from '../../src/model/paths.ts';
import { kitPictures } from '../../src/model/pressKit.ts';
import type { Attachment, Release } from '../../src/model/release.ts';
import { formerPlaces } from '../../src/plan/former.ts';
import { type KitJob, planMedia } from '../../src/plan/media.ts';
import { pressKitOf } from '../../src/plan/pressKit.ts';
import { viewOf } from '../../src/plan/view.ts';
import { makeRelease, makeSite, SAMPLE_NOW } from '../tools/sampleSite.ts';

const site = makeSite({
  publisher: { name: { en: 'Press office', et: 'Pressibüroo' } },
  licence: { name: 'CC BY 4.0' },
});

function picture(name: string, own: Partial<Attachment> = {}): Attachment {
  const facts = { format: 'svg', width: 6, height: 4, transparent: false, animated: false } as const;
  return { name, file: `content/${name}`, bytes: 100, digest: `digest of ${name}`, picture: facts, ...own };
}

const paper: Attachment = { name: 'paper.pdf', file: 'content/paper.pdf', bytes: 5, digest: 'paper' };
const two = [picture('a.svg'), picture('b.svg')];

const release = (attachments: readonly Attachment[], own: Partial<Release> = {}) =>
  makeRelease('visit', '2021-05-25', { attachments, ...own });
const kitOf = (of: Release) => pressKitOf(viewOf(site, languageOf(site, of)), of);

describe('a press kit', () => {
  it('holds the pictures of a release that has two or more, and no documents', () => {
    for (const attachments of [[], [paper], [picture('a.svg'), paper]]) {
      assert.equal(kitOf(release(attachments)), undefined);
    }
    const kit = kitOf(release([picture('a.svg'), paper, picture('b.svg')]));
    assert.deepEqual(
      kit?.pictures.map(({ name }) => name),
      ['a.svg', 'b.svg'],
    );
  });

  it('is not made of more bytes than every program can unpack', () => {
    const large = picture('a.svg', { bytes: 3_000_000_000 });
    assert.equal(kitPictures({ attachments: [large, picture('b.svg')] }).length, 2);
    assert.equal(kitPictures({ attachments: [large, { ...large, name: 'b.svg' }] }).length, 0);
  });

  it('lies beside its page in each language, and speaks that language', () => {
    const [en, et] = [kitOf(release(two)), kitOf(release(two, { lang: 'et', slug: 'külaskäik' }))];
    assert.deepEqual(
      [en, et].map((kit) => [kit?.href, kit?.permalink, kit?.lang, kit?.publisher]),
      [
        [
          '/2021/05/25/visit/press-kit.zip',
          'https://press.example.org/2021/05/25/visit/',
          'en',
          'Press office',
        ],
        [
          '/et/2021/05/25/k%C3%BClask%C3%A4ik/press-kit.zip',
          'https://press.example.org/et/2021/05/25/k%C3%BClask%C3%A4ik/',
          'et',
          'Pressibüroo',
        ],
      ],
    );
  });

  it('says of a picture what its own lines say, else what the body says', () => {
    const shown = { alt: 'From the body', caption: 'Body’s caption' };
    const pictures = [picture('a.svg', { shown }), picture('b.svg', { shown }), picture('c.svg')];
    const image = { src: 'a.svg', alt: 'A hill', caption: 'The hill', credit: 'Someone' };
    assert.deepEqual(kitOf(release(pictures, { image }))?.pictures, [
      { name: 'a.svg', bytes: 100, alt: 'A hill', caption: 'The hill', credit: 'Someone' },
      { name: 'b.svg', bytes: 100, alt: 'From the body', caption: 'Body’s caption' },
      { name: 'c.svg', bytes: 100, alt: '' },
    ]);
    const decoration = { src: 'a.svg', alt: '' };
    const [first] = kitOf(release(pictures, { image: decoration }))?.pictures ?? [];
    assert.deepEqual(first, { name: 'a.svg', bytes: 100, ...shown });
  });

  it('gives each picture a name that any system can unpack, and no two the same', () => {
    const names = ['a?.svg', 'a*.svg', 'A_.SVG', 'sub\\b: 1.svg', 'õhtul/паром.svg'];
    assert.deepEqual(
      kitOf(release(names.map((name) => picture(name))))?.pictures.map(({ name }) => name),
      ['a_.svg', 'a_-2.svg', 'A_-3.SVG', 'sub_b_ 1.svg', 'õhtul/паром.svg'],
    );
  });
});

describe('the job of a press kit', () => {
  const captionsFile = (kit: { readonly title: string; readonly pictures: readonly object[] }) => ({
    name: 'captions.txt',
    text: JSON.stringify([kit.title, kit.pictures]),
  });
  const jobOf = (of: Release, recipe = 'recipe'): KitJob => {
    const archive = buildArchive(site, [of], { now: SAMPLE_NOW });
    const recipes = { picture: 'p', kit: recipe };
    const jobs = planMedia(archive, recipes, captionsFile, formerPlaces(archive, []));
    const kit = jobs.find((job) => job.kind === 'kit');
    assert.ok(kit);
    return kit;
  };
  const job = jobOf(release(two));

  it('names its file, the captions first in it, then the originals', () => {
    assert.equal(job.output, '2021/05/25/visit/press-kit.zip');
    assert.deepEqual(
      job.files.map((file) => [file.name, 'from' in file && file.from]),
      [
        ['captions.txt', false],
        ['a.svg', 'content/a.svg'],
        ['b.svg', 'content/b.svg'],
      ],
    );
  });

  it('has another hash when a picture, its name, a caption, the day or the recipe is another', () => {
    const [a, b] = two as [Attachment, Attachment];
    const others = [
      release([a, { ...b, digest: 'other' }]),
      release([a, { ...b, name: 'c.svg' }]),
      release([b, a]),
      release([a, b, picture('c.svg')]),
      release([a, { ...b, shown: { alt: 'Words' } }]),
      release(two, { title: 'Other' }),
      { ...release(two), date: makeRelease('x', '2021-05-26').date },
    ].map((other) => jobOf(other).hash);
    const all = [job.hash, jobOf(release(two), 'other').hash, ...others];
    assert.equal(new Set(all).size, all.length);
  });

  it('has the same hash when what is not in it is another', () => {
    const own = { topics: ['nato'], summary: 'Other', contacts: ['desk'], facts: 'other', digest: 'other' };
    assert.equal(jobOf(release([...two, paper], own)).hash, job.hash);
  });
});
