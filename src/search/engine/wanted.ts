import type { Analyser, Token } from '../analysis/analyser.ts';
import { Kind, kindAt, widthAt } from '../analysis/characters.ts';

/** What the words of a query ask for, one by one: for the search, and for an excerpt to show. */
export type Wanted =
  | {
      readonly kind: 'word';
      readonly form: string;
      /** It belongs to the word behind it, `isElided`, and need not be there. */
      readonly elided: boolean;
    }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | {
      readonly kind: 'phrase';
      readonly forms: readonly string[];
      /** All of them written as one word, which does too. */
      readonly together?: string | undefined;
    };

/** What is asked for by a text, whose last word may go on with `prefix`. */
export function wantedIn(text: string, prefix: boolean, analyser: Analyser): readonly Wanted[] {
  const runs = runsOf(text, analyser);
  return runs.flatMap((run, index): readonly Wanted[] => {
    const forms = run.map(({ form }) => form);
    const words = run.map((token): Wanted => {
      return { kind: 'word', form: token.form, elided: analyser.isElided(text, token) };
    });
    const [first, second] = run;
    const last = forms.at(-1) ?? '';
    if (prefix && index === runs.length - 1) return [...words.slice(0, -1), { kind: 'prefix', prefix: last }];
    if (second) return [{ kind: 'phrase', forms, together: run.length === 2 ? second.joined : undefined }];
    if (first && isSign(first)) return [{ kind: 'prefix', prefix: last }];
    const thousands = analyser.thousands?.(last);
    return thousands ? [{ kind: 'phrase', forms: thousands, together: last }] : words;
  });
}

/** A single sign of a script without spaces: in a text it is the first of a pair. */
function isSign({ form }: Token): boolean {
  return form.length <= 2 && kindAt(form, 0) === Kind.unspaced && widthAt(form, 0) === form.length;
}

/** White space, the apostrophe of an article (`l’accord`), and signs that part words in any text. */
const PARTS = /[\s'’ʼ`´:,;…–—/]/;

/** The words of a text, those together that a sign such as a hyphen, `&`, `.` or `@` joins. */
function runsOf(text: string, analyser: Analyser): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let end = -1;
  for (const token of analyser.tokens(text)) {
    // Where nothing stands between two words they are signs of a script without spaces, or overlap.
    const isJoined = end !== -1 && token.start > end && !PARTS.test(text.slice(end, token.start));
    if (isJoined) runs.at(-1)?.push(token);
    else runs.push([token]);
    end = token.end;
  }
  return runs;
}
