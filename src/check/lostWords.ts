import { type Finding, SITE_FILE } from './rule.ts';

/** Findings that are told; of more, their number is. */
export const TOLD = 20;

/** Of one address and of several: those that a build takes away, and those that the next one would. */
const WORDS = {
  lost: {
    one: 'was published, and nothing answers there now',
    more: 'were published, and nothing answers there now',
  },
  endangered: {
    one: 'is published, and nothing will answer there after the next build',
    more: 'are published, and nothing will answer there after the next build',
  },
} as const;

export type Loss = keyof typeof WORDS;

/** Says of so many addresses that they are lost. */
export function lossOf(count: number, loss: Loss): string {
  return WORDS[loss][count === 1 ? 'one' : 'more'];
}

/** The first findings, and how many more addresses there are of the `count` in all. */
export function tellFirst(findings: readonly Finding[], count: number, loss: Loss): readonly Finding[] {
  if (count <= TOLD) return findings;
  const left = count - TOLD;
  const more = `and ${left} more ${left === 1 ? 'address' : 'addresses'} ${lossOf(left, loss)}`;
  return [...findings.slice(0, TOLD), lossWarning(SITE_FILE, ['redirects'], more, '')];
}

/** A warning that addresses are lost: where to mend it, what is lost, and what would keep it. */
export function lossWarning(file: string, at: Finding['at'], message: string, hint: string): Finding {
  return { severity: 'warning', code: 'address-lost', message, hint, file, at };
}

/** The redirects, as site.yaml has them, from each of these addresses to where each may lead. */
export function redirectsOf(targets: readonly (readonly [from: string, to: string])[]): string {
  return `redirects: {${targets.map(([from, to]) => `${inYaml(from)}: ${inYaml(to)}`).join(', ')}}`;
}

/** As a value of YAML that stands in brackets. */
export function inYaml(text: string): string {
  return /[\s,[\]{}#&*!|>'"%@`\\]|:(?!\/\/)/.test(text) ? JSON.stringify(text) : text;
}
