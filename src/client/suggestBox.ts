import type { SearchWords } from '../model/searchWords.ts';
import { element } from './element.ts';
import { filled, quoted } from './quoted.ts';
import type { Suggestion } from './suggestions.ts';

export interface SuggestBoxParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly words: SearchWords;
  /** What to suggest for a text. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  readonly choose: (suggestion: Suggestion) => void;
}

/**
 * Suggestions under the search box: an editable combobox with a listbox (WAI-ARIA Authoring Practices, "list
 * autocomplete with manual selection"). The keyboard's focus stays in the box; Enter without a choice searches.
 */
export class SuggestBox {
  readonly #parts: SuggestBoxParts;
  #shown: readonly Suggestion[] = [];
  #active = -1;

  constructor(parts: SuggestBoxParts) {
    const { input, list, words } = parts;
    this.#parts = parts;
    list.role = 'listbox';
    list.ariaLabel = words.suggestions;
    // A search field may not be a combobox (ARIA in HTML).
    input.type = 'text';
    input.autocomplete = 'off';
    input.enterKeyHint = 'search';
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value);
    input.addEventListener('input', () => this.#show(parts.suggest(input.value)));
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.close());
    // The press must not take the focus from the box, or the list would close before the click.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      if (option) this.#choose([...list.children].indexOf(option));
    });
  }

  close(): void {
    this.#show([]);
  }

  #show(suggestions: readonly Suggestion[]): void {
    const { input, list, words } = this.#parts;
    this.#shown = suggestions;
    list.replaceChildren(
      ...suggestions.map((suggestion, index) =>
        element(
          'div',
          { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' },
          ...describe(suggestion, words),
        ),
      ),
    );
    list.hidden = suggestions.length === 0;
    input.ariaExpanded = String(suggestions.length > 0);
    this.#mark(-1);
  }

  #mark(index: number): void {
    const { input, list } = this.#parts;
    this.#active = index;
    for (const [at, option] of [...list.children].entries()) option.ariaSelected = String(at === index);
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const { input, suggest } = this.#parts;
    const count = this.#shown.length;
    // The Enter that ends a word of an input method is not meant for us.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (count === 0) this.#show(suggest(input.value));
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = this.#shown.length + 1;
      // One of the places is the box itself: no suggestion chosen.
      if (places > 1) this.#mark(((this.#active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === 'Escape' && count > 0) this.close();
    else return;
    event.preventDefault();
  }

  #choose(index: number): void {
    const suggestion = this.#shown[index];
    this.close();
    if (suggestion) this.#parts.choose(suggestion);
  }
}

function describe(suggestion: Suggestion, words: SearchWords): readonly (Node | string)[] {
  const { kind, label } = suggestion;
  if (kind === 'words')
    return [element('span', {}, ...filled(words.searchFor, '{query}', quoted(label, words)))];
  if (kind === 'release') return told(label, words.release);
  const { formerly } = suggestion;
  if (formerly === undefined) return told(label, words.filters[kind]);
  const name = filled(words.formerly, '{name}', [element('bdi', {}, formerly)]);
  return [
    element('span', {}, element('bdi', {}, label), ' ', element('span', { class: 'formerly' }, ...name)),
    ' ',
    element('span', { class: 'kind' }, words.filters[kind]),
  ];
}

function told(label: string, kind: string): readonly (Node | string)[] {
  return [element('bdi', {}, label), ' ', element('span', { class: 'kind' }, kind)];
}
