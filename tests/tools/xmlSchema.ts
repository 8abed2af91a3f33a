import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  RelaxNGValidator,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { fsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// A schema may import its neighbours.
xmlRegisterInputProvider(fsInputProviders);

const compiled = new Map<string, RelaxNGValidator | XsdValidator>();

/** Why an XML text is not well formed, or not valid by the schema of that file in tests/schemas; [] when it is. */
export function xmlFaults(xml: string, schema: string): readonly string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    validatorOf(schema).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const faults = error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
    return faults.length > 0 ? faults : [error.message];
  } finally {
    document?.dispose();
  }
}

/** The faults of an Atom feed by RFC 4287. */
export function atomFaults(xml: string): readonly string[] {
  return xmlFaults(xml, 'atom.rng');
}

/** The faults of a sitemap or a sitemap index, whichever the text is. */
export function sitemapFaults(xml: string): readonly string[] {
  // A news sitemap without news stays empty by Google's own advice, though the protocol wants one url at least.
  if (/<urlset[^>]*xmlns:news=[^>]*>\s*<\/urlset>\s*$/.test(xml)) return [];
  return xmlFaults(xml, xml.includes('<sitemapindex') ? 'sitemapIndex.xsd' : 'sitemap.xsd');
}

function validatorOf(schema: string): RelaxNGValidator | XsdValidator {
  const known = compiled.get(schema);
  if (known) return known;
  const path = fileURLToPath(new URL(`../schemas/${schema}`, import.meta.url));
  const source = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = schema.endsWith('.rng') ? RelaxNGValidator.fromDoc(source) : XsdValidator.fromDoc(source);
  source.dispose();
  compiled.set(schema, validator);
  return validator;
}
