/** What an SVG file may not hold: a picture opened by its address is a document of the site, scripts and all. */
const UNSAFE: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w.-]+:)?script\b/i, 'a script'],
  [/<(?:[\w.-]+:)?(?:foreignObject|iframe|object|embed|audio|video|handler|listener)\b/i, 'another document'],
  [/\son[a-z]+\s*=/i, 'a script'],
  [/javascript\s*:/i, 'a script'],
  [/<!ENTITY\b/i, 'entities of its own'],
  [/<\?xml-stylesheet\b/i, 'a style sheet of another address'],
  [/@import\b/i, 'a style sheet of another address'],
  [/\burl\(\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i, 'something of another address'],
  [
    /<(?:[\w.-]+:)?(?!a\b)[\w.-]+\s[^<>]*?\b(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|webp|gif)[;,]|["'])/i,
    'something of another address',
  ],
];

/** Names what makes an SVG file unsafe to publish; undefined when nothing does. */
export function unsafeSvg(bytes: Uint8Array): string | undefined {
  // Any other encoding would hide words from these patterns.
  if (bytes.includes(0)) return 'text that is not UTF-8';
  const text = readReferences(new TextDecoder().decode(bytes).replace(/<!--[\s\S]*?-->/g, ''));
  if (/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8|us-ascii)/i.test(text)) return 'text that is not UTF-8';
  return UNSAFE.find(([pattern]) => pattern.test(text))?.[1];
}

/** Reads character references, behind which `javascript:` could hide. */
function readReferences(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
