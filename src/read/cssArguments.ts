/** A string in the brackets of a function, or a function there, by its name; their escapes are read. */
export interface CssArgument {
  readonly kind: 'string' | 'function';
  readonly text: string;
}

/**
 * Finds what stands, at any depth, in the brackets of those functions whose names `called` fits. They end where a browser
 * ends them (CSS Syntax Level 3, 4.3 and 5.4): no bracket in a string, a comment, an address or other brackets does it.
 */
export function argumentsOf(style: string, called: RegExp): readonly CssArgument[] {
  const found: CssArgument[] = [];
  const open: { readonly closer: string; readonly isWithin: boolean }[] = [];
  const text = style.replace(/\r\n?|\f/g, '\n');
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [token, double, string = double, name, call, bracket = call] = match;
    const isWithin = open.at(-1)?.isWithin ?? false;
    if (string !== undefined) {
      if (isWithin) found.push({ kind: 'string', text: readEscapes(string) });
    } else if (bracket !== undefined) {
      const callee = readEscapes(name ?? '');
      if (callee.toLowerCase() === 'url' && passAddress(text, tokens)) continue;
      if (isWithin && callee !== '') found.push({ kind: 'function', text: callee });
      open.push({ closer: CLOSERS[bracket] ?? ')', isWithin: isWithin || called.test(callee) });
    } else if (token === open.at(-1)?.closer) open.pop();
  }
  return found;
}

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

// The blank that ends a number may be an end of a line, also in a string.
const CODE = String.raw`[\da-fA-F]{1,6}[ \t\n]?`;
const ESCAPE = String.raw`\\(?:${CODE}|[^\n])`;
const COMMENT = String.raw`\/\*.*?(?:\*\/|$)`;
// An end of a line ends a string, where it is not escaped.
const DOUBLE = String.raw`"([^"\\\n]*(?:\\(?:${CODE}|.)[^"\\\n]*)*)"?`;
const SINGLE = String.raw`'([^'\\\n]*(?:\\(?:${CODE}|.)[^'\\\n]*)*)'?`;
const NAME = String.raw`(?:[\w\-\P{ASCII}]+|${ESCAPE})+`;
// A name behind `@` or `#` calls nothing, and in `<!--` none begins.
const OTHER = `<!--|[@#]${NAME}`;
/** Always fits something, so that the whole is read once. */
const TOKEN = new RegExp(String.raw`${COMMENT}|${DOUBLE}|${SINGLE}|${OTHER}|(${NAME})(\()?|([([{])|.`, 'gsu');

/** An address without quotes, to its bracket: nothing within it is a string or a comment. */
const ADDRESS = /[ \t\n]*(?!["' \t\n])[^)\\]*(?:\\.[^)\\]*)*\)?/suy;

/** Moves `tokens` behind an address without quotes; false where none stands next. */
function passAddress(text: string, tokens: RegExp): boolean {
  const address = new RegExp(ADDRESS);
  address.lastIndex = tokens.lastIndex;
  if (!address.test(text)) return false;
  tokens.lastIndex = address.lastIndex;
  return true;
}

/** Reads the escapes of CSS (Syntax Level 3, 4.3.5 and 4.3.7), behind which `url(` could hide; that of a line's end is nothing. */
export function readEscapes(style: string): string {
  return style.replace(
    /\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|\r\n|[\n\r\f]|(.))/gisu,
    (_, hex: string | undefined, sign: string | undefined) => {
      if (hex === undefined) return sign ?? '';
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
