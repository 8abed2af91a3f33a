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
