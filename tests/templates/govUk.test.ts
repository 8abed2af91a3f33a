import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DateTime } from 'luxon';
import { stringify } from 'yaml';
import { listFiles } from '../../src/disk/listFiles.ts';
import { htmlToMarkdown } from '../../src/import/html/toMarkdown.ts';
import { build } from '../tools/builtSite.ts';
import { corpus } from '../tools/corpus.js';
import { makeRoot } from '../tools/siteRoot.ts';

/* Pages of GOV.UK that are withdrawn, translated or changed, put into this project's format: the same facts are shown. */

const { file: CORPUS, skip } = corpus('uk-govuk-examples.tar.gz');
const ZONE = 'Europe/London';
const KINDS = ['news_article', 'speech', 'fatality_notice', 'case_study'];

interface Titled {
  readonly title: string;
  readonly locale: string;
}

/** As far as facts are compared; GOV.UK's content schemas. */
interface Example {
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  readonly base_path: string;
  readonly document_type: string;
  readonly details: {
    readonly body: string;
    readonly first_public_at: string;
    readonly change_history?: readonly { readonly public_timestamp: string; readonly note: string }[];
  };
  readonly withdrawn_notice?: { readonly explanation?: string; readonly withdrawn_at?: string };
  readonly links: {
    readonly organisations?: readonly Titled[];
    readonly people?: readonly Titled[];
    readonly speaker?: readonly Titled[];
    readonly available_translations?: readonly Titled[];
  };
}

interface Case {
  readonly name: string;
  readonly example: Example;
}

const keyOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const moment = (text: string) => DateTime.fromISO(text, { zone: ZONE });
const written = (text: string) => moment(text).toFormat('yyyy-MM-dd HH:mm');
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/&(?:#39|#x27|apos);/g, '’')
    .replaceAll('&quot;', '"')
    .replace(/['‘’]/g, '’')
    .replace(/[“”"]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
const changesOf = ({ details }: Example) =>
  (details.change_history ?? []).filter(({ note }) => note !== 'First published.');
const peopleOf = ({ links }: Example) => [...(links.people ?? []), ...(links.speaker ?? [])];
const isWithdrawn = ({ withdrawn_notice: notice }: Example) => notice?.withdrawn_at !== undefined;
const othersOf = ({ locale, links }: Example) =>
  (links.available_translations ?? []).filter((other) => other.locale !== locale);

/** A name that two examples of one title do not share. */
const stemOf = ({ name, example }: Case) =>
  `${moment(example.details.first_public_at).toFormat('yyyy-MM-dd')}-${keyOf(name)}`;

const TYPES: Readonly<Record<string, string>> = {
  speech: 'speech',
  oral_statement: 'statement',
  written_statement: 'statement',
  fatality_notice: 'notice',
};

async function releaseOf({ example }: Case): Promise<string> {
  const { title, description, details, withdrawn_notice: notice, links, document_type: type } = example;
  const front = {
    title,
    date: written(details.first_public_at),
    summary: description || undefined,
    type: TYPES[type],
    organisations: links.organisations?.map((term) => keyOf(term.title)),
    people: peopleOf(example).map((term) => keyOf(term.title)),
    updates: changesOf(example).map(({ public_timestamp: date, note }) => ({
      date: written(date),
      note,
    })),
    ...(notice?.withdrawn_at !== undefined && {
      withdrawn: { date: written(notice.withdrawn_at), reason: words(notice.explanation ?? '') },
    }),
  };
  const body = htmlToMarkdown(details.body, 'https://www.gov.uk').markdown;
  return `---\n${stringify(JSON.parse(JSON.stringify(front)))}---\n\n${body}\n`;
}

describe('examples of GOV.UK', { skip }, () => {
  let cases: readonly Case[] = [];
  let root = '';
  let folder = '';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'communique-govuk-'));
    execFileSync('tar', ['xzf', CORPUS, '-C', folder]);
    cases = listFiles(folder)
      .filter((file) => KINDS.some((kind) => file.includes(`/examples/${kind}/frontend/`)))
      .map(
        (file): Case => ({
          name: path.basename(file, '.json'),
          example: JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
        }),
      )
      .filter(
        ({ example }) =>
          isWithdrawn(example) || changesOf(example).length > 0 || othersOf(example).length > 0,
      );
    const term = ({ title }: Titled) => [keyOf(title), { label: title }] as const;
    const files: Record<string, string> = {
      'content/site.yaml': stringify({
        title: 'Examples',
        url: 'https://press.example.org',
        timeZone: ZONE,
        languages: Object.fromEntries(
          ['en', 'ar', 'ur', 'es'].map((code) => [
            code,
            { label: code, ...(code !== 'en' && { prefix: code }) },
          ]),
        ),
      }),
      'content/organisations.yaml': stringify(
        Object.fromEntries(cases.flatMap(({ example }) => example.links.organisations ?? []).map(term)),
      ),
      'content/people.yaml': stringify(
        Object.fromEntries(cases.flatMap(({ example }) => peopleOf(example)).map(term)),
      ),
    };
    for (const entry of cases) {
      const file = (locale: string) =>
        `content/releases/${stemOf(entry)}${locale === 'en' ? '' : `.${locale}`}.md`;
      files[file(entry.example.locale)] = await releaseOf(entry);
      // Of a version in another language GOV.UK's example tells the title only.
      for (const { locale, title } of othersOf(entry.example)) {
        const date = written(entry.example.details.first_public_at);
        files[file(locale)] = `---\n${stringify({ title, date })}---\n\n${title}\n`;
      }
    }
    root = makeRoot(files);
    await build(root);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Site path of a version. */
  const pathOf = (entry: Case, locale: string) => {
    const stem = stemOf(entry);
    const prefix = locale === 'en' ? '' : `/${locale}`;
    return `${prefix}/${stem.slice(0, 10).replaceAll('-', '/')}/${stem.slice(11)}/`;
  };
  const pageOf = (entry: Case, locale: string) =>
    readFileSync(path.join(root, 'dist', pathOf(entry, locale), 'index.html'), 'utf8');
  /** What a reader sees of it without opening anything. */
  const shown = (html: string) =>
    words(html.slice(html.indexOf('<main')).replace(/<details class="cite">.*?<\/details>/s, ''));

  it('are many enough: withdrawn, changed and translated ones', () => {
    const count = (is: (example: Example) => boolean) => cases.filter(({ example }) => is(example)).length;
    assert.ok(count(isWithdrawn) >= 4, 'withdrawn');
    assert.ok(count((example) => changesOf(example).length > 0) >= 5, 'changed');
    assert.ok(count((example) => othersOf(example).length > 0) >= 8, 'translated');
  });

  it('show title, summary, organisations, people, and the moment of their first publication', () => {
    for (const entry of cases) {
      const { example, name } = entry;
      const html = pageOf(entry, example.locale);
      const text = shown(html);
      for (const fact of [
        example.title,
        example.description,
        ...(example.links.organisations ?? []).map(({ title }) => title),
        ...peopleOf(example).map(({ title }) => title),
      ])
        assert.ok(text.includes(words(fact)), `${name}: ${fact}`);
      const first = moment(example.details.first_public_at);
      assert.ok(html.includes(`datetime="${first.toFormat("yyyy-MM-dd'T'HH:mm")}`), `${name}: ${first}`);
    }
  });

  it('say that they are withdrawn, since when and why', () => {
    for (const entry of cases.filter(({ example }) => isWithdrawn(example))) {
      const { example, name } = entry;
      const html = pageOf(entry, example.locale);
      assert.ok(html.includes('<title>[Withdrawn] '), name);
      assert.ok(words(html).includes(words(example.withdrawn_notice?.explanation ?? '')), name);
      const day = moment(example.withdrawn_notice?.withdrawn_at ?? '').toFormat('d LLLL yyyy');
      assert.ok(words(html).includes(day), `${name}: ${day}`);
    }
  });

  it('show each change note with its time, newest first, and when they were last updated', () => {
    for (const entry of cases) {
      const { example, name } = entry;
      const html = pageOf(entry, example.locale);
      let last = 0;
      const changes = [...changesOf(example)].sort((a, b) =>
        a.public_timestamp < b.public_timestamp ? 1 : -1,
      );
      for (const { note, public_timestamp: time } of changes) {
        const at = html.lastIndexOf(`datetime="${moment(time).toFormat("yyyy-MM-dd'T'HH:mm")}`);
        assert.ok(at > last, `${name}: ${time}`);
        assert.ok(words(html.slice(at)).includes(words(note)), `${name}: ${note}`);
        last = at;
      }
    }
  });

  it('link to their versions in other languages, each in its own words', () => {
    for (const entry of cases) {
      for (const { locale, title } of othersOf(entry.example)) {
        const html = pageOf(entry, entry.example.locale);
        // The menu leads to each language's home where there is no version.
        assert.ok(html.includes(`<a href="${pathOf(entry, locale)}" hreflang="${locale}"`), entry.name);
        assert.ok(words(pageOf(entry, locale)).includes(words(title)), entry.name);
      }
    }
  });
});
