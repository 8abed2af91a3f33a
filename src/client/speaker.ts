import type { SpeechWords } from '../model/quotable.ts';
import { type ChosenBlock, plainSpaced } from './chosenBlock.ts';

/** Opening mark → those that close it: “…”, „…“ and „…”, «…», "…". */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' };

/** A stretch of a paragraph: words within quotation marks, or the narration around them. */
interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly spoken: boolean;
}

/**
 * Where a narration stands: before the words it may attribute, after words that end in a comma, or after words that
 * end as a sentence does, behind which another may begin.
 */
type Side = 'before' | 'after' | 'afterSentence';

/** Gives whom a narration names as the speaker of the words beside it; undefined where it does not, or names others too. */
type Attribution = (narration: string, side: Side) => string | undefined;

/**
 * Who says the selected words: one of `people` (whole names), where they stand in quotation marks and the narration
 * that touches these says so ("…," said Minister X; X said: "…"), in the forms that `speech` knows. Anything else, such as
 * a paraphrase, a selection that holds narration, or a second person in the same sentence, gives undefined: a quotation
 * without a speaker is poorer, one with a wrong speaker is false.
 */
export function speakerOf(
  block: ChosenBlock,
  people: readonly string[],
  speech: SpeechWords,
): string | undefined {
  const attribution = attributionTo(people, speech);
  const stretches = stretchesOf(textOf(block))?.flatMap((stretch) => splitInset(stretch, attribution));
  const index = spokenAt(stretches ?? [], block);
  return stretches && index !== -1 ? speakerAt(stretches, index, attribution) : undefined;
}

/**
 * True for words within quotation marks that are not around all of their block, or where marks do not pair and it cannot be
 * told: in a speech they may be anybody's.
 */
export function isQuotation(block: ChosenBlock): boolean {
  const stretches = stretchesOf(textOf(block));
  if (!stretches) return true;
  const hasNarration = stretches.some(({ spoken, text }) => !spoken && /\p{L}/u.test(text));
  return hasNarration && spokenAt(stretches, block) !== -1;
}

function textOf({ before, chosen, after }: ChosenBlock): string {
  return plainSpaced(before + chosen + after);
}

/** The place of the spoken stretch that holds all that is chosen, else -1. The marks themselves may be chosen too. */
function spokenAt(stretches: readonly Stretch[], { before, chosen }: ChosenBlock): number {
  const from = plainSpaced(before).length + (/^\s/.test(chosen) ? 1 : 0);
  const to = plainSpaced((before + chosen).trimEnd()).length;
  return stretches.findIndex((one) => one.spoken && one.from - 1 <= from && to <= one.to + 1);
}

function speakerAt(
  stretches: readonly Stretch[],
  index: number,
  attribution: Attribution,
): string | undefined {
  const after = stretches[index + 1]?.text ?? '';
  const before = stretches[index - 1]?.text ?? '';
  const next = attribution(after, sideAfter(stretches, index));
  const previous = attribution(before, 'before');
  // The opposition wrote: “…”
  if (previous === undefined && /:\s*$/.test(before)) return undefined;
  if (next !== undefined || previous !== undefined) {
    return next === undefined || previous === undefined || next === previous ? (next ?? previous) : undefined;
  }
  // “…,” said X. “…”: the same voice goes on, when nothing else stands between or after.
  const goesOn = /^[^.!?…:]*[.,]\s*$/.test(before) && /^[\s\p{P}]*$/u.test(after);
  return goesOn && stretches[index - 2]?.spoken
    ? attribution(before, sideAfter(stretches, index - 2))
    : undefined;
}

/** What the narration behind spoken words is to them. */
function sideAfter(stretches: readonly Stretch[], index: number): Side {
  const ends = /[.!?…]\s*$/.test(stretches[index]?.text ?? '');
  return ends && !/^\s*[,–—-]/.test(stretches[index + 1]?.text ?? '') ? 'afterSentence' : 'after';
}

/** Undefined where marks do not pair. */
function stretchesOf(text: string): readonly Stretch[] | undefined {
  const stretches: Stretch[] = [];
  let open = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const ends = open === '' ? sign in CLOSING : CLOSING[open]?.includes(sign);
    if (!ends && (sign === open || (open === '' && '”»'.includes(sign)))) return undefined;
    if (!ends) continue;
    stretches.push({ text: text.slice(from, at), from, to: at, spoken: open !== '' });
    open = open === '' ? sign : '';
    from = at + 1;
  }
  stretches.push({ text: text.slice(from), from, to: text.length, spoken: false });
  return open === '' ? stretches : undefined;
}

/** «…, – сказал X. – …»: narration that stands between dashes within the marks. */
function splitInset(stretch: Stretch, attribution: Attribution): readonly Stretch[] {
  if (!stretch.spoken) return [stretch];
  const { text, from, to } = stretch;
  const dashes = [...text.matchAll(/\s[–—-]\s/g)].map(({ index }) => index);
  for (const [number, at] of dashes.entries()) {
    const end = dashes[number + 1] ?? text.length;
    const inset = text.slice(at, end);
    if (attribution(inset, 'after') === undefined) continue;
    return [
      { text: text.slice(0, at), from, to: from + at, spoken: true },
      { text: inset, from: from + at, to: from + end, spoken: false },
      { text: text.slice(end), from: from + end, to, spoken: true },
    ];
  }
  return [stretch];
}

function attributionTo(people: readonly string[], { verbs, office }: SpeechWords): Attribution {
  const forms = people.map((name) => {
    const last = name.split(' ').at(-1) ?? name;
    const shared = people.some((other) => other !== name && other.split(' ').includes(last));
    const subject = (goesOn: string) => {
      // Between a verb and a last name stands nothing: what looks like an office could be somebody's first name.
      const full = subjectOf(escapeRegExp(name), `(?:${office})?`, verbs, goesOn);
      return shared ? full : `(?:${full}|${subjectOf(escapeRegExp(last), '', verbs, goesOn)})`;
    };
    return { name, last, subject };
  });
  return (narration, side) => {
    const sentence = side === 'before' ? lastSentence(narration) : firstSentence(narration);
    const found = forms.filter(({ subject }) => PATTERNS[side](subject).test(sentence));
    const [one] = found;
    const others = forms.filter(({ name, last }) => name !== one?.name && sentence.includes(last));
    return found.length === 1 && others.length === 0 ? one?.name : undefined;
  };
}

const WORD_ENDS = '(?![\\p{L}\\p{M}])';
/** “…,” X said on Tuesday. But “….” X said nobody knew: only a bare “X said.” belongs to a sentence before it. */
const PATTERNS: Readonly<Record<Side, (subject: (goesOn: string) => string) => RegExp>> = {
  before: (subject) => new RegExp(`^[\\s–—-]*${subject(WORD_ENDS)}\\s*[:,]\\s*$`, 'u'),
  after: (subject) => new RegExp(`^[\\s,.–—-]*${subject(WORD_ENDS)}`, 'u'),
  afterSentence: (subject) => new RegExp(`^\\s*${subject('(?=\\s*(?:[.!?…]|$))')}`, 'u'),
};

/** "said Minister X" or "Minister X said" and what may follow; X is the whole subject, not "X’s adviser" or "X and Y". */
function subjectOf(name: string, office: string, verbs: string, goesOn: string): string {
  return `(?:(?:${verbs})\\s${office}${name}(?=\\s*(?:[.,;:!?…–—]|$))|${office}${name}\\s(?:${verbs})${goesOn})`;
}

/** A capital before the point is an initial: John F. Kennedy. */
function firstSentence(text: string): string {
  return /^.*?[^\p{Lu}\s][.!?…](?=\s|$)/u.exec(text)?.[0] ?? text;
}

function lastSentence(text: string): string {
  return text.split(/[^\p{Lu}\s][.!?…]\s/u).at(-1) ?? text;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
