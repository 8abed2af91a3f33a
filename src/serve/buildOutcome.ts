import { z } from 'zod';
import { BUILD_FAILED, type Problem } from '../model/problem.ts';

/** How one build ended. */
export type BuildOutcome =
  | {
      readonly kind: 'built';
      /** Addresses whose bytes are new. */
      readonly changed: readonly string[];
      /** ISO 8601: when a release under embargo comes out; null when none waits. */
      readonly nextPublish: string | null;
      readonly milliseconds: number;
    }
  /** The content has errors; the site is as it was. */
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  /** The build itself stopped; the site may be in part as it was. `text` is what it said. */
  | { readonly kind: 'crashed'; readonly text: string };

const place = z.number().int().positive();
const problem = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  file: z.string(),
  line: place,
  column: place,
});
const success = z
  .object({
    changed: z.array(z.string()),
    nextPublish: z.string().nullable(),
    milliseconds: z.number(),
    problems: z.array(problem).refine((problems) => problems.every(({ severity }) => severity !== 'error')),
  })
  .transform(({ changed, nextPublish, milliseconds }) => ({ changed, nextPublish, milliseconds }));
const failure = z.object({
  problems: z
    .array(problem)
    .refine((problems) => problems.some(({ severity }) => severity === 'error'))
    // That it says on stderr, as it is meant for people.
    .refine((problems) => problems.every(({ code }) => code !== BUILD_FAILED)),
});

/** Reads what `build --json` printed; what is no such JSON is a crash, told by `stderr`. `ended` names the exit code or signal. */
export function readOutcome(stdout: string, stderr: string, ended: string): BuildOutcome {
  const json = parseJson(stdout);
  const broken = failure.safeParse(json);
  if (broken.success) return { kind: 'broken', problems: broken.data.problems };
  const built = success.safeParse(json);
  if (built.success) return { kind: 'built', ...built.data };
  return { kind: 'crashed', text: stderr.trim() || `The build ended with ${ended} and said nothing.` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
