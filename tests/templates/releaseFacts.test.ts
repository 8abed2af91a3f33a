import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BuiltInType } from '../../src/model/releaseType.ts';
import type { ShownType } from '../../src/plan/props.ts';
import release from '../../templates/pages/release.tsx';
import releaseJson from '../../templates/pages/releaseJson.ts';
import { moment } from './fixtures.ts';
import { between, jsonLd } from './pageText.ts';
import { body, releaseProps } from './releaseFixture.ts';

describe('the page of a release with updates, offices or a speaker', () => {
  const html = release(releaseProps(), body);

  it('tells what was added as an update, to which “Updated” leads, and never as a correction', () => {
    const updates = [{ date: moment('2021-05-28'), note: 'A film was added: https://video.example.com/2' }];
    const page = release(
      releaseProps('en', { updates, corrections: [], updated: moment('2021-05-28') }),
      body,
    );
    assert.match(
      between(page, '<dl class="facts">', '</dl>'),
      /<dt>Updated<\/dt><dd><time datetime="2021-05-28">28 May 2021<\/time> <a href="#updates">What was changed<\/a>/,
    );
    assert.match(
      between(page, '<h2 id="updates">', '</section>'),
      /^Updates<.*A film was added: <a class="address" href=/,
    );
    assert.doesNotMatch(page, /[Cc]orrected|id="corrections"/);
    assert.equal(jsonLd(page).correction, undefined);
    assert.equal(jsonLd(page).dateModified, '2021-05-28');
    assert.doesNotMatch(html, /#updates|id="updates"/);
  });

  it('tells its script who gave a speech, whatever the site calls it, but not who made a statement', () => {
    const [speaker] = releaseProps().people;
    assert.ok(speaker);
    const quoted = (type: ShownType, typeLike?: BuiltInType) => {
      const props = releaseProps('en', { type, speech: { speaker }, ...(typeLike && { typeLike }) });
      const data = '<script id="quotable" type="application/json">';
      return JSON.parse(between(release(props, body), data, '</script>')).speaker;
    };
    assert.equal(quoted('speech'), 'Mara Ilves');
    assert.equal(quoted({ key: 'speech', label: 'Address' }), 'Mara Ilves');
    assert.equal(quoted({ key: 'lecture', label: 'Lecture' }, 'speech'), 'Mara Ilves');
    assert.equal(quoted({ key: 'statement', label: 'Words' }), undefined);
    assert.equal(quoted({ key: 'interview', label: 'Interview' }, 'statement'), undefined);
  });

  it('says at its head who spoke, when, and what its text is of that; its citations and data name who spoke', () => {
    const [person] = releaseProps().people;
    assert.ok(person);
    const speaker = { ...person, offices: [{ title: 'Minister of Ferries' }] };
    const props = releaseProps('en', {
      type: 'speech',
      people: [speaker],
      speech: { speaker, delivered: moment('2021-05-24', '18:30'), text: 'script' },
      related: [],
    });
    const page = release(props, body);
    assert.match(
      between(page, '<dl class="facts">', '</dl>'),
      /^<div><dt>Speaker<\/dt><dd><a href="\/people\/mara-ilves\/">Mara Ilves<\/a> <span>Minister of Ferries<\/span><\/dd><\/div><div><dt>Delivered<\/dt><dd><time datetime="2021-05-24T18:30:00\+03:00">.*?<dt>Text<\/dt><dd><span>As prepared, may differ from what was said<\/span>/,
    );
    assert.doesNotMatch(page, /<aside/, 'who spoke is not named once more beside the text');
    assert.match(page, /<meta name="citation_author" content="Mara Ilves">/);
    const { author, publisher, dateCreated } = jsonLd(page);
    assert.equal(Object(author).name, 'Mara Ilves');
    assert.equal(Object(author).jobTitle, 'Minister of Ferries');
    assert.notDeepEqual(publisher, author);
    assert.equal(dateCreated, '2021-05-24T18:30:00+03:00');
    assert.match(
      between(page, '<details class="cite">', '<p class="downloads">'),
      /\(25 May 2021\)\. Delivered: 24 May 2021\. https/,
    );
    const sameDay = { ...props, speech: { speaker, delivered: moment('2021-05-25', '08:30') } };
    assert.doesNotMatch(
      between(release(sameDay, body), '<details class="cite">', '</details>'),
      /Delivered|event/,
    );
    const junior = { ...props, speech: { speaker: { ...speaker, label: 'Mara Ilves, Jr.' } } };
    assert.match(release(junior, body), /<meta name="citation_author" content="Mara Ilves Jr\.">/);
    const ahead = { ...props, speech: { speaker, delivered: moment('2021-05-26', '18:30') } };
    assert.equal(jsonLd(release(ahead, body)).dateCreated, undefined, 'not after it was published');
    const { speech } = JSON.parse(releaseJson(props, ''));
    assert.deepEqual(
      [speech.speaker.key, speech.delivered, speech.text],
      ['mara-ilves', '2021-05-24T18:30:00+03:00', 'script'],
    );
  });

  it('says beside a person, and in its data, what they were on its day', () => {
    const [person] = releaseProps().people;
    assert.ok(person);
    const offices = [
      { title: 'Minister of Ferries' },
      { title: 'Asepeaminister', apart: { lang: 'et', dir: 'ltr' } as const },
    ];
    const props = releaseProps('en', { people: [{ ...person, offices }] });
    const page = release(props, body);
    assert.match(
      page,
      /Mara Ilves<\/a> <span class="office">Minister of Ferries<\/span> <span class="office" lang="et" dir="ltr">Asepeaminister</,
    );
    assert.equal(Object(jsonLd(page).mentions)[0].jobTitle, 'Minister of Ferries, Asepeaminister');
    assert.deepEqual(JSON.parse(releaseJson(props, '')).people[0].offices, [
      'Minister of Ferries',
      'Asepeaminister',
    ]);
    assert.doesNotMatch(html, /class="office"|jobTitle/);
  });
});
