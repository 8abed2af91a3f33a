/*
 * What a host makes of a file by its name. Apache's mod_mime reads every ending: in `a.html.et` the last one names a
 * language, so it is a page, and in `a.php.pdf` PHP may run, whatever follows.
 */

/**
 * `settings` change what a host does; a `page` is shown or run as a part of the site; `inert` is neither, whatever is in
 * it; of `likelySvg`, `likelyXml` and `unknown` not every host knows what it is, and a browser may judge by the first bytes.
 */
type Served = 'settings' | 'page' | 'svg' | 'likelySvg' | 'xml' | 'likelyXml' | 'inert' | 'unknown';

/** Servers run it wherever it stands in a name. */
const RUN_ANYWHERE = /^(?:php[\ds]?|pht|phtml|phar|shtml?|stm|f?cgi)$/;

type Type = 'page' | 'svg' | 'xml' | 'likelyXml' | 'inert';

/** How a type is served, and its endings. The last ending of a name that is here decides. */
const TYPES: readonly (readonly [Type, RegExp])[] = [
  [
    'page',
    /^(?:[a-z]{0,2}html?s?|xht|mht|xslt?|mathml|ht[ac]|[cm]?js|svgz|swf|aspx?|asa|as[chm]x|jspx?|cf[mc]|cfml|p[ly]|rb)$/,
  ],
  ['svg', /^svg$/],
  ['xml', /^(?:xml|rdf|rss|atom|kml|gpx)$/],
  [
    'likelyXml',
    /^(?:xsd|wsdl|wadl|xlf|xliff|dae|gml|rng|owl|opml|xspf|ttml|dfxp|tei|teicorpus|mods|mads|mets|marcxml|mrcx|musicxml|plist|smil?|mml|xul|xbl|vxml|ccxml|ssml|grxml|srgs|cml|sbml|fb2|ncx|opf|tcx|resx|xpl|xaml|xmi|xsp|wml|mpd|metalink|meta4|yin|sru|srx|pls|rsd|jnlp|inkml|emma|omdoc|xop|xdp|xfdf|x3d|jats|nxml|iwxxm|cap|ubl|xbrl)$/,
  ],
  // Not every host knows md and avif; but releases with such files, whatever is in them, were always taken.
  [
    'inert',
    /^(?:txt|md|csv|tsv|json|pdf|rtf|docx?|xlsx?|pptx?|od[tsp]|epub|zip|png|jpe?g|gif|webp|avif|mp[34]|ics|vcf)$/,
  ],
];

/** How hosts serve a file of this name, or what they make of it. `name` may have folders before it. */
export function servedAs(name: string): Served {
  const parts = name.toLowerCase().split('/');
  const file = parts.at(-1) ?? '';
  // `.htaccess`, `.user.ini` and the folders of version control; `web.config` is Microsoft's.
  if (parts.some((part) => part.startsWith('.')) || file === 'web.config') return 'settings';
  // Windows drops blanks behind a name. Behind a dot they begin a word, as in `Letter to Mr. Pl`, and no ending.
  const endings = file
    .split('.')
    .slice(1)
    .map((ending) => ending.trimEnd());
  if (endings.some((ending) => RUN_ANYWHERE.test(ending))) return 'page';
  const served = endings.map(typeOf).findLast((type) => type !== undefined) ?? 'unknown';
  // A host that looks at the last ending only knows no type where it does not know that one.
  return typeOf(file.split('.').at(-1) ?? '') === undefined ? UNSURE[served] : served;
}

/** What is left of a type where not every host knows it. */
const UNSURE = {
  page: 'page',
  svg: 'likelySvg',
  xml: 'likelyXml',
  likelyXml: 'likelyXml',
  inert: 'unknown',
  unknown: 'unknown',
} as const;

function typeOf(ending: string): Type | undefined {
  return TYPES.find(([, form]) => form.test(ending))?.[0];
}
