import { stemmer } from '@orama/stemmers/french';
import { libraryStemmer } from '../libraryStemmer.ts';

export { thousands } from '../thousands.ts';

/**
 * Snowball's, with what it misses: annoncée without its accent, essaye, conseillers, étrangère, sénatrice, répondu, construit,
 * maintient, offert, reçu, soumis, appris, inscrit, annoncent, améliorons, active, développeuse, française. Participles that are
 * mostly nouns stay apart from their verbs: permis, contenu, revenu, employé; so do loyer from loi, parlement from parler, Métis from met.
 */
export const stem = libraryStemmer(stemmer, {
  mends: [
    [/^([fl])oyers?$/, '$1oyers'],
    [/(?<=.[aou])(?<!^emplo)ye(?:nt|e?s?)$/, 'ie'],
    [/ees?$/, 'e'],
    [/(?<=i|ll|ch|[nr]g|ssag|^leg)eres?$|(?<=.{3})(?<!div|univ|trav|env|rev|perv)ers$/, 'er'],
    [/(?<=..)trices?$/, 'teur'],
    [
      /(?<=^(?!(?:con|de)tenu|revenu|(?:entre|sou)tiens)(?:con|de|entre|inter|main|ob|par|pre|pro|re|sou|sur|appar)?[tv])(?:en(?:ir|ue?s?|i?ons|i?ez|ai(?:s|t|ent)|ant)|i(?:en[st]|enne(?:nt)?|endr(?:a|ont|ait|aient)))$/,
      'enir',
    ],
    [/nd(?:re|r(?:a|ont|aient|ait)|ue?s?)$/, 'nd'],
    [
      /(?<=^(?:ap|com|re|entre)?pr)(?:is|en(?:i?ons|i?ez|ai(?:s|t|ent)|ant|ne|nent))$|(?<=^(?:ap|com|re)?pr)ises?$/,
      'end',
    ],
    [
      /(?<=^(?:ad|com|e|o|per|pro|re|sou|trans)?m)(?:(?<!^perm)is(?:es?)?|ett(?:re|r(?:a|ont|ait|aient)|e|ent|i?ons|i?ez|ai(?:s|t|ent)|ant))$/,
      'et',
    ],
    [
      /(?<=^(?:aper|con|de|per|re)c)(?:oi(?:[ts]|ve(?:nt)?)|ue?s?|ev(?:oir|r(?:a|ont|ait|aient)|i?ons|i?ez|ai(?:s|t|ent)|ant))$/,
      'ev',
    ],
    [/(?<=str|d)ui(?:re|te?s?|s(?:ent|ons|ez|ait|aient|ant)|r(?:a|ont|ait|aient))$/, 'uis'],
    [
      /(?<=^(?:off|souff|(?:c|r|dec|rec)?ouv))(?:r(?:e(?:nt|s)?|ir(?:a|ont|ait|aient)?|i?ons|i?ez|ai(?:s|t|ent)|ant)|erte?s?)$/,
      'rir',
    ],
    [
      /(?<=^(?:e|de|ins|pres|sous|trans)cri)(?:r(?:e|a|ont|ait|ez|ons)|tes?|ts|v(?:ent|i?ons|i?ez|ai(?:s|t|ent)|ant|e))$/,
      't',
    ],
    [/(?<=^(?:(?:en)?j|(?:mi)?li|f|vo|av|nev|chev)eu)x$/, ''],
    [/(?<=^(?:re)?elu)(?:e?s?)$/, ''],
    [/^travaux$/, 'travail'],
    [/^(gre|publi|tur)c?ques?$/, '$1c'],
    [/^nouvel(?:les?)?$/, 'nouveau'],
    [/^longues?$/, 'long'],
    [/^cheffes?$/, 'chef'],
    [/^mairesses?$/, 'maire'],
    [/^metis(?:ses?)?$/, 'metissage'],
    [/^parlements?$/, 'parlementaire'],
    [/^francais$/, 'francaise'],
  ],
  readings: [
    // A verb, or a président.
    [/(?<=.{3})(?<!em)ent$/, 'e'],
    [/ives?$/, 'if'],
    // A plural, or an anglais, who is kin to an anglaise.
    [/(?<=^l|.{3})ois$/, 'oi'],
    [/(?<=.{3})ais$/, 'ai'],
    [/(?<=.{4})ais$/, 'aise'],
    // What we do, or maisons, leçons, cartons.
    [/(?<=[^o]{3})issons$/, 'ir'],
    [
      /(?<=.{3})(?<!i|[ao]is|^pris|^chans|^(?:fa|gar|le|ma)c|^(?:ball|bout|cart|fer|sal|ser|viol))e?ons$/,
      'er',
    ],
    [/euses?$/, 'eur'],
  ],
});

/** See `WordForms`. */
export const elided = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)$/;
