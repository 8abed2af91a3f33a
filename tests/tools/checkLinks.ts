/* From a shell: node --import tsx tests/tools/checkLinks.ts dist https://press.example.org */
import { checkLinks } from './linkChecker.ts';

const [folder, origin] = process.argv.slice(2);
if (folder === undefined || origin === undefined) {
  console.error(
    'Give the folder of a built site and its origin: checkLinks.ts dist https://press.example.org',
  );
  process.exit(2);
}
const started = performance.now();
const { files, documents, links, external, broken } = checkLinks(folder, new URL(origin).origin);
for (const { file, link, reason, files: count } of broken) {
  console.log(`${file}: ${link}: ${reason}${count > 1 ? ` (and in ${count - 1} more files)` : ''}`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${files} files, ${documents} read, ${links} links (${external} lead out), ${broken.length} broken, ${seconds} s`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
