/** How an invented language of the archive sounds and is written. All lists are separated by spaces; `_` is no sound. */
export interface LanguageRules {
  /** Its most frequent words, the most frequent first; all others are invented. */
  readonly common: string;
  readonly onsets: string;
  readonly nuclei: string;
  readonly codas: string;
  /** What makes further words of a word. */
  readonly endings: string;
  /** How many words it has. */
  readonly size: number;
  readonly quotes: readonly [string, string];
  /** Its part of all releases. */
  readonly share: number;
  readonly siteTitle: string;
}

export type LanguageCode = 'en' | 'et' | 'ru';

/** The first is the site's default. */
export const LANGUAGES: Readonly<Record<LanguageCode, LanguageRules>> = {
  en: {
    common:
      'the of and to in a for that is on will with by as are be this from at an has have it was which their ' +
      'not new more its all been our also or other than they up who would one were about into through between',
    onsets: '_ b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sl sp st t th tr v w',
    nuclei: 'a e i o u a e i o ai ea ee ou oa',
    codas: '_ _ _ n r s t l d m ck nd nt rd st ll ng rm ss x',
    endings: 's ed ing er ment tion al ly ity ness able',
    size: 60_000,
    quotes: ['“', '”'],
    share: 0.8,
    siteTitle: 'Press releases of an invented state',
  },
  et: {
    common:
      'ja on et ka ning see mis oli ei kui aga või nii üle kes tema nende oma selle olla saab juba ainult ' +
      'kuid siis kuni pärast enne koos ilma vastu mööda läbi sest samuti',
    onsets: '_ h j k k l l m m n p r s t t v',
    nuclei: 'a e i o u õ ä ü aa ee ii uu ai oi äe öö ei au',
    codas: '_ _ _ _ l n r s d k t sk st nd ll',
    endings: 'd le lt st ga ni mine misel ne sed ks ta te des ja us use',
    size: 90_000,
    quotes: ['„', '“'],
    share: 0.1,
    siteTitle: 'Väljamõeldud riigi pressiteated',
  },
  ru: {
    common:
      'и в на с по что для не от к о из это также как его будет при до их года был за под через более все ' +
      'которые между после перед или уже только чтобы этот без если так',
    onsets: '_ б в г д ж з к л м н п пр р с ст т тр ф х ц ч ш',
    nuclei: 'а е и о у ы я ю а е и о',
    codas: '_ _ _ н р л т м в к ст сь й нь',
    endings: 'а у ом ами ов ый ого ому ение ения ость ности ский ские ать ает ли',
    size: 80_000,
    quotes: ['«', '»'],
    share: 0.1,
    siteTitle: 'Пресс-релизы вымышленного государства',
  },
};
