import { stemmer } from '@orama/stemmers/spanish';
import { libraryStemmer } from '../libraryStemmer.ts';

/**
 * Snowball's, with what it misses: gobiernos, ríos, ciudades, europeas, francesa, alemana, pidió, sigue, jueces, and decidió
 * and decidirá without their accents.
 */
export const stem = libraryStemmer(stemmer, {
  mends: [
    [/^aleman(?:es)?$/, 'alemana'],
    [/(?<=^(?:dan|escoc|franc|japon|portugu|.{2,5}land)es)(?:es)?$/, 'a'],
    [/iernos$/, 'ierno'],
    [/(?<=[aeiou][dlnr])es$/, ''],
    [/eas$/, 'ea'],
    [/(?<=^[^d].?)ios$/, 'io'],
    [/(?<=^(?:im|des)?p)id(?:[aeo]|an|en|io|ieron|iendo)$/, 'edir'],
    [/(?<=^(?:con|per|pro)?s)igu?(?:[aeo]|an|en|io|ieron|iendo)$/, 'eguir'],
  ],
  readings: [
    [/ces$/, 'z'],
    [/(?<=.{4})(?<!barr|anton)io$/, ''],
    [/(?<=.{3})ira[ns]?$/, 'ir'],
  ],
});
