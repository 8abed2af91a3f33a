/** The names of the archives that tests know. */
export const CORPORA: readonly ['us-doj.ndjson.gz', 'uk-govuk-examples.tar.gz'];

/** Where an archive lies; `skip` says why what needs it is left out, for `node:test`. */
export function corpus(name: (typeof CORPORA)[number]): {
  readonly file: string;
  readonly skip: string | false;
};
