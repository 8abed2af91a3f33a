import { plural } from '../lib/plural.ts';
import type { SearchWords } from '../model/searchWords.ts';
import { countSoFar } from './countSoFar.ts';
import { element } from './element.ts';

/** A value to narrow by, as a checkbox. */
export interface FacetOption {
  readonly key: string;
  readonly label: string;
  /** Its language (BCP 47), where that is not that of all of them. */
  readonly lang?: string | undefined;
  /** Keys of the values it stands under, nearest first. */
  readonly above: readonly string[];
}

export interface FacetState {
  readonly chosen: readonly string[];
  /** Key → results; a key without one is not known yet. */
  readonly counts: ReadonlyMap<string, number>;
  /** True when a value is counted to the end: it can have no more results, and none where it has no count. */
  readonly isFinal: (key: string) => boolean;
}

/** The page's words, and the language of what there is to choose from. */
export type FacetWords = Pick<SearchWords, 'lang' | 'showMore'> & { readonly labels: string };

interface Row {
  readonly item: HTMLLIElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

/** More are behind a button, this many at a time. */
const SHORT_LIST = 8;
const STEP = 100;

/** The checkboxes of one facet. A row is made once and changed in place, so that the keyboard's focus stays where it is. */
export class FacetView {
  readonly #place: HTMLElement;
  readonly #rows = new Map<string, Row>();
  readonly #list = element('ul', { class: 'facet' });
  readonly #more = element('button', { type: 'button', class: 'facet-more' });
  readonly #words: FacetWords;
  readonly #choose: (key: string, wanted: boolean) => void;
  #options: readonly FacetOption[] = [];
  #limit = SHORT_LIST;
  #offered = false;
  #state: FacetState = { chosen: [], counts: new Map(), isFinal: () => false };

  constructor(place: HTMLElement, words: FacetWords, choose: (key: string, wanted: boolean) => void) {
    this.#place = place;
    this.#words = words;
    this.#choose = choose;
    this.#more.addEventListener('click', () => this.#showMore());
    place.append(this.#list, this.#more);
  }

  /** What there is to choose from, in the order in which it is shown. A new question starts with the short list. */
  offer(options: readonly FacetOption[], isNew: boolean): void {
    this.#options = options;
    this.#offered = true;
    if (isNew) this.#limit = SHORT_LIST;
    const wanted = new Set(options.map(({ key }) => key));
    for (const [key, { item }] of this.#rows) {
      if (wanted.has(key)) continue;
      item.remove();
      this.#rows.delete(key);
    }
  }

  update(state: FacetState): void {
    this.#state = state;
    const { chosen } = state;
    const known = new Set(this.#options.map(({ key }) => key));
    // A key from a link that the archive does not know must still be there to be taken out.
    const strangers = chosen.filter((key) => !known.has(key)).map((key) => ({ key, label: key, above: [] }));
    const useful = [...strangers, ...this.#options].filter((option) => this.#isUseful(option));
    const listed = useful.slice(0, this.#limit);
    const late = useful.slice(this.#limit).filter(({ key }) => chosen.includes(key) || this.#isFocused(key));
    arrange(this.#list, this.#rowsOf([...listed, ...late]));
    const left = useful.length - listed.length - late.length;
    this.#more.hidden = left === 0;
    this.#more.textContent = plural(this.#words.lang, this.#words.showMore)(Math.min(left, STEP));
    this.#place.hidden = useful.length === 0;
  }

  /** Shows what is chosen by now, with the counts of before: the new ones are not known yet. */
  mark(chosen: readonly string[]): void {
    // Before there is anything to choose from nothing has a name.
    if (this.#offered) this.update({ ...this.#state, chosen });
  }

  /** Chosen, or perhaps with results; and a narrower value only once one above it is chosen, or all are asked for. */
  #isUseful({ key, above }: FacetOption): boolean {
    const { chosen } = this.#state;
    if (chosen.includes(key)) return true;
    // Under the keyboard's focus a row stays, or the focus would be lost.
    if (this.#isFocused(key)) return true;
    if (this.#count(key) === 0) return false;
    return above.length === 0 || this.#limit > SHORT_LIST || above.some((over) => chosen.includes(over));
  }

  #isFocused(key: string): boolean {
    return this.#rows.get(key)?.box === document.activeElement;
  }

  #count(key: string): number | undefined {
    const { counts, isFinal } = this.#state;
    return counts.get(key) ?? (isFinal(key) ? 0 : undefined);
  }

  #rowsOf(options: readonly FacetOption[]): readonly HTMLLIElement[] {
    return options.map((option) => {
      const { item, box, count } = this.#rows.get(option.key) ?? this.#makeRow(option);
      const { chosen, isFinal } = this.#state;
      box.checked = chosen.includes(option.key);
      count.textContent = countSoFar(this.#count(option.key) ?? 0, isFinal(option.key), this.#words.lang);
      return item;
    });
  }

  #makeRow({ key, label, lang: own, above }: FacetOption): Row {
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => this.#choose(key, box.checked));
    const count = element('span', { class: 'count' });
    const { lang, labels } = this.#words;
    const said = own ?? labels;
    const apart = said === lang ? {} : { lang: said };
    const name = element('span', { class: 'name' }, element('bdi', apart, label));
    const item = element(
      'li',
      { class: `under-${Math.min(above.length, 3)}` },
      element('label', {}, box, name, count),
    );
    const row = { item, box, count };
    this.#rows.set(key, row);
    return row;
  }

  #showMore(): void {
    const before = new Set(this.#list.children);
    this.#limit += STEP;
    this.update(this.#state);
    const added = [...this.#list.children].find((item) => !before.has(item));
    added?.querySelector('input')?.focus();
  }
}

/**
 * Makes `items` the children of the list. The one with the keyboard's focus is not touched, or it would lose it: the others
 * are put around it, and it stays where it is on the screen.
 */
function arrange(list: HTMLElement, items: readonly Element[]): void {
  const wanted = new Set(items);
  const focused = items.find((item) => item.contains(document.activeElement));
  const before = focused?.getBoundingClientRect().top ?? 0;
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  let at = list.firstElementChild;
  for (const item of items) {
    // What still stands before it comes later.
    while (item === focused && at && at !== item) {
      const next = at.nextElementSibling;
      list.append(at);
      at = next;
    }
    if (item === at) at = at.nextElementSibling;
    else list.insertBefore(item, at);
  }
  if (focused) scrollBy(0, focused.getBoundingClientRect().top - before);
}
