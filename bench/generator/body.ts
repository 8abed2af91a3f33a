import type { Prose } from './prose.ts';

/** Words of a body; most are nearer to the least. */
const LEAST = 150;
const MOST = 870;
const SKEW = 1.6;

/** The markdown body of a release: paragraphs, what people said, lists, links, now and then a heading or a table. */
export function writeBody(
  prose: Prose,
  speakers: readonly string[],
  quotes: readonly [string, string],
): string {
  const { random, written } = prose;
  const end = written() + LEAST + Math.floor((MOST - LEAST) * random.next() ** SKEW);
  const blocks = [paragraph(prose, end)];
  while (written() < end) blocks.push(block(prose, end, speakers, quotes, blocks.length));
  return `${blocks.join('\n\n')}\n`;
}

function block(
  prose: Prose,
  end: number,
  speakers: readonly string[],
  [open, close]: readonly [string, string],
  before: number,
): string {
  const { random } = prose;
  const kind = random.next();
  if (kind < 0.16 && speakers.length > 0) {
    return `${open}${prose.sentence().slice(0, -1)},${close} – ${random.pick(speakers)}. ${open}${prose.sentence()}${close}`;
  }
  if (kind < 0.19) return `> ${prose.sentence()}`;
  if (kind < 0.25) return list(prose);
  if (kind < 0.265) return table(prose);
  if (kind < 0.33 && before > 2)
    return `## ${prose.heading(random.between(2, 5))}\n\n${paragraph(prose, end)}`;
  return paragraph(prose, end);
}

function paragraph(prose: Prose, end: number): string {
  const { random, written } = prose;
  const text = prose.sentences(Math.min(random.between(35, 95), end - written()));
  if (random.chance(0.12)) return `${text} ${link(prose)}`;
  return random.chance(0.05) ? `**${prose.sentence()}** ${text}` : text;
}

function link(prose: Prose): string {
  const page = prose.random.between(1, 9999);
  return `[${prose.heading(3)}](https://www.ministry-${page % 60}.example/documents/${page}).`;
}

function list(prose: Prose): string {
  const items = Array.from(
    { length: prose.random.between(3, 6) },
    () => `- ${prose.phrase(prose.random.between(3, 10))}`,
  );
  return `${prose.sentence().slice(0, -1)}:\n\n${items.join('\n')}`;
}

function table(prose: Prose): string {
  const row = () => `| ${prose.phrase(2)} | ${prose.random.between(10, 9999)} |`;
  const rows = Array.from({ length: prose.random.between(3, 7) }, row);
  return `| ${prose.phrase(1)} | ${prose.phrase(1)} |\n|---|---|\n${rows.join('\n')}`;
}
