import { formatNumber } from '../lib/formatNumber.ts';
import type { PluralForms } from '../lib/plural.ts';
import { plural } from '../lib/plural.ts';
import { element } from './element.ts';

/** A value to narrow by, as a checkbox. */
export interface FacetOption {
  readonly key: string;
  readonly label: string;
}

export interface FacetState {
  readonly chosen: readonly string[];
  /** Key → results; a key without one is not known yet. */
  readonly counts: ReadonlyMap<string, number>;
  /** True when a value without results can have none. */
  readonly complete: boolean;
}

interface Row {
  readonly item: HTMLLIElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

/** More are behind a button. */
const SHORT_LIST = 8;

/** The checkboxes of one facet. Rows are made once and then changed in place, so that the keyboard's focus stays where it is. */
export class FacetView {
  readonly #place: HTMLElement;
  readonly #rows = new Map<string, Row>();
  readonly #list = element('ul', { class: 'facet' });
  readonly #all: HTMLButtonElement;
  readonly #lang: string;
  readonly #showAll: PluralForms;
  readonly #choose: (key: string, wanted: boolean) => void;
  #expanded = false;
  #state: FacetState = { chosen: [], counts: new Map(), complete: false };

  constructor(
    place: HTMLElement,
    words: { readonly lang: string; readonly showAll: PluralForms },
    choose: (key: string, wanted: boolean) => void,
  ) {
    this.#place = place;
    this.#lang = words.lang;
    this.#showAll = words.showAll;
    this.#choose = choose;
    this.#all = element('button', { type: 'button', class: 'facet-all' });
    this.#all.hidden = true;
    this.#all.addEventListener('click', () => this.#expand());
    place.append(this.#list, this.#all);
  }

  /** Adds the values that are not there yet. */
  offer(options: readonly FacetOption[]): void {
    for (const option of options) if (!this.#rows.has(option.key)) this.#addRow(option);
  }

  update(state: FacetState): void {
    this.#state = state;
    const { chosen, counts, complete } = state;
    // A key from a link that the archive does not know must still be there to be taken out.
    for (const key of chosen) if (!this.#rows.has(key)) this.#addRow({ key, label: key });
    let listed = 0;
    for (const [key, { item, box, count }] of this.#rows) {
      const number = counts.get(key) ?? (complete ? 0 : undefined);
      box.checked = chosen.includes(key);
      count.textContent = number === undefined ? '' : formatNumber(number, this.#lang);
      const useless = number === 0 && complete;
      if (!useless) listed += 1;
      item.hidden = !box.checked && (useless || (!this.#expanded && listed > SHORT_LIST));
    }
    this.#all.hidden = this.#expanded || listed <= SHORT_LIST;
    this.#place.hidden = listed === 0 && chosen.length === 0;
    this.#all.textContent = plural(this.#lang, this.#showAll)(listed);
  }

  /** Puts the values with most results first. Done for a new question only: a list that jumps at each choice cannot be read. */
  arrange(counts: ReadonlyMap<string, number>): void {
    const rows = [...this.#rows].sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    this.#rows.clear();
    for (const [key, row] of rows) this.#rows.set(key, row);
    this.#list.append(...rows.map(([, { item }]) => item));
  }

  #addRow({ key, label }: FacetOption): void {
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => this.#choose(key, box.checked));
    const count = element('span', { class: 'count' });
    const item = element(
      'li',
      {},
      element('label', {}, box, element('span', { class: 'name' }, label), count),
    );
    this.#rows.set(key, { item, box, count });
    this.#list.append(item);
  }

  #expand(): void {
    const hidden = [...this.#rows.values()].filter(({ item }) => item.hidden);
    this.#expanded = true;
    this.update(this.#state);
    hidden.find(({ item }) => !item.hidden)?.box.focus();
  }
}
