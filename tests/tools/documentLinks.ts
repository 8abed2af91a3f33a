/** The addresses that one file of a site names, as they are written (entities read), and the ids it offers. */
export interface DocumentLinks {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const NO_IDS: ReadonlySet<string> = new Set();
const TAG = /<([a-z][a-z0-9]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([a-z][a-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const LINKING = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite']);
const META_LINKS = new Set(['og:url', 'og:image', 'og:video', 'og:audio', 'twitter:image', 'twitter:player']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a file by its name's ending: HTML, XML, JSON, CSS, robots.txt. Other files name nothing. */
export function documentLinks(name: string, text: string): DocumentLinks {
  if (name.endsWith('.html')) return htmlLinks(text);
  if (name.endsWith('.json')) return { links: jsonLinks(text), ids: NO_IDS };
  if (name.endsWith('.xml')) return { links: xmlLinks(text), ids: NO_IDS };
  if (name.endsWith('.css')) return { links: captures(/url\(\s*["']?([^"')]+)/g, text), ids: NO_IDS };
  if (name.endsWith('robots.txt')) return { links: captures(/^Sitemap:\s*(\S+)/gim, text), ids: NO_IDS };
  return { links: [], ids: NO_IDS };
}

/** Whether `documentLinks` finds anything in files of that name. */
export function mayLink(name: string): boolean {
  return /\.(?:html|json|xml|css)$|(?:^|\/)robots\.txt$/.test(name);
}

function htmlLinks(html: string): DocumentLinks {
  const links: string[] = [];
  const ids = new Set<string>();
  const markup = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script\b[^>]*>)([\s\S]*?)<\/script>/gi, (_whole, tag: string, code: string) => {
      if (tag.includes('application/ld+json'))
        links.push(...jsonLinks(code).filter((link) => link.includes(':')));
      return tag;
    });
  for (const [, element = '', written = ''] of markup.matchAll(TAG)) {
    const attributes = new Map<string, string>();
    for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
      attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
    }
    const id = attributes.get('id') ?? (element === 'a' ? attributes.get('name') : undefined);
    if (id !== undefined) ids.add(id);
    links.push(...tagLinks(element.toLowerCase(), attributes));
  }
  return { links, ids };
}

function tagLinks(element: string, attributes: ReadonlyMap<string, string>): readonly string[] {
  const content = attributes.get('content') ?? '';
  if (element === 'meta') {
    if (META_LINKS.has(attributes.get('property') ?? attributes.get('name') ?? '')) return [content];
    return /^refresh$/i.test(attributes.get('http-equiv') ?? '')
      ? captures(/url=\s*['"]?([^'"]+)/gi, content)
      : [];
  }
  return [...attributes].flatMap(([name, value]) => {
    if (LINKING.has(name)) return [value.trim()];
    if (name !== 'srcset' && name !== 'imagesrcset') return [];
    return value.split(/,\s+|,$/).flatMap((candidate) => candidate.trim().split(/\s+/, 1).filter(Boolean));
  });
}

function xmlLinks(xml: string): readonly string[] {
  const locations = captures(/<(?:\w+:)?(?:loc|icon|logo)>\s*([^<]*?)\s*</g, xml);
  return [...locations, ...captures(/\s(?:href|src)="([^"]*)"/g, xml)].map(decode);
}

/** Strings that are URLs, site paths under a key that promises one, and the links in a key `html`. */
function jsonLinks(json: string): readonly string[] {
  const links: string[] = [];
  const visit = (key: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (/^https?:\/\/\S+$/.test(value) || (/url$|^href$/i.test(key) && value !== '')) links.push(value);
      else if (/html$/i.test(key)) links.push(...htmlLinks(value).links);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(key, item);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(name, item);
    }
  };
  visit('', JSON.parse(json));
  return links;
}

function captures(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
