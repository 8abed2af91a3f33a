import { stemmer } from '@orama/stemmers/german';
import { libraryStemmer } from '../libraryStemmer.ts';

/** Snowball's, with what it misses: Ministerinnen, verhandeln, and of regular verbs sagte, sagt, gesagt, angekündigt. */
export const stem = libraryStemmer(stemmer, {
  readings: [
    [/innen$/, 'in'],
    [/(?<=.{3})eln$/, 'el'],
    // Short stems only where they can hardly be a noun's: sagte, but Seite.
    [/(?<=.{4}|..[bgk])te[nt]?$/, ''],
    [/(?<=.{4}|..[bgk])(?<!^(?:mark|mona|kraf))t$/, ''],
    // Not Gesicht, Geschäft and other nouns that begin so.
    [
      /^(ab|an|auf|aus|ein|mit|nach|vor|zu)?ge(?!(?:sich|schaf|rich|wal|dich|wich|bie|hal|bur|fech|schlech|spens|stal)t)(.{3,})t$/,
      '$1$2',
    ],
  ],
});

/**
 * How letters that a keyboard has not are typed there, and as what they are indexed (`fold`): Aerzte for Ärzte. After a,
 * e and q, ue is no ü (neue, Quelle). That both readings are sought does little harm: what is typed so (aktuell, Goethe)
 * is hardly ever another word without its e.
 */
export const typed = /(?<=[ao])e|(?<=(?<![aeq])u)e/g;
