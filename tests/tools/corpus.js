/*
 * Archives of real releases, which some tests read where there are any: they belong to others and are no part of this
 * project. `COMMUNIQUE_CORPORA` names their folder. JavaScript, since `tests/run.js` says at the end what was left out.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

export const CORPORA = ['us-doj.ndjson.gz', 'uk-govuk-examples.tar.gz'];

export function corpus(name) {
  const folder = process.env.COMMUNIQUE_CORPORA;
  if (folder === undefined || folder === '') return { file: '', skip: 'COMMUNIQUE_CORPORA names no folder' };
  const file = path.resolve(folder, name);
  return { file, skip: existsSync(file) ? false : `${file} is not there` };
}
