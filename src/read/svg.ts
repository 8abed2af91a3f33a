import { isOwnPage, unsafeCss, unsafeReference, unsafeScheme } from './svgReferences.ts';
import { readXml, type XmlFinding } from './xml.ts';

/** What an SVG file may not hold: a picture opened by its address is a document of the site, scripts and all. */
const ELEMENTS: Readonly<Record<string, string>> = {
  ...whole(['script', 'handler', 'listener'], 'a script'),
  ...whole(
    ['foreignobject', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'audio', 'video'],
    'another document',
  ),
};

/** Elements of HTML that no drawing has, and that lead readers elsewhere. Vocabularies of metadata have such names too. */
const PAGE_ELEMENTS = new Set(['meta', 'link', 'base', 'form']);
const OF_PAGE = 'elements of a web page';

const SCRIPT = 'a script';
const ELSEWHERE = 'something of another address';

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

function readSvg(bytes: Uint8Array): XmlFinding {
  let unsafe: string | undefined;
  const refuse = (what: string | undefined) => {
    unsafe ??= what;
  };
  let hasPageName = false;
  let bindsPage = false;
  // What an element is called decides, in any namespace.
  const open: { readonly element: string; content: string }[] = [];
  const found = readXml(bytes, {
    open: (name, attributes) => {
      const element = localName(name);
      open.push({ element, content: '' });
      refuse(Object.hasOwn(ELEMENTS, element) ? ELEMENTS[element] : undefined);
      if (PAGE_ELEMENTS.has(element)) {
        hasPageName = true;
        refuse(name.includes(':') ? undefined : OF_PAGE);
      }
      for (const [key, value] of Object.entries(attributes)) {
        bindsPage ||= key.startsWith('xmlns') && /1999\/xhtml/i.test(value);
        refuse(unsafeAttribute(element, localName(key), value));
      }
      refuse(unsafeAnimation(attributes));
    },
    // A style sheet is read whole: its words may be cut by comments and CDATA.
    text: (text) => {
      const last = open.at(-1);
      if (last?.element === 'style') last.content += text;
    },
    close: () => refuse(unsafeCss(open.pop()?.content ?? '')),
  });
  // Wherever a prefix is bound to HTML, any may be.
  if (hasPageName && bindsPage) refuse(OF_PAGE);
  return unsafe === undefined ? found : { unsafe, ...found };
}

function whole(names: readonly string[], what: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, what]));
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

/** Attributes that load what they name. */
const LOADING = new Set(['href', 'src', 'srcset', 'poster', 'background', 'action', 'formaction', 'ping']);

/** Attributes whose value is read as CSS, and what an animation may write into them. */
const STYLING =
  /^(?:style|fill|stroke|filter|(?:-webkit-)?mask(?:-[a-z-]+)?|(?:-webkit-)?clip-path|marker(?:-[a-z]+)?|cursor|content|color-profile|shape-[a-z]+|offset-path|background-image|from|to|by|values)$/;

const HANDLER = /^on[a-z]+$/;

function unsafeAttribute(element: string, attribute: string, value: string): string | undefined {
  if (HANDLER.test(attribute) || unsafeScheme(value)) return SCRIPT;
  if (LOADING.has(attribute) && (element === 'a' ? isOwnPage(value) : unsafeReference(value)))
    return ELSEWHERE;
  if (!STYLING.test(attribute)) return undefined;
  // The values of an animation are read one by one: a quotation mark in one ends with it.
  const styles = attribute === 'values' ? value.split(';') : [value];
  return styles.map(unsafeCss).find((what) => what !== undefined);
}

/** An animation writes into an attribute what that attribute might not hold. */
function unsafeAnimation(attributes: Readonly<Record<string, string>>): string | undefined {
  const target = localName(attributes.attributeName ?? '');
  if (HANDLER.test(target)) return SCRIPT;
  if (!LOADING.has(target)) return undefined;
  const { from = '', to = '', by = '', values = '' } = attributes;
  return [from, to, by, ...values.split(';')].some(unsafeReference) ? ELSEWHERE : undefined;
}
