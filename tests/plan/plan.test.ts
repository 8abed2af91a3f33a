import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineage } from '../../src/archive/terms.ts';
import { decodePath, outputOf } from '../../src/lib/sitePath.ts';
import type { Release } from '../../src/model/release.ts';
import { anyReleases, makeRelease, makeSite, SAMPLE_NOW } from '../tools/sampleSite.ts';
import { linksIn, pageAt, planOf } from './planOf.ts';

const ORIGIN = makeSite().url;
const VOCABULARY = makeSite().vocabularies.topics;
/** Made by later stages. */
const ANSWERED_LATER =
  /^\/search\/[^/]+\/shards\.bin\?|^\/assets\/search-\w+\.js$|\/\d{4}\/releases\.(?:jsonl|csv|ninjs\.json)$/;

test('no two pages or files share an output', () => {
  fc.assert(
    fc.property(anyReleases, (releases) => {
      const { pages, files } = planOf(releases);
      const outputs = [...pages.map(({ output }) => output), ...files];
      assert.equal(new Set(outputs).size, outputs.length);
      for (const { output, path } of pages) assert.equal(output, outputOf(path));
    }),
  );
});

test('every link in the props of every page leads to a page or file that is planned', () => {
  fc.assert(
    fc.property(anyReleases, (releases) => {
      const { pages, files } = planOf(releases);
      const outputs = new Set([...pages.map(({ output }) => output), ...files]);
      let links = 0;
      for (const { path, props } of pages) {
        for (const { key, target } of linksIn(props, ORIGIN)) {
          links += 1;
          if (ANSWERED_LATER.test(target)) continue;
          assert.ok(
            outputs.has(outputOf(decodePath(target.replace(/[?#].*/, '')))),
            `${path}: ${key} is ${target}`,
          );
        }
      }
      assert.ok(links > pages.length, 'the walker finds the links');
    }),
  );
});

test('a link leads to the page’s own step or an earlier one, so that a build cut short leaves none dead', () => {
  const releases = [
    makeRelease('a', '2021-05-25', { topics: ['nato'] }),
    makeRelease('b', '2020-05-25', { topics: ['nato'], lang: 'et' }),
  ];
  const { pages } = planOf(releases);
  assert.ok(
    pages.findIndex(({ kind }) => kind === 'release') < pages.findIndex(({ kind }) => kind === 'day'),
  );
  assert.ok(
    pages.findLastIndex(({ kind }) => kind === 'release') < pages.findIndex(({ kind }) => kind === 'home'),
  );
  assert.equal(pages.at(-1)?.kind, 'robots');
});

test('nothing of what is held back is anywhere in the plan', () => {
  fc.assert(
    fc.property(anyReleases, (releases) => {
      const { pages, files } = planOf(releases);
      const said = JSON.stringify([pages, files]);
      const isHeld = ({ draft, embargo }: Release) => draft || (embargo?.millis ?? 0) > SAMPLE_NOW;
      const publicIds = new Set(releases.filter((release) => !isHeld(release)).map(({ id }) => id));
      // A release may be held back in one language only; its words are then the other version's too.
      for (const { id, slug } of releases.filter(isHeld))
        if (!publicIds.has(id)) assert.ok(!said.includes(slug), slug);
      for (const topic of ['policy', 'defence', 'nato', 'health']) {
        const used = releases.some(
          (release) =>
            !isHeld(release) && release.topics.some((key) => lineage(key, VOCABULARY).includes(topic)),
        );
        if (!used) assert.ok(!said.includes(`/topics/${topic}/`), topic);
      }
    }),
  );
});

test('every page of a day, month, year, topic and person shows all its releases, and each is on all of them', () => {
  fc.assert(
    fc.property(anyReleases, (releases) => {
      const { pages } = planOf(releases);
      for (const page of pages) {
        if (page.kind !== 'release') continue;
        const { frame, calendar, topics, people } = page.props;
        const year = page.props.date.day.slice(0, 4);
        const lists = [calendar.day, calendar.month, calendar.year].map(({ href }) => href);
        const terms = [...topics, ...people].map(({ href }) => `${href}${year}/`);
        for (const list of [...lists, ...terms]) {
          const targets = linksIn(pageAt(pages, decodePath(list)).props, ORIGIN).map(({ target }) => target);
          assert.equal(targets.filter((target) => target === frame.url).length, 1, `${frame.url} on ${list}`);
        }
      }
    }),
  );
});

test('the same releases plan the same, whatever their order and whatever was planned before', () => {
  const pairs = anyReleases.chain((releases) =>
    fc.tuple(fc.constant(releases), fc.shuffledSubarray([...releases], { minLength: releases.length })),
  );
  fc.assert(
    fc.property(pairs, ([releases, shuffled]) => {
      const renamed = makeSite({ url: 'https://other.example', title: 'Other' });
      planOf(releases, renamed);
      assert.deepEqual(planOf(shuffled).pages, planOf(structuredClone(releases)).pages);
    }),
    { numRuns: 30 },
  );
});

test('a hash is the same if and only if kind, path, props, body and code are', () => {
  fc.assert(
    fc.property(anyReleases, anyReleases, (some, others) => {
      const seen = new Map<string, string>();
      for (const { hash, kind, path, props, body } of [...planOf(some).pages, ...planOf(others).pages]) {
        const content = JSON.stringify([kind, path, body?.digest, props]);
        assert.equal(seen.get(hash) ?? content, content);
        seen.set(hash, content);
      }
      assert.equal(new Set(seen.values()).size, seen.size, 'equal content, equal hash');
    }),
    { numRuns: 30 },
  );
  const releases = [makeRelease('a', '2021-05-25')];
  const hashOf = (code: string) => pageAt(planOf(releases, makeSite(), SAMPLE_NOW, code).pages, '/').hash;
  assert.notEqual(hashOf('one'), hashOf('two'));
});

test('a new release leaves every page of earlier years as it was, save its neighbour’s and the lists over all years', () => {
  const old = ['2019-03-01', '2019-08-01', '2020-02-01'].map((date, index) =>
    makeRelease(`old${index}`, date, { topics: ['nato'] }),
  );
  const before = planOf(old).pages;
  const after = new Map(
    planOf([...old, makeRelease('new', '2022-05-01', { topics: ['nato'] })]).pages.map(({ path, hash }) => [
      path,
      hash,
    ]),
  );
  const changed = before.filter(({ path, hash }) => after.get(path) !== hash).map(({ path }) => path);
  assert.deepEqual(
    changed.filter((path) => /\/2019\//.test(path)),
    [],
  );
  const allowed = /^\/2020\/(02\/(01\/(old2\/)?)?|feed\.xml)?$|^\/topics\/\w+\/2020\/$/;
  for (const path of changed.filter((one) => /\d{4}\//.test(one))) assert.match(path, allowed);
});
