import { decodePath } from './sitePath.ts';

/** `target` seen from the page at `base` (absolute), as an absolute URL; what cannot be one stays as it was written. */
export function absoluteUrl(target: string, base: string): string {
  try {
    return new URL(target, base).href;
  } catch {
    return target;
  }
}

/** `target` seen from the page at `base` (absolute): a site path within the same origin, else an absolute URL. */
export function pathOrUrl(target: string, base: string): string {
  if (!URL.canParse(target, base)) return target;
  const url = new URL(target, base);
  return url.origin === new URL(base).origin ? url.pathname + url.search + url.hash : url.href;
}

/**
 * The decoded path of a target that leads into the site at `origin`, however its address is spelt: `http:` for `https:`,
 * capitals, a port, `//` alone. Undefined for one elsewhere, and for one that is relative.
 */
export function pathOnSite(target: string, origin: string): string | undefined {
  if (/^\/(?![/\\])/.test(target)) return decodePath(target.replace(/[?#].*$/s, ''));
  if (!/^\s*(?:https?:|[/\\]{2})/i.test(target) || !URL.canParse(target, origin)) return undefined;
  const url = new URL(target, origin);
  return hostOf(url) === hostOf(new URL(origin)) ? decodePath(url.pathname) : undefined;
}

/** A host with its port, where that is none of the web's own. */
function hostOf({ hostname, port }: URL): string {
  return hostname.replace(/\.$/, '') + (/^(?:80|443)?$/.test(port) ? '' : `:${port}`);
}
