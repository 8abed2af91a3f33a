import { type Document, isPair, isScalar, Scalar, visit } from 'yaml';
import type { Problem } from '../model/problem.ts';

/** What YAML can parse, but reads otherwise than it was most likely meant. */
export interface YamlSlip {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** In the YAML's text. */
  readonly offset: number;
}

/** Keys of what readers read: a text that is cut there is published so. Elsewhere it may well have been a comment. */
const READ = new Set<unknown>([
  ...['title', 'summary', 'dateline', 'reference', 'note', 'reason', 'alt', 'caption', 'credit'],
  ...['label', 'description', 'name', 'role'],
]);

/**
 * Texts without quotes that YAML ends at ` #`, where the rest is most likely no comment: `Decision #45 on roads`. Who
 * comments leaves a blank after the sign. True and false are no texts.
 */
export function cutTexts(text: string, document: Document): readonly YamlSlip[] {
  if (!/[ \t]#[^\s#]/.test(text)) return [];
  const slips: YamlSlip[] = [];
  visit(document, {
    Scalar: (_, { type, value, range }, path) => {
      if (type !== Scalar.PLAIN || typeof value === 'boolean' || !range) return;
      const [start, end] = range;
      const [blanks, comment] = /^([ \t]*)(#[^\s#][^\n]*)/.exec(text.slice(end))?.slice(1) ?? [];
      if (blanks === undefined || comment === undefined) return;
      const isRead = path.some((node) => isPair(node) && isScalar(node.key) && READ.has(node.key.value));
      slips.push({
        severity: isRead && end > start ? 'error' : 'warning',
        code: 'text-cut',
        message: `all after ${start === end ? 'the key' : `“${text.slice(start, end)}”`} is a comment: “${comment.trim()}” is not read`,
        hint: 'Put the whole text in quotes; or, if it is a comment, write a blank after the #.',
        offset: end + blanks.length,
      });
    },
  });
  return slips;
}

/** The first `*name` that repeats nothing: most likely a text that begins with an asterisk. */
export function emptyAlias(document: Document): YamlSlip | undefined {
  let slip: YamlSlip | undefined;
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) !== undefined) return undefined;
      const message = `*${node.source} stands for what is marked &${node.source}, and nothing is`;
      const hint = 'Put a text that begins with * in quotes.';
      slip = { severity: 'error', code: 'yaml-invalid', message, hint, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return slip;
}
