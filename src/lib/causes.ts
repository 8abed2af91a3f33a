/** The messages of an error and of all that caused it, outermost first, each once; Eleventy wraps what a template throws, and a `TemplateFault` says it all. */
export function causes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  if (error.name === 'TemplateFault') return [error.message];
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return [...new Set([error.message, ...(inner === undefined ? [] : causes(inner))])];
}
