import { compact } from '../lib/compact.ts';
import { encodePath } from '../lib/sitePath.ts';
import { pathOf } from '../model/paths.ts';
import { kitPictures, PRESS_KIT } from '../model/pressKit.ts';
import type { PictureAttachment, Release } from '../model/release.ts';
import type { KitPicture, PressKit } from './mediaProps.ts';
import { formerPublisher } from './organisations.ts';
import type { View } from './view.ts';

/** A release's press kit in its own language; undefined where it has none. */
export function pressKitOf(view: View, release: Release): PressKit | undefined {
  const pictures = kitPictures(release);
  if (pictures.length === 0) return undefined;
  const { site, say, showType } = view;
  const { id, lang, title, date, withdrawn } = release;
  const { publisher, licence } = site;
  const url = encodePath(pathOf(site, release));
  return compact({
    href: url + PRESS_KIT,
    fileName: `${id}.zip`,
    pictures: describe(pictures, release),
    lang,
    title,
    type: showType(release.type),
    date,
    withdrawn: withdrawn !== undefined,
    publisher: formerPublisher(view, date.day) ?? say(publisher?.name ?? site.title),
    permalink: site.url + url,
    licence: licence && { ...licence, name: say(licence.name) },
  });
}

function describe(pictures: readonly PictureAttachment[], { image }: Release): readonly KitPicture[] {
  const taken = new Set<string>();
  return pictures.map(({ name, bytes, shown }) => {
    const own = image?.src === name ? image : undefined;
    return compact({
      name: freeName(name, taken),
      bytes,
      alt: own?.alt || shown?.alt || '',
      caption: own?.caption ?? shown?.caption,
      credit: own?.credit,
    });
  });
}

/**
 * The name under which a picture can be unpacked anywhere: Windows allows none of `\ : * ? " < > |` in names, and there
 * and on a Mac two that differ only in their case are one file.
 */
function freeName(name: string, taken: Set<string>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const plain = name.replace(/[\\:*?"<>|\u0000-\u001f]/g, '_');
  let free = plain;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
    free = plain.replace(/(\.[^./]*)?$/, `-${count}$1`);
  }
  taken.add(free.toLowerCase());
  return free;
}
