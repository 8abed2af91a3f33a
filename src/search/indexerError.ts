/** The indexer did not do its work: missing for this machine, stopped, or it left a page out. */
export class IndexerError extends Error {
  override readonly name = 'IndexerError';
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
