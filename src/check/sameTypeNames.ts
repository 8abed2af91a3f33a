import { BUILT_IN_TYPES, isBuiltIn } from '../model/releaseType.ts';
import { type Localized, localize, localizedIn, type NamedType, type Site } from '../model/site.ts';
import { pluralOf } from '../model/siteTypes.ts';
import { type CheckContext, type Rule, TYPES_FILE } from './rule.ts';

/** What a type is called in one language, and the key in types.yaml that says it; none where the interface does. */
interface TypeName {
  readonly key: string;
  readonly text: string;
  readonly at?: readonly string[];
}

/** No two types have one name in one language: the filters would show it twice. */
export const sameTypeNames: Rule = function* (context) {
  const { site } = context;
  if (site.types.size === 0) return;
  const told = new Set<string>();
  for (const { code } of site.languages) {
    for (const many of [false, true]) {
      const first = new Map<string, TypeName>();
      for (const name of [...interfaceNames(context, code, many), ...ownNames(site, code, many)]) {
        const folded = name.text.normalize('NFKC').trim().toLocaleLowerCase(code);
        const other = first.get(folded);
        first.set(folded, other ?? name);
        const pair = `${other?.key} ${name.key}`;
        if (!other || !name.at || told.has(pair)) continue;
        told.add(pair);
        const message = `types ${other.key} and ${name.key} are both called “${name.text}” (${code}): nobody can tell them apart in lists and filters`;
        const hint = `Give one of them another name; if they are one type, give its releases one of the keys.`;
        yield { severity: 'warning', code: 'type-name', message, hint, file: TYPES_FILE, at: name.at };
      }
    }
  }
};

/** Of the types that every site has, where the site does not name them, and where there is a release for a list to show. */
function interfaceNames(
  { site, archive, typeWord }: CheckContext,
  lang: string,
  many: boolean,
): readonly TypeName[] {
  const releases = archive.editions.find(({ language }) => language.code === lang)?.releases ?? [];
  const had = new Set(releases.map(({ type }) => type));
  return BUILT_IN_TYPES.filter((key) => had.has(key) && !isNamed(site.types.get(key), lang)).map((key) => ({
    key,
    text: typeWord(key, lang, many),
  }));
}

function ownNames({ types, languages }: Site, lang: string, many: boolean): readonly TypeName[] {
  const [{ code: fallback }] = languages;
  return [...types.values()]
    .filter((type) => !isBuiltIn(type.key) || isNamed(type, lang))
    .map((type) => {
      const name = many ? pluralOf(type, lang) : type.label;
      const said = localizedIn(name, lang, fallback);
      const key = many && type.plural !== undefined && isSaid(type.plural, said) ? 'plural' : 'label';
      const at = [type.key, key, ...(said === undefined ? [] : [said])];
      return { key: type.key, text: localize(name, lang, fallback), at };
    });
}

function isNamed(type: NamedType | undefined, lang: string): boolean {
  return type !== undefined && isSaid(type.label, lang);
}

/** Whether a text says something in a language; undefined for one text that is for all. */
function isSaid(text: Localized, lang: string | undefined): boolean {
  return typeof text === 'string' || (lang !== undefined && text[lang] !== undefined);
}
