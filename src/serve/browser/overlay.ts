import { element } from '../../client/element.ts';
import type { Fault } from '../fault.ts';
import { OVERLAY_STYLE } from './overlayStyle.ts';

/** The errors of the last build, over the page. */
export interface Overlay {
  /** [] takes the overlay away. The same faults again do not reopen one that was dismissed. */
  show(faults: readonly Fault[]): void;
}

/** Makes the dialog that shows faults over the page; it is opened when there are some. */
export function createOverlay(): Overlay {
  let host: HTMLElement | undefined;
  let shown = '[]';
  return {
    show(faults) {
      const key = JSON.stringify(faults);
      if (key === shown) return;
      shown = key;
      host?.remove();
      host = faults.length > 0 ? openDialog(faults) : undefined;
    },
  };
}

/** A modal dialog brings Escape, the focus and the top layer with it; its own tree keeps the site's style out. */
function openDialog(faults: readonly Fault[]): HTMLElement {
  const title = faults.length === 1 ? 'The build found an error' : 'The build found errors';
  const close = element('button', { type: 'button' }, 'Dismiss (Escape)');
  const dialog = element(
    'dialog',
    { role: 'alertdialog', 'aria-labelledby': 'title', 'aria-describedby': 'faults' },
    element('div', { class: 'bar' }, element('h1', { id: 'title' }, title), close),
    element('div', { id: 'faults' }, ...faults.map(faultSection)),
    element('p', { class: 'note' }, 'This goes away by itself when the error is mended.'),
  );
  close.addEventListener('click', () => dialog.close());
  const host = element('communique-faults' as 'div', { lang: 'en', dir: 'ltr' });
  const shadow = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(OVERLAY_STYLE);
  shadow.adoptedStyleSheets = [style];
  shadow.append(dialog);
  document.body.append(host);
  dialog.showModal();
  return host;
}

function faultSection({ message, hint, place, frame }: Fault): HTMLElement {
  return element(
    'section',
    {},
    element('h2', {}, message),
    ...(hint === '' ? [] : [element('p', {}, hint)]),
    ...(place === '' ? [] : [element('p', { class: 'place' }, place)]),
    // A frame that scrolls must be reachable by keyboard (WCAG 2.1.1).
    ...(frame === '' ? [] : [element('pre', { tabindex: '0' }, frame)]),
  );
}
