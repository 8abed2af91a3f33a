import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Release } from '../src/model/release.ts';
import { localize, type Site } from '../src/model/site.ts';
import { bodyReader } from '../src/read/body.ts';
import { readContent } from '../src/read/content.ts';
import { readRelease } from '../src/read/release.ts';
import { releaseSchema } from '../src/read/releaseSchema.ts';
import { hugoLists } from './hugoLists.ts';
import { hugoRelease } from './hugoRelease.ts';

/** The releases of a site root as a Hugo project. */
export interface HugoProject {
  readonly releases: number;
  /** Adds one more release of the root; `file` is relative to it. */
  add(file: string): Promise<void>;
}

/**
 * Writes the releases of a site root as a Hugo project with the same kinds of output: page, JSON, markdown, lists by
 * day, month, year, topic, organisation and person, feeds, sitemap. Throws when the content has errors.
 */
export async function writeHugoProject(root: string, folder: string): Promise<HugoProject> {
  const { site, releases, problems } = await readContent(root);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [error] = errors;
  if (error) {
    const { file, line, column, message } = error;
    throw new Error(
      `The archive has errors (${errors.length}), the first at ${file}:${line}:${column}: ${message}. Run communique check on it.`,
    );
  }
  if (!site) throw new Error('The archive has no content/site.yaml that can be read.');
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  cpSync(path.join(import.meta.dirname, '../templates/assets'), path.join(folder, 'static/assets'), {
    recursive: true,
  });
  for (const [name, config] of Object.entries(configs(site))) {
    writeFileSync(path.join(folder, 'config/_default', name), stringify(config));
  }
  const readBody = bodyReader(root);
  const write = (name: string, text: string) => {
    const file = path.join(folder, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const place = (release: Release) =>
    write(release.file.replace(/^content\//, ''), hugoRelease(release, readBody(release.file), site));
  const published = releases.filter(({ draft }) => !draft);
  for (const [name, text] of hugoLists(site, published)) write(name, text);
  for (const release of published) place(release);
  return {
    releases: published.length,
    add: async (file) => {
      const { release } = await readRelease(root, file, site, releaseSchema(site.timeZone));
      if (!release) throw new Error(`${file} has errors; run communique check`);
      place(release);
    },
  };
}

function configs(site: Site): Readonly<Record<string, object>> {
  const [{ code: fallback }] = site.languages;
  const languages = site.languages.map(({ code, label }, index) => {
    const title = localize(site.title, code, fallback);
    return [code.toLowerCase(), { languageName: label, languageCode: code, weight: index + 1, title }];
  });
  return {
    'languages.yaml': Object.fromEntries(languages),
    'config.yaml': { baseURL: `${site.url}/`, timeZone: site.timeZone, defaultContentLanguage: fallback },
  };
}
