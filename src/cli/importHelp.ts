/** `communique import --help` */
export const importHelp = `communique import SOURCE --from FORMAT [options]

Turns releases of other systems into files below content/releases/. Nothing is
ever overwritten, and importing the same again adds nothing: an item is known
by its source address, or else by its day and title.

Formats
  --from text    Plain text copied from a web page: the title, the date
                 (25.05.2021 | 16:17 or ISO 8601), paragraphs, "Photos: URL" and
                 "Video: URL" lines, the unit that signs. SOURCE is a file or a
                 folder of .txt.
  --from jsonl   One JSON object a line, plain or gzip; a site's own yearly
                 releases.jsonl too.
  --from markdown
                 Markdown files with front matter (YAML or TOML), as Jekyll, Hugo,
                 Zola and Astro have them. SOURCE is a file or a folder, of which
                 everything below is read. A day before the name of a file or its
                 folder is the date where none is given; post.fr.md, a folder fr/
                 or "lang: fr" tells the language, so one run takes all.

Options
  --lang CODE    The language of the items; default: the site's first.
                 markdown: takes the posts of this one only.
  --root DIR     The site root; default: here.
  --dry-run      Say what would be done and write nothing.
  --report FILE  Write what was taken, changed and not taken, item by item.
  --slug SLUG    text, a single file: its slug, instead of the title's.
  --base URL     jsonl, markdown: the old site's address, which makes its
                 links absolute.
  --map FILE     jsonl, markdown: a YAML file that says which field is which.

A field map has the keys title, date, updated, summary, html, markdown, body,
topics, organisations, people, reference, source, dateline, type, draft,
published, embargo, withdrawn, updates, corrections, aliases, slug, translation
and id. Each names a field, or a list of fields of which the first with a value
is taken; "meta.date" reaches into an object. A key left out finds common names
by itself; [] switches it off.
What a draft field says, but false, no or 0, keeps an item back, and so do a
published field that says one of these and an embargo that cannot be read.
types says what the old system's types are here, by keys of the site:
types: { Press notice: notice }.
dateFormat says how dates are written that are neither ISO 8601 nor have a
month's name, in English or the items' language: Luxon tokens (ZZ: an offset),
or X or x, seconds or milliseconds since 1970:

    title: headline
    date: [meta.published, created]
    html: text.full
    dateFormat: MM/dd/yyyy

Exit 0: all is there. 1: an item could not be taken (the rest was). 2: wrong usage.
`;
