import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speakerOf } from '../../src/client/speaker.ts';
import { stringsFor } from '../../templates/strings/index.ts';

const KALLAS = 'Kaja Kallas';
const STOLTENBERG = 'Jens Stoltenberg';

/** The speaker of what stands between square brackets. */
function speaker(text: string, people: readonly string[] = [KALLAS, STOLTENBERG], lang = 'en') {
  const [before = '', chosen = '', after = ''] = text.split(/[[\]]/);
  return speakerOf({ before, chosen, after }, people, stringsFor(lang).quote.speech);
}

describe('the speaker of selected words', () => {
  it('is whom the words after the quotation name', () => {
    for (const after of [
      'said Kaja Kallas.',
      'said Prime Minister Kaja Kallas.',
      'said Estonian Prime Minister Kaja Kallas, who was in Brussels.',
      'said the prime minister Kaja Kallas.',
      'Kallas pointed out.',
      'said Kallas.',
      'Prime Minister Kaja Kallas added on Tuesday.',
      'Kallas said, confirming that Estonia is committed.',
    ]) {
      assert.equal(speaker(`They met. “[We are ready] for it,” ${after}`), KALLAS, after);
    }
  });

  it('is whom the words before it name', () => {
    assert.equal(speaker('It was cold. Prime Minister Kaja Kallas said: “[We are ready.]”'), KALLAS);
    assert.equal(speaker('Kallas added, “We [are] ready.”'), KALLAS);
  });

  it('may be selected with the marks, in part, or in any sentence of the quotation', () => {
    assert.equal(speaker('[“We are ready. It was long,”] said Kallas.'), KALLAS);
    assert.equal(speaker('“We are ready. [ It was long ],” said Kallas.'), KALLAS);
    assert.equal(speaker('“We are [ready. It] was long,” said\nKaja\u00a0Kallas.'), KALLAS);
  });

  it('goes on in a second quotation when nothing else stands between', () => {
    assert.equal(speaker('“We are ready,” said Kallas. “[It was long.]”'), KALLAS);
    assert.equal(speaker('“A,” said Kaja Kallas, Prime Minister of Estonia. “[B.]”'), KALLAS);
    assert.equal(speaker('“A,” said Kallas. “[B],” said a bystander.'), undefined);
    assert.equal(speaker('“A,” said Kallas. A sign read: “[B.]”'), undefined);
    assert.equal(speaker('“A,” said Kallas, and a sign read: “[B.]”'), undefined);
    assert.equal(speaker('“A,” said Kallas. “[B]” was the motto.'), undefined);
    assert.equal(speaker('“A,” said Kallas. “B,” said Stoltenberg. “[C.]”'), STOLTENBERG);
  });

  it('is not told from anything but a quotation', () => {
    for (const text of [
      'According to Kallas, [NATO must be alert].',
      '[Kallas said that it was long].',
      'Kallas also [emphasised that NATO must keep pace].',
      '[“We are ready,” said Kallas. “It was long.”]',
      'The [“green” plan] is old, said Kallas.',
      'The “[green]” plan is old, said Kallas.',
    ]) {
      assert.equal(speaker(text), undefined, text);
    }
  });

  it('is not guessed where somebody else may have spoken', () => {
    for (const after of [
      'said the prime minister.',
      'said a bystander to Kaja Kallas.',
      'said Kaja Kallas’s adviser.',
      "said Kaja Kallas's adviser.",
      'said an adviser to Kaja Kallas.',
      'said the Office of Prime Minister Kaja Kallas.',
      'said Spokesperson for Prime Minister Kaja Kallas.',
      'said Siim Kallas.',
      'Siim Kallas said.',
      'said Kaja Kallas and Jens Stoltenberg.',
      'said Kaja Kallas, quoting Jens Stoltenberg.',
      'Stoltenberg told Kallas.',
      'said Kaja Kallasmaa.',
      'was the answer. Kallas said no more.',
    ]) {
      assert.equal(speaker(`“[We are ready],” ${after}`), undefined, after);
    }
    assert.equal(speaker('Kallas said: “[We are ready],” said Stoltenberg.'), undefined);
    assert.equal(speaker('“[We are ready],” said Kallas.', [KALLAS, 'Siim Kallas']), undefined);
    assert.equal(speaker('“[We are ready],” said Kaja Kallas.', []), undefined);
  });

  it('is not told from the next sentence, nor where other words introduce the quotation', () => {
    for (const text of [
      'The opposition wrote: “[Taxes will rise.]” Kallas said this was untrue.',
      'The opposition wrote: “[Taxes will rise.]” Kallas said.',
      'The opposition wrote: “[Taxes will rise],” said Kallas.',
      'The court found that “[the ministry acted against the law.]” Kallas said she would appeal.',
      'The report finds: “[Nine rivers are clean.]” Kaja Kallas said: “We are glad of it.”',
      'It was asked there: “[Who pays?]” Kallas said nobody knew.',
      'People asked “[Who pays?]” Kallas said nobody knew.',
      '“[Who pays?]” Kallas said: “We do.”',
    ]) {
      assert.equal(speaker(text), undefined, text);
    }
    assert.equal(speaker('“[Who pays?]” Kallas said. Nobody knew.'), KALLAS);
    assert.equal(speaker('“[Who pays?]” said Kallas, who was there.'), KALLAS);
    assert.equal(speaker('“The rivers are clean.” Kallas said: “[We are glad.]”'), KALLAS);
  });

  it('is not guessed where the marks do not pair', () => {
    assert.equal(speaker('“[We are ready, said Kallas.'), undefined);
    assert.equal(speaker('We are ready.” “[No],” said Kallas.'), undefined);
  });

  it('is found in Estonian', () => {
    const people = ['Tõnu Näidis', 'Maria Example'];
    const found = (text: string) => speaker(text, people, 'et');
    assert.equal(
      found('„[Saime valmis],“ ütles Silla- ja teedeameti juhataja Tõnu Näidis. „Ei looda.“'),
      'Tõnu Näidis',
    );
    assert.equal(
      found('„Saime valmis,“ ütles Silla- ja teedeameti juhataja Tõnu Näidis. „[Ei looda.]“'),
      'Tõnu Näidis',
    );
    assert.equal(found('„[Puhas vesi]”, ütles näidisminister Maria Example.'), 'Maria Example');
    assert.equal(found('„[Puhas vesi],“ lisas Näidis.'), 'Tõnu Näidis');
    assert.equal(found('„[Puhas vesi],“ ütles Tõnu Näidise nõunik.'), undefined);
    assert.equal(found('„[Puhas vesi],“ ütles nõunik koos Maria Example.'), undefined);
  });

  it('is found in Russian, between dashes within the marks too', () => {
    const people = ['Тыну Няйдис', 'Мария Экзампл'];
    const found = (text: string) => speaker(text, people, 'ru');
    assert.equal(
      found('«[Чистая вода] – это труд», – сказала министр образцов Мария Экзампл.'),
      'Мария Экзампл',
    );
    const inset =
      '«Мы построили мост в срок, – сказал директор Агентства мостов и дорог Тыну Няйдис. – Не думаю, что часто».';
    assert.equal(found(inset.replace('мост', '[мост]')), 'Тыну Няйдис');
    assert.equal(found(inset.replace('часто', '[часто]')), 'Тыну Няйдис');
    assert.equal(found(inset.replace('директор', '[директор]')), undefined);
    assert.equal(found('«[Чистая вода]», – сказал помощник министра Мария Экзампл.'), undefined);
    assert.equal(found('«[Чистая вода]», – сказал советник Марии Экзампл.'), undefined);
  });

  it('is found in Arabic', () => {
    const people = ['ماريا إكزامبل', 'بيوتر أوبرازتسوف'];
    const found = (text: string) => speaker(text, people, 'ar');
    assert.equal(found('وقالت وزيرة النماذج ماريا إكزامبل: «[المياه النقية] ثمرة».'), 'ماريا إكزامبل');
    assert.equal(found('وقال أمين أرشيف الدولة بيوتر أوبرازتسوف: «[معظم] قرائنا».'), 'بيوتر أوبرازتسوف');
    assert.equal(found('وقال مستشار ماريا إكزامبل: «[المياه]».'), undefined);
    assert.equal(found('وقال مدير مكتب الوزيرة ماريا إكزامبل: «[المياه]».'), undefined);
    assert.equal(found('وقال المتحدث باسم ماريا إكزامبل: «[المياه]».'), undefined);
  });

  it('is found in French', () => {
    const people = ['Anne Exemple', 'Paul Modèle'];
    const found = (text: string) => speaker(text, people, 'fr');
    for (const after of [
      'a déclaré Anne Exemple.',
      'a déclaré la ministre Anne Exemple.',
      'a déclaré la ministre, Anne Exemple.',
      'a déclaré la Première ministre estonienne Anne Exemple.',
      'a ajouté la ministre de la Culture et du Patrimoine, Anne Exemple.',
      'affirme la vice-première ministre Anne Exemple, en visite à Nord.',
      'explique la directrice de l’Agence des ponts Anne Exemple.',
      'Anne Exemple a précisé.',
    ]) {
      assert.equal(found(`Il pleuvait. «\u00a0[L’eau est propre]\u00a0», ${after}`), 'Anne Exemple', after);
    }
    assert.equal(found('La ministre Anne Exemple a déclaré\u00a0: «\u00a0[L’eau].\u00a0»'), 'Anne Exemple');
    for (const after of [
      'a déclaré la directrice de cabinet de la ministre Anne Exemple.',
      'a déclaré le ministre de Anne Exemple.',
      'a déclaré le président du parti d’Anne Exemple.',
      'a déclaré la ministre et Anne Exemple.',
      'a déclaré le ministre Jean Dupont devant Anne Exemple.',
      'a déclaré le ministre devant Anne Exemple.',
      'a déclaré le ministre Jean Dupont chez Anne Exemple.',
      'a déclaré un conseiller d’Anne Exemple.',
      'a déclaré la ministre Anne Exemple avec Paul Modèle.',
    ]) {
      assert.equal(found(`«\u00a0[L’eau est propre]\u00a0», ${after}`), undefined, after);
    }
  });

  it('is found in German', () => {
    const people = ['Anna Beispiel', 'Paul Muster'];
    const found = (text: string) => speaker(text, people, 'de');
    for (const after of [
      'sagte Anna Beispiel.',
      'sagte Ministerin Anna Beispiel.',
      'erklärte die Kulturministerin Anna Beispiel.',
      'betonte die Ministerin für Kultur und Sport, Anna Beispiel.',
      'betonte die Ministerin für europäische Angelegenheiten Anna Beispiel.',
      'sagte die Präsidentin des Landesamts Anna Beispiel.',
      'Beispiel sagte.',
    ]) {
      assert.equal(found(`Es regnete. „[Das Wasser ist sauber]“, ${after}`), 'Anna Beispiel', after);
    }
    assert.equal(found('Ministerin Anna Beispiel erklärte: „[Das Wasser].“'), 'Anna Beispiel');
    for (const after of [
      'sagte eine Sprecherin der Ministerin Anna Beispiel.',
      'sagte der Direktor des Büros von Anna Beispiel.',
      'sagte der Staatssekretär der Ministerin Anna Beispiel.',
      'sagte der Minister und Anna Beispiel.',
      'sagte Minister Jüri Ratas gegenüber Anna Beispiel.',
      'sagte der Minister neben Anna Beispiel.',
    ]) {
      assert.equal(found(`„[Das Wasser ist sauber]“, ${after}`), undefined, after);
    }
  });

  it('is found in Spanish', () => {
    const people = ['Ana Ejemplo', 'Pablo Modelo'];
    const found = (text: string) => speaker(text, people, 'es');
    for (const after of [
      'dijo Ana Ejemplo.',
      'ha declarado la ministra Ana Ejemplo.',
      'señaló la vicepresidenta de Obras y Aguas, Ana Ejemplo.',
      'Ana Ejemplo afirmó.',
    ]) {
      assert.equal(found(`Llovía. «[El agua está limpia]», ${after}`), 'Ana Ejemplo', after);
    }
    assert.equal(found('La ministra Ana Ejemplo añadió: «[El agua].»'), 'Ana Ejemplo');
    for (const after of [
      'dijo el director de gabinete de la ministra Ana Ejemplo.',
      'dijo el presidente de Ana Ejemplo.',
      'dijo la portavoz de Ana Ejemplo.',
      'dijo el ministro y Ana Ejemplo.',
      'dijo el ministro Juan Pérez ante Ana Ejemplo.',
      'dijo el ministro sobre Ana Ejemplo.',
    ]) {
      assert.equal(found(`«[El agua está limpia]», ${after}`), undefined, after);
    }
  });

  it('is found in Italian', () => {
    const people = ['Anna Esempio', 'Paolo Modello'];
    const found = (text: string) => speaker(text, people, 'it');
    for (const after of [
      'ha detto Anna Esempio.',
      'ha dichiarato la ministra Anna Esempio.',
      'ha aggiunto la ministra per l’Innovazione, Anna Esempio.',
      'Anna Esempio ha spiegato.',
    ]) {
      assert.equal(found(`Pioveva. «[L’acqua è pulita]», ${after}`), 'Anna Esempio', after);
    }
    assert.equal(found('La ministra Anna Esempio ha commentato: «[L’acqua].»'), 'Anna Esempio');
    for (const after of [
      'ha detto il direttore del gabinetto della ministra Anna Esempio.',
      'ha detto il presidente di Anna Esempio.',
      'ha detto un consigliere di Anna Esempio.',
      'ha detto il ministro e Anna Esempio.',
      'ha detto il ministro Mario Rossi su Anna Esempio.',
    ]) {
      assert.equal(found(`«[L’acqua è pulita]», ${after}`), undefined, after);
    }
  });

  it('takes a name for what it is, whatever signs it has', () => {
    for (const name of ['John F. Kennedy', 'Jo (Joe) O*Neil', 'Anne-Marie d’Arc'])
      assert.equal(speaker(`“[A],” said President ${name}. It rained.`, [name]), name);
  });
});
