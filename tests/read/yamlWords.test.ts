import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblems } from '../tools/expectedProblems.ts';
import { releaseFile } from '../tools/siteRoot.ts';

const FILE = releaseFile('2021-05-25-visit.md');

/** Lines of front matter that are no YAML, the place marked, and what is said of them. */
const BROKEN: Readonly<Record<string, { lines: string; says: RegExp }>> = {
  'a text with a colon': {
    lines: 'title: «yaml-invalid»Visit: the second day',
    says: /a text without quotes has a colon.*Put the text in quotes/,
  },
  'a key that is set in': {
    lines: 'title: «yaml-invalid»A\n  type: speech',
    says: /the line below is set in.*as far left/,
  },
  'a colon without a blank': {
    lines: 'title: A\n«yaml-invalid»date:2021-05-25\ntype: speech',
    says: /no key.*colon/,
  },
  'a no-break space behind the colon': {
    lines: '«yaml-invalid»title:\u00a0A\ntype: speech',
    says: /plain blank/,
  },
  'a hyphen without a blank': {
    lines: 'title: A\ntopics:\n- nato\n«yaml-invalid»-eu\ntype: speech',
    says: /a hyphen and a blank/,
  },
  'a line that is only text': { lines: 'title: A\n«yaml-invalid»Second line', says: /no key/ },
  'quotes within quotes': {
    lines: 'title: "A "«yaml-invalid»new" ferry"',
    says: /the text in quotes ends here.*write “ and ”/,
  },
  'a tab before a key': { lines: 'speech:\n«yaml-invalid»\tspeaker: a', says: /Tabs.*spaces/ },
};

for (const [name, { lines, says }] of Object.entries(BROKEN)) {
  test(`${name} is told in words for who does not know YAML`, async () => {
    const [problem] = await assertProblems({ [FILE]: `---\n${lines}\n---\n\nx\n` });
    assert.match(`${problem?.message} ${problem?.hint}`, says);
  });
}
