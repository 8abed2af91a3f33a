/** A language code (BCP 47) as a pattern of small letters, for file names and site.yaml: `et`, `pt-br`. */
export const LANGUAGE_CODE = '[a-z]{2,3}(?:-[a-z0-9]{2,8})*';

/** The language of a BCP 47 code without region, script and the rest, in lower case: `pt-BR` → `pt`. */
export function primaryLanguage(code: string): string {
  return code.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** Scripts (ISO 15924) that run from right to left and are written today. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

const scripts = new Map<string, string | undefined>();

/** The script (ISO 15924) that a BCP 47 code names, else the usual one of its language there: `az` → `Latn`, `az-IR` → `Arab`. */
export function scriptOf(code: string): string | undefined {
  if (!scripts.has(code)) scripts.set(code, findScript(code));
  return scripts.get(code);
}

function findScript(code: string): string | undefined {
  try {
    return new Intl.Locale(code).maximize().script;
  } catch {
    // No code at all.
    return undefined;
  }
}

/** Arabic letters have a comma of their own. */
export function commaOf(code: string): ',' | '،' {
  return scriptOf(code) === 'Arab' ? '،' : ',';
}

/** The writing direction of a BCP 47 code. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(scriptOf(code) ?? '') ? 'rtl' : 'ltr';
}
