/** The file of `dist/` that answers a site path: `/2021/` → `2021/index.html`, `/feed.xml` → `feed.xml`, `/old` → `old/index.html`. */
export function outputOf(path: string): string {
  let start = 0;
  while (path[start] === '/') start += 1;
  const bare = path.slice(start);
  if (bare === '' || bare.endsWith('/')) return `${bare}index.html`;
  return /\.[a-z0-9]{1,8}$/i.test(bare.slice(bare.lastIndexOf('/') + 1)) ? bare : `${bare}/index.html`;
}

/**
 * Where the stub of an old address stands. Hosts tell what a file is by its ending, and would offer `/old/news.aspx` for
 * download: such a stub is a folder's page, to which every host sends who asks for the folder without its slash.
 */
export function stubPath(path: string): string {
  return /\/index\.html$/.test(outputOf(path)) || /\.html?$/i.test(path) ? path : `${path}/`;
}

/** The file of an old address's stub: the same for `/old/news.aspx` and `/old/news.aspx/`. */
export function stubOutput(path: string): string {
  return outputOf(stubPath(path));
}

/** A site path as it stands in an `href`: percent-encoded (RFC 3986). */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** An `href`'s path with its percent escapes read, in NFC; a broken escape stays as it is. */
export function decodePath(href: string): string {
  try {
    return decodeURIComponent(href).normalize('NFC');
  } catch {
    return href;
  }
}
