import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseQuery } from '../../../src/search/engine/parseQuery.ts';

/** A query as one line, groups in brackets. */
function shown(query: string): string {
  return parseQuery(query)
    .map((group) => {
      const literals = group.map(({ clause, excluded }) => {
        const sign = excluded ? '-' : '';
        if (clause.kind === 'days') return `${sign}days ${clause.from ?? ''}..${clause.until ?? ''}`;
        if (clause.kind === 'term') return `${sign}${clause.filter}=${clause.text}`;
        const title = clause.title ? 'title ' : '';
        if (clause.kind === 'phrase') return `${sign}${title}"${clause.text}"`;
        return `${sign}${title}${clause.text}${clause.prefix ? ' …' : ''}`;
      });
      return `[${literals.join(' | ')}]`;
    })
    .join('');
}

describe('the query language', () => {
  const cases: readonly [query: string, meant: string][] = [
    ['', ''],
    ['  ', ''],
    ['nato summit', '[nato][summit]'],
    ['"north atlantic" nato', '["north atlantic"][nato]'],
    ['„põhja atlandi“ „a”', '["põhja atlandi"]["a"]'],
    ['«север» nato', '["север"][nato]'],
    ['-nato -"a b" e-mail -', '[-nato][-"a b"][e-mail][-]'],
    ['a OR b c', '[a | b][c]'],
    ['a OR b OR -c', '[a | b | -c]'],
    ['OR a', '[OR][a]'],
    ['a OR', '[a][OR]'],
    ['a OR OR b', '[a | b]'],
    ['a or b', '[a][or][b]'],
    ['title:nato TITLE:"a b" -title:c', '[title nato][title "a b"][-title c]'],
    ['title: nato before:  1971', '[title nato][days ..365]'],
    ['nato title:', '[nato][title:]'],
    ['a NOT b', '[a][-b]'],
    ['NOT "a b" NOT -c', '[-"a b"][-c]'],
    ['a OR NOT b', '[a | -b]'],
    ['a AND b AND NOT c', '[a][b][-c]'],
    ['AND a NOT', '[AND][a][NOT]'],
    ['a not b and c', '[a][not][b][and][c]'],
    [
      'person:kaja-kallas topic:"foreign policy" type:speech',
      '[people=kaja-kallas][topics=foreign policy][types=speech]',
    ],
    ['organization:a organisation:b', '[organisations=a][organisations=b]'],
    ['after:1970-01-02 before:1970-01', '[days 1..][days ..0]'],
    ['before:"1971"', '[days ..365]'],
    ['before:2021-02-30 after:soon', '[before:2021-02-30][after:soon]'],
    ['minist* *a a* 5* 税*', '[minist* …][*a][a*][5*][税* …]'],
    ['minister: resigns', '[minister:][resigns]'],
    ['"never closed', '["never][closed]'],
    ['http://a.b/?c=d', '[http://a.b/?c=d]'],
  ];
  for (const [query, meant] of cases) it(query || '(empty)', () => assert.equal(shown(query), meant));

  it('takes any text, leaves no group empty and says where words stand', () => {
    const piece = fc.constantFrom(
      'a',
      'OR',
      'NOT',
      'AND',
      ' ',
      '"',
      '-',
      'title:',
      'before:',
      '2021',
      '*',
      '“',
      '„',
      ':',
      '\n',
    );
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(queries, (query) => {
        for (const group of parseQuery(query)) {
          assert.ok(group.length > 0);
          for (const { clause } of group) {
            if (clause.kind === 'words') assert.equal(query.slice(clause.start, clause.end), clause.text);
          }
        }
      }),
    );
  });

  it('loses no word: each stands in a clause or names one', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (all) => {
        const texts = parseQuery(all.join(' ')).flatMap((group) =>
          group.map(({ clause }) => (clause.kind === 'words' ? clause.text : '')),
        );
        assert.deepEqual(texts, all);
      }),
    );
  });
});
