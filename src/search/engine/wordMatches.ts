import { noteStandings, readPostings } from '../format/postings.ts';
import type { FormEntry } from '../format/wordBlock.ts';

/** For each release of a shard how much a test is fulfilled: weighed occurrences, 0 where it is not. */
export type Weights = Float32Array;

/** What an occurrence weighs by its field; one in the body weighs 1. A word in the title says what a release is about. */
const TITLE = 12;
const SUMMARY = 2;
/** What another form of the word than the one asked for weighs of it. */
const OTHER_FORM = 0.4;

/** What a shard's releases have of a word. */
export interface WeighedForms {
  readonly weights: Weights;
  /** Of that, what they have of the very form that was typed. */
  readonly asked: Weights;
  /** 1 where any of the forms is in the title. */
  readonly titled: Uint8Array;
}

/**
 * How much each of a shard's releases has of the forms; `asked` is the form that was typed. The standings of those that
 * have any are put into `standings`, which has a place for each release.
 */
export function weighForms(
  entries: readonly FormEntry[],
  titleOnly: boolean,
  standings: Uint8Array,
  asked?: string,
): WeighedForms {
  const weighed = {
    weights: new Float32Array(standings.length),
    asked: new Float32Array(standings.length),
    titled: new Uint8Array(standings.length),
  };
  for (const { form, postings, count: releases } of entries) {
    const isAsked = asked === undefined || form === asked;
    const list = readPostings(postings, releases);
    noteStandings(list, standings);
    const { docs, title, summary, body } = list;
    for (let index = 0; index < docs.length; index++) {
      const doc = docs[index] ?? 0;
      const weight = weighCounts(title[index] ?? 0, summary[index] ?? 0, body[index] ?? 0, titleOnly);
      weighed.weights[doc] = (weighed.weights[doc] ?? 0) + (isAsked ? 1 : OTHER_FORM) * weight;
      if ((title[index] ?? 0) > 0) weighed.titled[doc] = 1;
      if (isAsked) weighed.asked[doc] = (weighed.asked[doc] ?? 0) + weight;
    }
  }
  return weighed;
}

/** What a release's occurrences weigh together. */
export function weighCounts(title: number, summary: number, body: number, titleOnly: boolean): number {
  return title * TITLE + (titleOnly ? 0 : summary * SUMMARY + body);
}
