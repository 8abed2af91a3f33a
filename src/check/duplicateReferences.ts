import { error, type Rule } from './rule.ts';

/** A reference number is one release's, in all its languages. */
export const duplicateReferences: Rule = function* ({ releases }) {
  const first = new Map<string, { id: string; file: string }>();
  for (const { reference, id, file } of releases) {
    if (reference === undefined) continue;
    const other = first.get(reference);
    if (other === undefined) first.set(reference, { id, file });
    else if (other.id !== id) {
      yield error(
        'reference-duplicate',
        file,
        ['reference'],
        `${other.file} has the same reference, ${reference}`,
        'Correct or remove one of them.',
      );
    }
  }
};
