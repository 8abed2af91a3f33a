import { error, type Rule } from './rule.ts';

/** A release's file name is its identity: no two files may have it in one language, in whatever folders. */
export const duplicateNames: Rule = function* ({ releases }) {
  const first = new Map<string, string>();
  for (const { id, lang, file } of releases) {
    const other = first.get(`${id}.${lang}`);
    if (other === undefined) first.set(`${id}.${lang}`, file);
    else
      yield error(
        'name-duplicate',
        file,
        [],
        `${other} has the same name`,
        'Rename one of them; a release is known by its file name.',
      );
  }
};
