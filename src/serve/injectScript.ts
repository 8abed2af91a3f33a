/** Where the server's own files are, away from any page of a site. */
export const OWN_PATH = '/__communique/';

/** A page's HTML with the reloading script before its end. `version` is the site's at this moment. */
export function injectScript(html: string, version: string): string {
  const script = `<script src="${OWN_PATH}reload.js" data-version="${version}" defer></script>`;
  const end = [...html.matchAll(/<\/body\s*>/gi)].at(-1)?.index ?? html.length;
  return `${html.slice(0, end)}${script}${html.slice(end)}`;
}
