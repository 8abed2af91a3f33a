const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written out, or a parser would turn it into a space in an attribute and into a line feed in text.
  '\r': '&#13;',
};

/**
 * Text as XML 1.0 character data or as a double-quoted attribute's value. Characters that XML 1.0 cannot hold
 * in any form (section 2.2, `Char`: most control characters, lone surrogates) are left out.
 */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
}

/** Attributes of an element, in the order of their writing; one that is undefined is left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element with text in it: `xmlText('title', 'A & B')` is `<title>A &amp; B</title>`. */
export function xmlText(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributeText(attributes)}>${escapeXml(text)}</${name}>`;
}

/** An element with nothing in it: `<link href="/"/>`. */
export function xmlEmpty(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributeText(attributes)}/>`;
}

/** An element whose children are XML already, each of them on its own line. */
export function xmlElement(
  name: string,
  children: readonly string[],
  attributes: XmlAttributes = {},
): string {
  return [`<${name}${attributeText(attributes)}>`, ...children, `</${name}>`].join('\n');
}

/** A whole document of one root element, in UTF-8. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function attributeText(attributes: XmlAttributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    // A tab or a line feed would be read back as a space (XML 1.0, section 3.3.3).
    if (value !== undefined) {
      text += ` ${name}="${escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
    }
  }
  return text;
}
