import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import type { View } from './view.ts';

/** A function of a release within its site, worked out once and shared by all pages that show it. */
export function perRelease<T extends object>(make: (view: View, release: Release) => T) {
  const sites = new WeakMap<Site, WeakMap<Release, T>>();
  return (view: View, release: Release): T => {
    const known = sites.get(view.site) ?? new WeakMap<Release, T>();
    sites.set(view.site, known);
    const value = known.get(release) ?? make(view, release);
    known.set(release, value);
    return value;
  };
}
