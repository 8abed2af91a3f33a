/** Language → words that are alike in all the ways in which words are joined and parted. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: `ferry ferries ferry’s harbour harbours Harbor run running ran minister minister's ministers don't dont the of U.S. us
    vice-president vice president vicepresident state-of-the-art state art COVID-19 covid 19 1,234.5 1234.5 2021-142 142
    résumé resume important import news new AT&T at T a.b@c.us c`.split(/\s+/),
  et: 'kaitse kaitset kaitsega kaitsma riik riigi riikide õigus õiguse oigus Macron’iga Macron vesi vett e-riik'.split(
    ' ',
  ),
  de: `Ärzte Aerzte Arzt neue neuen nu begrüßten begruessten Häuser Haeuser Haus über ueber Über-Ärzte ueberaerzte
    Quelle Qulle Goethe`.split(/\s+/),
  ru: 'президент президента президентом ёлка елка елки министр министра министры день дня вице-президент ООН'.split(
    ' ',
  ),
  ar: 'حكومة الحكومة والحكومة وزير الوزير وزيرة أحمد احمد خدمة خدمات'.split(' '),
  ja: '国会議員 国会 議員会 会議 税 税金 東京都 京都 news'.split(' '),
};
