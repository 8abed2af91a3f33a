import { stemmer } from '@orama/stemmers/italian';
import { libraryStemmer } from '../libraryStemmer.ts';

/**
 * Snowball's, with what it misses: italiano beside italiana, direttrice, svilupperà without its accent, and preso, promesso,
 * richiesto, scritto, deciso, risposto, proposto, aperto, vinto. Imprese, inchieste and imposte stay apart from verbs.
 */
export const stem = libraryStemmer(stemmer, {
  mends: [
    [/(?<=..)trice$/, 'tore'],
    [/(?<=^(?:ap|com|ri|sor)?pre)s(?=[aeio]$)/, 'nd'],
    [/(?<=^(?:am|com|di|e|per|pro|ri|sotto|tras)?me)ss(?=[aeio]$)/, 'tt'],
    [/(?<=^(?:ri)?chie)st(?=[aeio]$)/, 'd'],
    [/(?<=^(?:de|i|pre|ri|sotto|tra)?scri)tt(?=[aeio]$)/, 'v'],
    [/(?<=^deci)s(?=(?:[aeio]|ero)$)/, 'd'],
    [/(?<=^(?:cor)?rispo)st(?=[aeio]$)/, 'nd'],
    [/(?<=^(?:com|dis|es|op|pro)po)(?:st[aeio]|rre|ng(?:[ao]|[ao]no))$/, 'ne'],
    [/(?<=^(?:off|(?:ri)?ap|(?:ri|s)?cop))(?:ert[aeio]|r(?:e|ir[ae]|iranno|ono|iamo|endo))$/, 'rire'],
    [/(?<=^(?:con)?vin)t(?=[aeio]$)/, 'c'],
    [/^uomini$/, 'uomo'],
  ],
  readings: [
    // A people, or what they do.
    [/(?<=..)ano$/, 'ana'],
    [/(?<=..)(?<!cen|elet|me)trici$/, 'tori'],
    // What somebody will do, or a maniera, a lettera.
    [/(?<=.{4})(?<!i|^(?:legg|lett|tess)|osf)era$/, 'ere'],
    [/(?<=.{4})ira$/, 'ire'],
  ],
});

/** See `WordForms`. */
export const elided =
  /^(?:[cdlmnstv]|anch|bell|com|cos|dov|gl|(?:a|co|da|de|ne|que|su)ll|quest|(?:ciasc|ness)?un)$/;
