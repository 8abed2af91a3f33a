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
