import { messageOf, type Place } from '../lib/errors.ts';
import { releaseJsonSchema } from '../model/releaseJson.ts';
import type { Renderers } from '../plan/props.ts';

/** A site's own template of `index.json` gave what search, yearly files and strangers' programs cannot read. */
class TwinFault extends Error {
  override readonly name = 'TwinFault';
  readonly place: Place;
  constructor(message: string, file: string) {
    super(message);
    this.place = { file, line: 1, column: 1 };
  }
}

/**
 * A site's own template of `index.json`, in `file` (absolute), held to what the site's schema promises: what is made from
 * it would fail later, and could not say why. Throws `TwinFault`, and what the template throws.
 */
export function checkedTwin(template: Renderers['releaseJson'], file: string): Renderers['releaseJson'] {
  return (props, body) => {
    const text = template(props, body);
    const { error } = releaseJsonSchema.safeParse(parse(text, file));
    const [issue] = error?.issues ?? [];
    if (!issue) return text;
    const key = issue.path.join('.');
    const fault = key === '' ? 'index.json' : `the key "${key}" of index.json`;
    throw new TwinFault(`${fault} is missing or not as /schemas/release.json says (${issue.message})`, file);
  };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TwinFault(`what this template gives is no JSON: ${messageOf(cause)}`, file);
  }
}
