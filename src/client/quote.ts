import type { Quotable } from '../model/quotable.ts';
import { copy } from './clipboard.ts';
import { type Quotation, writeQuotation } from './quotation.ts';
import { QuoteButton } from './quoteButton.ts';
import { type SelectedText, selectedText } from './selectedText.ts';
import { speakerOf } from './speaker.ts';
import { isOwnVoice } from './speechVoice.ts';
import { textDirective } from './textDirective.ts';

/** Milliseconds without change after which a selection is taken as made. */
const SETTLED = 200;

/** The script of a release's page: whoever selects text of the release is offered a quotation of it to copy. */
function main(quotable: Quotable, body: Element): void {
  let quotation: Quotation | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dragging = false;
  const button = new QuoteButton(
    quotable.words,
    body,
    async () => quotation !== undefined && copy(quotation.plain, quotation.html),
  );
  const offer = () => {
    const selected = selectedText(getSelection(), body);
    if (!selected) {
      // A press may have taken the selection away.
      if (!button.isBusy) button.hide();
      return;
    }
    const made = quotationOf(selected, quotable);
    if (button.isShown && made.plain === quotation?.plain) return;
    quotation = made;
    button.show({ ...selected, after: selected.end });
  };
  const settle = () => {
    clearTimeout(timer);
    if (dragging) return;
    timer = setTimeout(offer, SETTLED);
  };
  document.addEventListener('selectionchange', settle);
  document.addEventListener('pointerdown', ({ pointerType, button: pressed, target }) => {
    dragging = pointerType === 'mouse' && pressed === 0 && !button.holds(target);
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      if (dragging) {
        dragging = false;
        settle();
      }
    });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') button.hide();
    // From a selection some browsers would go on from the top of the page, for what has the focus is all around it.
    if (event.key === 'Tab' && !event.shiftKey && button.isShown && document.activeElement?.contains(body)) {
      event.preventDefault();
      button.focus();
    }
  });
}

function quotationOf(selected: SelectedText, quotable: Quotable): Quotation {
  const { blocks, quote, id, earlier } = selected;
  const { lang, url } = quotable;
  const speaker = narratedSpeaker(selected, quotable) ?? ownSpeaker(selected, quotable);
  const directive = textDirective(blocks, earlier, lang);
  // The id leads there where text directives are not known.
  const fragment = `${id ?? ''}${directive === undefined ? '' : `:~:${directive}`}`;
  return writeQuotation(quote, speaker, fragment === '' ? url : `${url}#${fragment}`, quotable);
}

/** Whom the text names as the one who says the words. */
function narratedSpeaker({ words }: SelectedText, { people, speech }: Quotable): string | undefined {
  const [only] = words;
  return only && words.length === 1 && speech ? speakerOf(only, people, speech) : undefined;
}

/** Who gave the speech, of words that are their own. */
function ownSpeaker({ words, spoken }: SelectedText, { speaker }: Quotable): string | undefined {
  return speaker !== undefined && isOwnVoice(words, spoken, speaker) ? speaker : undefined;
}

const data = document.getElementById('quotable');
const body = document.querySelector('.body');
// A site's own release page may have neither; a browser that cannot tell words apart (before 2024) makes no link to them.
if (data?.textContent && body && 'Segmenter' in Intl) main(JSON.parse(data.textContent), body);
