import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loadSite } from './src/cli/loadSite.ts';
import { mediaSetup } from './src/cli/mediaSetup.ts';
import { hasErrors, reportProblems } from './src/cli/problemReport.ts';
import { bundleQuote } from './src/client/bundle.ts';
import { configureEleventy, type EleventyConfig } from './src/eleventy/configure.ts';
import { loadRenderers } from './src/eleventy/overrides.ts';
import { makeMedia } from './src/media/makeMedia.ts';
import { bodyReader } from './src/read/body.ts';

/**
 * For plain `npx eleventy --config=.eleventy.ts`: the same pages and files as `communique build` makes, by Eleventy's
 * own writing; without the search and the yearly files, and all of them each time.
 */
export default async function eleventy(config: EleventyConfig) {
  const root = import.meta.dirname;
  const { loaded, problems } = await loadSite({ root, now: Date.now(), drafts: false });
  if (!loaded || hasErrors(problems))
    throw new Error(`The content has errors.\n\n${reportProblems(problems)}`);
  const { renderers } = await loadRenderers(path.join(root, 'templates'));
  const readBody = bodyReader(root);
  const batches = loaded.pages
    .flatMap((step) => [...step])
    .map((page) => page.finish())
    .map((job) => ({ output: job.output, pages: [{ job, body: job.body ? readBody(job.body.file) : '' }] }));
  configureEleventy(config, batches, renderers);
  // Not Eleventy's own copying, which knows one place for each file: language versions share their pictures.
  config.on('eleventy.after', async ({ directories }) => {
    const fileOf = ({ output }: { readonly output: string }) => {
      const file = path.join(directories.output, output);
      mkdirSync(path.dirname(file), { recursive: true });
      return file;
    };
    const write = (job: { readonly output: string }, content: Uint8Array) =>
      writeFileSync(fileOf(job), content);
    const writeChunks = (job: { readonly output: string }, chunks: AsyncIterable<Uint8Array>) =>
      pipeline(chunks, createWriteStream(fileOf(job)));
    for (const job of loaded.files) {
      if (typeof job.from === 'string') await writeChunks(job, createReadStream(job.from));
      else write(job, job.from);
    }
    const script = await bundleQuote();
    write({ output: script.path.slice(1) }, script.bytes);
    await makeMedia(loaded.media, { isStale: () => true, write, writeChunks }, mediaSetup(root));
  });
  return { dir: { input: 'templates', output: 'dist' }, templateFormats: ['11ty.tsx'] };
}
