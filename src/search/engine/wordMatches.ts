import { noteStandings, readPostings } from '../format/postings.ts';
import type { FormEntry } from '../format/wordBlock.ts';

/** For each release of a shard how much a test is fulfilled: weighed occurrences, 0 where it is not. */
export type Weights = Float32Array;

/** What an occurrence weighs by its field; one in the body weighs 1. A word in the title says what a release is about. */
const TITLE = 12;
const SUMMARY = 2;
/** What another form of the word than the one asked for weighs of it. */
const OTHER_FORM = 0.4;

/**
 * How much each of a shard's releases has of the forms; `asked` is the form that was typed. The standings of those that
 * have any are put into `standings`, which has a place for each release.
 */
export function weighForms(
  entries: readonly FormEntry[],
  titleOnly: boolean,
  standings: Uint8Array,
  asked?: string,
): Weights {
  const weights = new Float32Array(standings.length);
  for (const { form, postings, count: releases } of entries) {
    const own = asked === undefined || form === asked ? 1 : OTHER_FORM;
    const list = readPostings(postings, releases);
    noteStandings(list, standings);
    const { docs, title, summary, body } = list;
    for (let index = 0; index < docs.length; index++) {
      const doc = docs[index] ?? 0;
      const weight = weighCounts(title[index] ?? 0, summary[index] ?? 0, body[index] ?? 0, titleOnly);
      weights[doc] = (weights[doc] ?? 0) + own * weight;
    }
  }
  return weights;
}

/** What a release's occurrences weigh together. */
export function weighCounts(title: number, summary: number, body: number, titleOnly: boolean): number {
  return title * TITLE + (titleOnly ? 0 : summary * SUMMARY + body);
}
