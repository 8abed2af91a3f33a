import { quoteHtml } from '../lib/quoteHtml.ts';
import type { Quotable, QuoteWords } from '../model/quotable.ts';

/** A quotation as it goes into the clipboard. */
export interface Quotation {
  readonly plain: string;
  readonly html: string;
}

/** Writes a quotation with its source. `quote` has an empty line between paragraphs; `url` is the link to it, absolute. */
export function writeQuotation(
  quote: string,
  speaker: string | undefined,
  url: string,
  { words, title, publisher, date, lang, dir }: Quotable,
): Quotation {
  const bare = withoutMarks(quote);
  const values: Readonly<Record<string, string>> = {
    quote: inMarks(bare, words.marks),
    title: inMarks(title, words.marks),
    speaker: speaker ?? '',
    publisher,
    date,
    url,
  };
  const pattern = speaker === undefined ? words.written : words.spoken;
  return {
    plain: pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    html: quoteHtml({
      quote: bare,
      ...(speaker !== undefined && { speaker }),
      title,
      publisher,
      date,
      url,
      lang,
      dir,
    }),
  };
}

const MARK = /[“”„«»]/g;

/** Without the marks that stand around all of it, or at an end where the selection cut off the other. */
function withoutMarks(quote: string): string {
  const marks = quote.match(/[“”„«»"]/g)?.length ?? 0;
  if (marks === 2) return /^[“„«"](.*)[”“»"]$/s.exec(quote)?.[1]?.trim() ?? quote;
  if (marks === 1) return (/^[“„«"](.*)$/s.exec(quote) ?? /^(.*)[”“»"]$/s.exec(quote))?.[1]?.trim() ?? quote;
  return quote;
}

/** A mark with the space within it, as French sets it. */
const SPACED_MARK = /«\s*|\s*»|[“”„]/g;

/** In the language's marks; its own within become the inner ones, those of other languages stay. */
function inMarks(text: string, [open, close, innerOpen, innerClose]: QuoteWords['marks']): string {
  const own = (text.match(MARK) ?? []).every((mark) => mark === open.trim() || mark === close.trim());
  const inner = (mark: string) => (mark.trim() === open.trim() ? innerOpen : innerClose);
  return open + (own ? text.replace(SPACED_MARK, inner) : text) + close;
}
