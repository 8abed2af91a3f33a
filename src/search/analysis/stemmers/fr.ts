import { stemmer } from '@orama/stemmers/french';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's, with what it misses: annoncée without its accent, conseillers, délais, répondu, construit, annoncent, active. */
export const stem = libraryStemmer(stemmer, {
  mends: [
    [/ees?$/, 'e'],
    [/(?<=i|ll)eres?$|(?<=ll)ers$/, 'er'],
    [/nd(?:re|r(?:a|ont|aient|ait)|ue?s?)$/, 'nd'],
    [/(?<=str|d)ui(?:re|te?s?|s(?:ent|ait|aient|ant)|r(?:a|ont|ait|aient))$/, 'uis'],
    [/^travaux$/, 'travail'],
    [/^publiques?$/, 'public'],
    [/^nouvel(?:les?)?$/, 'nouveau'],
  ],
  readings: [
    // A verb, or a président.
    [/(?<=.{3})(?<!em)ent$/, 'e'],
    [/ives?$/, 'if'],
    // A plural, or a français.
    [/(?<=^l|.{3})ois$/, 'oi'],
    [/(?<=.{3})ais$/, 'ai'],
  ],
});
