import { stemmer } from '@orama/stemmers/spanish';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's, with what it misses: gobiernos, ríos, ciudades, europeas, jueces, and decidió and decidirá without their accents. */
export const stem = libraryStemmer(stemmer, {
  mends: [
    [/iernos$/, 'ierno'],
    [/(?<=[aeiou][dlnr])es$/, ''],
    [/eas$/, 'ea'],
    [/(?<=^[^d].?)ios$/, 'io'],
  ],
  readings: [
    [/ces$/, 'z'],
    [/(?<=.{4})(?<!barr|anton)io$/, ''],
    [/(?<=.{3})ira[ns]?$/, 'ir'],
  ],
});
