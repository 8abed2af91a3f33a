import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import type { PlanContext } from './context.ts';

/** A function of a release within its site, worked out once and shared by all pages that show it. */
export function perRelease<T extends object>(make: (context: PlanContext, release: Release) => T) {
  const sites = new WeakMap<Site, WeakMap<Release, T>>();
  return (context: PlanContext, release: Release): T => {
    const known = sites.get(context.site) ?? new WeakMap<Release, T>();
    sites.set(context.site, known);
    const value = known.get(release) ?? make(context, release);
    known.set(release, value);
    return value;
  };
}
