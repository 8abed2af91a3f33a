import type { QuoteWords } from '../model/quotable.ts';
import { element } from './element.ts';

/** Pixels between the selection and the button; under a finger there is room for the handles of the selection. */
const GAP = { mouse: 8, finger: 44 };
/** Of the window, that stay free. */
const MARGIN = 8;
/** Milliseconds for which it says that it copied. */
const SAID = 2500;

/** Where the button is to stand. */
export interface ButtonPlace {
  /** Comes before it, for who goes on by keyboard. */
  readonly after: Element;
  readonly firstLine: DOMRect;
  readonly lastLine: DOMRect;
}

/** The button that copies, and what is said of that: on itself, and aloud. */
export class QuoteButton {
  readonly #words: QuoteWords;
  readonly #button: HTMLButtonElement;
  readonly #status = element('span', { class: 'unseen', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `body` is the text of the release. `onPress` copies, and tells whether it could. */
  constructor(words: QuoteWords, body: Element, onPress: () => Promise<boolean>) {
    this.#words = words;
    this.#button = element('button', { type: 'button', class: 'copy-quote' });
    // Position is no matter of style here: under a site's own stylesheet too, nothing may shift when it comes.
    this.#button.style.position = 'absolute';
    body.after(this.#status);
    // A press must not take the selection away.
    this.#button.addEventListener('mousedown', (event) => event.preventDefault());
    this.#button.addEventListener('click', async () => this.#say(await onPress()));
  }

  get isShown(): boolean {
    return this.#button.isConnected;
  }

  /** True while it has the keyboard's focus, or still tells what it did. */
  get isBusy(): boolean {
    return this.#timer !== undefined || document.activeElement === this.#button;
  }

  holds(target: EventTarget | null): boolean {
    return target === this.#button;
  }

  show({ after, firstLine, lastLine }: ButtonPlace): void {
    this.#rest();
    const { style } = this.#button;
    style.left = '0';
    style.top = '0';
    style.minWidth = '';
    after.after(this.#button);
    const own = this.#button.getBoundingClientRect();
    const rtl = getComputedStyle(after).direction === 'rtl';
    const x = (rtl ? lastLine.left : lastLine.right) - own.width / 2;
    const left = Math.max(MARGIN, Math.min(x, farthest(own.width)));
    style.left = `${left - own.left}px`;
    style.top = `${topOf(own.height, firstLine, lastLine) - own.top}px`;
    style.minWidth = `${own.width}px`;
  }

  focus(): void {
    this.#button.focus();
  }

  hide(): void {
    this.#rest();
    this.#button.remove();
  }

  #say(copied: boolean): void {
    this.#rest();
    const text = copied ? this.#words.copied : this.#words.failed;
    this.#button.textContent = text;
    this.#status.textContent = text;
    // Other words are longer: not beyond the window's edge.
    const { left, width } = this.#button.getBoundingClientRect();
    const { style } = this.#button;
    style.left = `${Number.parseFloat(style.left) + Math.min(0, farthest(width) - left)}px`;
    this.#timer = setTimeout(() => {
      // Never taken from under the keyboard.
      if (document.activeElement === this.#button) this.#rest();
      else this.hide();
    }, SAID);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#button.textContent = this.#words.copy;
    this.#status.textContent = '';
  }
}

/** Where a button of that width may begin at most. */
function farthest(width: number): number {
  return document.documentElement.clientWidth - width - MARGIN;
}

/** Below the selection; above it where there is no room below, but not under a finger, where the system's own menu is. */
function topOf(height: number, firstLine: DOMRect, lastLine: DOMRect): number {
  const finger = matchMedia('(pointer: coarse)').matches;
  const gap = finger ? GAP.finger : GAP.mouse;
  const below = lastLine.bottom + gap;
  const above = firstLine.top - gap - height;
  return finger || below + height <= innerHeight || above < 0 ? below : above;
}
