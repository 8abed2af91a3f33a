import type { Page } from 'playwright-core';

/** Selects from the first place of one text to the end of the first place of another after it, in `within`. */
export function selectText(page: Page, from: string, to: string, within = '.body'): Promise<void> {
  return page.evaluate(
    ([from = '', to = '', within = '']) => {
      const root = document.querySelector(within);
      if (!root) throw new Error(within);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        if (!started && text.includes(from)) {
          range.setStart(node, text.indexOf(from));
          started = true;
        }
        if (!started || !text.includes(to)) continue;
        range.setEnd(node, text.indexOf(to) + to.length);
        break;
      }
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    [from, to, within],
  );
}
