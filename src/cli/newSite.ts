import { stringify } from 'yaml';

/** What a site of its own begins with. */
export interface NewSite {
  readonly title: string;
  /** An origin: https://press.example.org */
  readonly url: string;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47 codes; the first is the default. */
  readonly languages: readonly [string, ...string[]];
}

/** A file of a new site: its path below the site's folder, with `/`, and its text. */
export type NewFile = readonly [file: string, text: string];

/** The site's settings, site.yaml's text. */
export function writeSettings({ title, url, timeZone, languages }: NewSite): string {
  const list = languages.map(
    (code, index) =>
      `  ${scalar(code)}: { label: ${scalar(ownName(code))}${index === 0 ? '' : `, prefix: ${scalar(code.toLowerCase())}`} }`,
  );
  const [first, second = first === 'en' ? 'fr' : 'en'] = languages;
  return `title: ${scalar(title)} # one for each language: { ${first}: …, ${second}: … }
url: ${scalar(url)} # for good: links and feeds are made of it
timeZone: ${scalar(timeZone)} # a release's times are those of this zone
languages: # the first is the default; its pages have no prefix
${list.join('\n')}
publisher:
  name: ${scalar(title)} # the institution; citations name it
# contacts: [press] # keys of contacts.yaml, shown on every release that names none
# description: What is published here, in a sentence.
# licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
# links: [{ label: Accessibility statement, to: "https://www.example.org/accessibility/" }]
# redirects: { /old/address/: / }
`;
}

/** All files of a new site but the settings. They are comments only: nothing that is published is made up. */
export const NEW_FILES: readonly NewFile[] = [
  [
    'content/topics.yaml',
    `# What releases are about: a key, which stands in addresses and stays, and its name.
# budget:
#   label: Budget
# taxes:
#   label: Taxes
#   broader: budget
`,
  ],
  [
    'content/people.yaml',
    `# Whom releases name.
# anna-proba:
#   label: Anna Proba
#   offices: [{ title: Minister of Finance, from: 2026-01-01 }]
`,
  ],
  [
    'content/organisations.yaml',
    `# Ministries, agencies and others that releases name.
# tax-board:
#   label: Tax Board
#   formerNames: [{ name: Tax Office, to: 2020-12-31 }]
`,
  ],
  [
    'content/types.yaml',
    `# Types of release of your own, beside release, statement, speech, advisory, backgrounder and notice.
# interview:
#   label: Interview
#   plural: Interviews
#   like: statement
`,
  ],
  [
    'content/contacts.yaml',
    `# Whom the press may call.
# press:
#   name: Press office
#   email: press@example.org
#   phone: +000 555 0100
`,
  ],
  ['.gitignore', 'dist/\n.communique/\n.*.communique/\n'],
];

/** A value on a line of its own or between braces. */
function scalar(value: string): string {
  const [line = ''] = stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).split('\n');
  return line.replace(/^\[ (.*) \]$/, '$1');
}

/** A language's name in itself, as a menu shows it: `et` → `Eesti`. */
function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const [first = ''] = name;
  return first.toLocaleUpperCase(code) + name.slice(first.length);
}
