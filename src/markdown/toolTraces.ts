/** What no reader should see of how a body came about. */
export interface ToolTrace {
  readonly kind: 'conflict' | 'word';
  /** In the body, from 0. */
  readonly offset: number;
}

const PATTERNS = {
  // Git's first mark of two versions of a text.
  conflict: /^<{7}(?: |$)/m,
  // Raw HTML is shown as text: this is Word's, or Outlook's.
  word: /<!--\[if |<\/?o:p>|<[a-z][^<>]*\bclass=["']?Mso/i,
} as const;

/** The first of each kind. */
export function toolTraces(body: string): readonly ToolTrace[] {
  return (['conflict', 'word'] as const).flatMap((kind) => {
    const offset = body.search(PATTERNS[kind]);
    return offset < 0 || (kind === 'conflict' && !isWhole(body, offset)) ? [] : [{ kind, offset }];
  });
}

/** Both other marks of git's follow, which alone have other meanings in markdown. */
function isWhole(body: string, offset: number): boolean {
  const middle = body.indexOf('\n=======\n', offset);
  return middle >= 0 && body.includes('\n>>>>>>>', middle);
}
