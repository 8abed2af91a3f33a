import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { bodyReader } from '../src/read/body.ts';
import { readContent } from '../src/read/content.ts';

/**
 * Writes the releases of a site root as a Hugo project with the same kinds of output: page, JSON, markdown, lists by
 * day, month, year, topic and organisation, feeds, sitemap. Returns how many releases it wrote.
 */
export async function writeHugoSite(root: string, folder: string): Promise<number> {
  const { releases, problems } = await readContent(root);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${root} has ${errors.length} errors; run communique check`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  const content = path.join(folder, 'content/releases');
  mkdirSync(content, { recursive: true });
  const readBody = bodyReader(root);
  for (const { id, slug, title, date, summary, reference, topics, people, organisations, file } of releases) {
    const [year, month] = date.day.split('-');
    const matter = stringify({
      title,
      slug,
      date: date.day,
      summary,
      reference,
      topics,
      people,
      organisations,
      years: [year],
      months: [`${year}-${month}`],
      days: [date.day],
    });
    writeFileSync(path.join(content, `${id}.md`), `---\n${matter}---\n${readBody(file)}`);
  }
  return releases.length;
}
