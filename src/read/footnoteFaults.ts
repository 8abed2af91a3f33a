import { decodePath } from '../lib/sitePath.ts';
import { definitionsOf, isWord } from '../markdown/definitions.ts';
import type { BodyLink } from '../markdown/links.ts';
import { type OddFootnote, oddFootnotes } from '../markdown/oddFootnotes.ts';
import { parseBody } from '../markdown/render.ts';
import type { Problem } from '../model/problem.ts';

/** Tells of footnotes that are not read as they were most likely meant; `links` are the body's own, lines are its, from 0. */
export function* footnoteFaults(body: string, links: readonly BodyLink[]): Generator<Omit<Problem, 'file'>> {
  for (const { line, column, ...odd } of oddFootnotes(body)) yield { ...footnoteFault(odd), line, column };
  if (!body.includes(']:')) return;
  const used = new Set(links.map(({ target }) => decodePath(target)));
  for (const { label, target, line, column } of definitionsOf(body.split('\n'), parseBody(body))) {
    if (!isWord(target) || used.has(target)) continue;
    const message = `[${label}]: ${target} is shown nowhere: it says where a link [${label}] leads, and there is none`;
    yield {
      severity: 'warning',
      code: 'body-footnote',
      message,
      hint: footnoteInstead(label, target),
      line,
      column,
    };
  }
}

/** How a footnote is written, for who wrote the definition of a link. */
export function footnoteInstead(label: string, text: string): string {
  return `For a footnote write [^${label}] in the text, and here [^${label}]: ${text}`;
}

type Words = Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>;

function footnoteFault({ kind, label }: Pick<OddFootnote, 'kind' | 'label'>): Words {
  const mark = `[^${label}]`;
  const words: Readonly<Record<typeof kind, Pick<Words, 'message' | 'hint'>>> = {
    missing: {
      message: `the footnote ${mark} has no text, and its mark is shown as it is written`,
      hint: `Write the text on a line of its own, ${mark}: Of 2020. If this is no footnote, write \\${mark}.`,
    },
    linked: {
      message: `within a link ${mark} is shown as it is written`,
      hint: 'Write the mark behind the link.',
    },
    described: {
      message: `in the description of a picture ${mark} is shown as it is written`,
      hint: 'Write the mark behind the picture.',
    },
    unused: {
      message: `no mark in the text leads to the footnote ${mark}, which stands behind the others`,
      hint: `Write ${mark} where it belongs, or take the footnote out.`,
    },
    twice: {
      message: `here is a second footnote ${mark}; its marks lead to the first`,
      hint: `Name it, and its mark, otherwise: [^${label}b].`,
    },
  };
  return { severity: 'warning', code: 'body-footnote', ...words[kind] };
}
