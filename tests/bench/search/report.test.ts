import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FirstQuery } from '../../../bench/search/firstQuery.ts';
import type { Indexing } from '../../../bench/search/indexers.ts';
import { renderSearchReport, type SearchResult, withSearchResult } from '../../../bench/search/report.ts';

const indexing = (wall: number, peak: number): Indexing => ({ wall, cpu: 2 * wall, peak, size: 10 * peak });
const query = (wait: number, requests: number): FirstQuery => {
  const first = { bytes: 1000 * requests, requests };
  return { wait, first, all: first };
};

const result: SearchResult = {
  archive: 'Generated, seed 1',
  releases: 10,
  measured: '2026-01-02T03:04:05.000Z',
  machine: { cores: 2, processor: 'a processor', memory: 8e9, node: 'v20.20.2' },
  building: {
    communique: { wall: 4, cpu: 4, peak: 1e6 },
    hugo: { wall: 6, cpu: 6, peak: 1e6 },
  },
  indexing: {
    communique: [indexing(1, 1e6), indexing(3, 1e6), indexing(4, 1e6)],
    pagefind: [indexing(10, 4e6), indexing(10, 4e6), indexing(8, 4e6)],
  },
  near: {
    'newest first': [query(1, 5), query(2, 6), query(3, 7)],
    'best match': [query(2, 20), query(2, 20), query(2, 20)],
    Pagefind: [query(2, 10), query(2, 12), query(2, 14)],
    'Pagefind UI': [query(4, 10), query(4, 12), query(4, 14)],
  },
  far: {
    'newest first': [query(1, 5), query(1, 5), query(1, 5)],
    'best match': [query(4, 5), query(4, 5), query(4, 5)],
    Pagefind: [query(4, 5), query(4, 5), query(4, 5)],
    'Pagefind UI': [query(4, 5), query(4, 5), query(4, 5)],
  },
  farMilliseconds: 100,
};

describe('the page of what the search was measured to take', () => {
  it('has medians of both sides and the median of the ratios, with the least and the highest', () => {
    const page = renderSearchReport([result]);
    assert.match(page, /\| wall time \| 3\.00 s \| 10\.0 s \| 0\.30 \(0\.10–0\.50\) \|/);
    assert.match(page, /\| peak memory \| 1 MB \| 4 MB \| 0\.25 \|/);
    assert.match(
      page,
      /\| requests until then \| 6 \| 20 \| 12 \| 12 \| 0\.50 \| 1\.67 \(1\.43–2\.00\) \| 0\.50 \|/,
    );
    assert.match(
      page,
      /\| first result, server here \| 2\.00 s \| 2\.00 s \| 2\.00 s \| 4\.00 s \| 1\.00 \(0\.50–1\.50\) \| 1\.00 \| 0\.50 \(0\.25–0\.75\) \|/,
    );
    assert.match(
      page,
      /\| first result, server 100 ms away \| 1\.00 s \| 4\.00 s \| 4\.00 s \| 4\.00 s \| 0\.25 /,
    );
  });

  it('has a dash for a way to ask that an older result lacks', () => {
    const { 'Pagefind UI': _, ...near } = result.near;
    const page = renderSearchReport([{ ...result, near }]);
    assert.match(
      page,
      /\| requests until then \| 6 \| 20 \| 12 \| – \| 0\.50 \| 1\.67 \(1\.43–2\.00\) \| – \|/,
    );
  });

  it('sets our whole build beside Hugo’s rendering and the median of Pagefind’s indexes', () => {
    assert.match(renderSearchReport([result]), /\| whole cold build \| 4\.00 s \| 16\.0 s \| 0\.25 \|/);
  });

  it('keeps what other archives gave, and replaces what is measured again', () => {
    const larger: SearchResult = { ...result, releases: 100 };
    const again: SearchResult = { ...result, measured: '2026-02-02T03:04:05.000Z' };
    const results = [larger, result, again].reduce<readonly SearchResult[]>(withSearchResult, []);
    assert.deepEqual(results, [again, larger]);
  });
});
