import { toSlug } from '../lib/slug.ts';
import { stemOf } from './fileName.ts';

/**
 * What to write instead of a body's link that is read as the name of a file beside the release or page, where it is most likely
 * an address; "" where it may well be a file.
 */
export function addressMeant(target: string): string {
  if (/^www\./i.test(target)) return `Write https://${target}`;
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(target)) return `Write mailto:${target}`;
  const [, year, month, day, name] = /(?:^|\/)(\d{4})-(\d{2})-(\d{2})-([^/]+)\.md$/i.exec(target) ?? [];
  if (name !== undefined)
    return `Write the address of that release, such as /${year}/${month}/${day}/${toSlug(stemOf(`${name}.md`))}/.`;
  const [, page] = /(?:^|\/)([^/]+\.md)$/i.exec(target) ?? [];
  if (page !== undefined) return `If that is a page, write its address, such as /${toSlug(stemOf(page))}/.`;
  return target.startsWith('../')
    ? 'Write the whole address on this site, such as /2021/05/25/nato-summit/.'
    : '';
}
