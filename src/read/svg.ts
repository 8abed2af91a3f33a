import { SaxesParser } from 'saxes';
import { isOwnPage, unsafeCss, unsafeReference, unsafeScheme } from './svgReferences.ts';

/** What an SVG file may not hold: a picture opened by its address is a document of the site, scripts and all. */
const ELEMENTS: Readonly<Record<string, string>> = {
  ...whole(['script', 'handler', 'listener'], 'a script'),
  ...whole(
    ['foreignobject', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'audio', 'video'],
    'another document',
  ),
  // Elements of HTML that no drawing has, and that lead readers elsewhere.
  ...whole(['meta', 'link', 'base', 'form'], 'elements of a web page'),
};

const SCRIPT = 'a script';
const ELSEWHERE = 'something of another address';
const CODED = 'text that is not UTF-8';

/** What to do about an SVG file that is not safe. */
export const PLAIN_SVG = 'Export it again as plain SVG, or as PNG.';

/** Goes on after the file's name: why it is unsafe to publish, by what a browser's parser would see; undefined when it is not. */
export function unsafeSvg(bytes: Uint8Array): string | undefined {
  const { unsafe, error } = readSvg(bytes);
  if (unsafe !== undefined)
    return `holds ${unsafe}, which would run or load in the browser of whoever opens it`;
  return error === undefined
    ? undefined
    : `is not well-formed XML (${error}), so that nobody can tell what it holds`;
}

interface Finding {
  /** What would run or load. */
  unsafe?: string;
  /** What is wrong with the XML, with line and column. */
  error?: string;
}

function readSvg(bytes: Uint8Array): Finding {
  // Any other encoding would be read otherwise here than by a browser.
  if (bytes.includes(0)) return { unsafe: CODED };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { unsafe: CODED };
  }
  const found: Finding = {};
  const refuse = (what: string | undefined) => {
    if (what !== undefined) found.unsafe ??= what;
  };
  // Prefixes are not resolved: what an element is called decides, in any namespace.
  const parser = new SaxesParser({ xmlns: false });
  const open: { readonly element: string; content: string }[] = [];
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) refuse(CODED);
  });
  parser.on('doctype', (doctype) => {
    // A quoted name may hold a bracket; any other begins declarations.
    if (doctype.replace(/"[^"]*"|'[^']*'/g, '').includes('[')) refuse('entities or attributes of its own');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') refuse('a style sheet of another address');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    open.push({ element, content: '' });
    refuse(Object.hasOwn(ELEMENTS, element) ? ELEMENTS[element] : undefined);
    for (const [key, value] of Object.entries(attributes))
      refuse(unsafeAttribute(element, localName(key), value));
    refuse(unsafeAnimation(attributes));
  });
  // A style sheet is read whole: its words may be cut by comments and CDATA.
  const addText = (text: string) => {
    const last = open.at(-1);
    if (last?.element === 'style') last.content += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => refuse(unsafeCss(open.pop()?.content ?? '')));
  parser.on('error', ({ message }) => {
    found.error ??= message;
  });
  parser.write(text).close();
  return found;
}

function whole(names: readonly string[], what: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, what]));
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

/** Attributes that load what they name. */
const LOADING = new Set(['href', 'src', 'srcset', 'poster', 'background', 'action', 'formaction', 'ping']);

function unsafeAttribute(element: string, attribute: string, value: string): string | undefined {
  if (/^on[a-z]/.test(attribute) || unsafeScheme(value)) return SCRIPT;
  if (LOADING.has(attribute) && (element === 'a' ? isOwnPage(value) : unsafeReference(value)))
    return ELSEWHERE;
  return attribute === 'style' || value.includes('(') ? unsafeCss(value) : undefined;
}

/** An animation writes into an attribute what that attribute might not hold. */
function unsafeAnimation(attributes: Readonly<Record<string, string>>): string | undefined {
  const target = localName(attributes.attributeName ?? '');
  if (/^on[a-z]/.test(target)) return SCRIPT;
  if (!LOADING.has(target)) return undefined;
  const { from = '', to = '', by = '', values = '' } = attributes;
  return [from, to, by, ...values.split(';')].some(unsafeReference) ? ELSEWHERE : undefined;
}
