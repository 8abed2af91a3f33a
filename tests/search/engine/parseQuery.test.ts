import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseQuery, type TermNames } from '../../../src/search/engine/parseQuery.ts';
import { clausesIn, type Query } from '../../../src/search/engine/query.ts';

/** Topics and types that a field may name. */
const names: TermNames = {
  longest: (_, words) =>
    [3, 2, 1].find((count) =>
      ['health', 'health care fraud', 'press release'].includes(words.slice(0, count).join(' ')),
    ) ?? 0,
};

/** A query as one line, groups in brackets. */
function shown(query: string): string {
  return shownQuery(parseQuery(query, names));
}

function shownQuery(query: Query): string {
  return query
    .map((group) => {
      const literals = group.map(({ clause, excluded }) => {
        const sign = excluded ? '-' : '';
        if (clause.kind === 'nested') return `${sign}(${shownQuery(clause.query)})`;
        if (clause.kind === 'days') return `${sign}days ${clause.from ?? ''}..${clause.until ?? ''}`;
        if (clause.kind === 'term') return `${sign}${clause.filter}=${clause.text}`;
        const title = clause.title ? 'title ' : '';
        const goesOn = clause.prefix ? ' …' : '';
        if (clause.kind === 'phrase') return `${sign}${title}"${clause.text}"${goesOn}`;
        return `${sign}${title}${clause.text}${goesOn}`;
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

    // Capitals.
    ['DOJ WILL NOT CHALLENGE AT&T', '[DOJ][WILL][NOT][CHALLENGE][AT&T]'],
    ['FBI AND DEA WILL NOT MERGE', '[FBI][AND][DEA][WILL][NOT][MERGE]'],
    ['2014 2015 OR 2016 2017', '[2014][2015 | 2016][2017]'],
    ['FBI OR DEA', '[FBI | DEA]'],
    ['FBI NOT DEA', '[FBI][-DEA]'],
    ['FBI OR DEA OR ATF OR USMS', '[FBI | DEA | ATF | USMS]'],
    ['FBI DEA ATF OR (USMS)', '[FBI][DEA][ATF | USMS]'],
    ['FBI DEA ATF NOT Usms', '[FBI][DEA][ATF][-Usms]'],
    ['حكومة وزير خدمة NOT خدمات', '[حكومة][وزير][خدمة][-خدمات]'],

    // Parentheses.
    ['a -(b OR c)', '[a][-([b | c])]'],
    ['a OR (b c)', '[a | ([b][c])]'],
    ['(a b) OR c d', '[([a][b]) | c][d]'],
    ['a NOT (b c)', '[a][-([b][c])]'],
    ['a -(b -(c d))', '[a][-([b][-([c][d])])]'],
    ['(a)', '[a]'],
    ['-(a) (-b)', '[-a][([-b])]'],
    ['( a OR b ), c. (d)', '[([a | b])][c.][d]'],
    ['("a) b" OR title:c) d', '[(["a) b" | title c])][d]'],
    ['(OR a) (a OR) (NOT a)', '[([OR][a])][([a][OR])][([-a])]'],
    ['(18 U.S.C. § 1343(a)) 501(c)(3)', '[([18][U.S.C.][§][1343(a)])][501(c)(3)]'],
    ['(c)(3) release(s) (s)he', '[(c)(3)][release(s)][(s)he]'],
    ['(a', '[a]'],
    ['a) b', '[a][b]'],
    ['a OR (b', '[a | b]'],
    ['a -(b c', '[a][-b][c]'],
    ['a () OR () b', '[a][b]'],
    ['()', '[()]'],
    [')', '[)]'],
    ['((((((((((a b))))))))))', '[([a][b])]'],

    // Names of several words.
    ['topic:health care fraud topic:health care', '[topics=health care fraud][topics=health][care]'],
    ['-type:press release, x', '[-types=press][release,][x]'],
    ['type:press release x', '[types=press release][x]'],
    [
      'topic:health -care topic:health "care" (topic:health) care OR fraud',
      '[topics=health][-care][topics=health]["care"][topics=health][care | fraud]',
    ],
    ['topic:health care fraud OR x', '[topics=health care fraud | x]'],
    ['title:health care fraud', '[title health][care][fraud]'],

    // Other names of fields.
    [
      'topics:a people:b organisations:c organizations:d org:e types:f',
      '[topics=a][people=b][organisations=c][organisations=d][organisations=e][types=f]',
    ],
    ['from:1971 since:1971-01-02', '[days 365..][days 366..]'],
    ['to:1970 until:1970-12 to:1970-12-31 before:1971', '[days ..365][days ..365][days ..365][days ..365]'],
    ['year:1970 year:70', '[days 0..365][year:70]'],
    [
      'after:1970-1-2 after:1970/01/02 after:1970.01 before:1970/2',
      '[days 1..][days 1..][days 0..][days ..31]',
    ],
    ['after:06/01/2016 after:2016-06/01', '[after:06/01/2016][after:2016-06/01]'],

    // Quotation marks.
    ['“the “a" b” c', '["the “a" b"][c]'],
    ['"a “b” c" d', '["a “b” c"][d]'],
    ['»ist das ein Anfang« «a» »b»', '["ist das ein Anfang"]["a"]["b"]'],
    ['‹a b› ‘don’t stop’, 「国会」『議員』', '["a b"]["don’t stop"]["国会"]["議員"]'],
    ['workers’ ‘90s rule', '[workers’][‘90s][rule]'],
    ['“a b" c', '["a b"][c]'],
    ['"a b", OR c', '["a b" | c]'],
    ['"health care fr*" "a*" title:"new bud*"', '["health care fr*" …]["a*"][title "new bud*" …]'],

    // Dashes.
    ['a –b −c –"d e" –(f OR g)', '[a][-b][-c][-"d e"][-([f | g])]'],
    ['WASHINGTON – a 2015–2016 "a"–b', '[WASHINGTON][–][a][2015–2016]["a"][–b]'],
    ['–a (−b)', '[-a][([-b])]'],
  ];
  for (const [query, meant] of cases) it(query || '(empty)', () => assert.equal(shown(query), meant));

  it('excludes nothing by two hyphens, which are a dash', () => {
    const literals = parseQuery('the trusts --Tamm, Tee -- and Kask').flat();
    assert.deepEqual([literals.length, literals.some(({ excluded }) => excluded)], [7, false]);
  });

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
      '»',
      '’',
      '(',
      ')',
      '–',
      'topic:',
      'A',
      ':',
      '\n',
    );
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const read = parseQuery(query, names);
        assert.equal(read.length === 0, query.trim() === '');
        assertFilled(read);
        for (const { clause } of clausesIn(read)) {
          if (clause.kind === 'words') assert.equal(query.slice(clause.start, clause.end), clause.text);
        }
      }),
    );
  });

  it('reads parentheses as they are nested', () => {
    const word = fc.stringMatching(/^[a-z]{1,3}$/);
    interface Tree {
      readonly groups: readonly (readonly (Tree | string)[])[];
      readonly not: boolean;
    }
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.record({
        groups: fc.array(
          fc.array(fc.oneof({ maxDepth: 2 }, word, tie('tree')), { minLength: 1, maxLength: 3 }),
          { minLength: 2, maxLength: 3 },
        ),
        not: fc.boolean(),
      }),
    }));
    const typed = ({ groups }: Tree): string =>
      groups
        .map((group) =>
          group
            .map((one) => (typeof one === 'string' ? one : `${one.not ? '-' : ''}(${typed(one)})`))
            .join(' OR '),
        )
        .join(' ');
    const meant = ({ groups }: Tree): string =>
      groups
        .map(
          (group) =>
            `[${group.map((one) => (typeof one === 'string' ? one : `${one.not ? '-' : ''}(${meant(one)})`)).join(' | ')}]`,
        )
        .join('');
    fc.assert(fc.property(tree, (asked) => assert.equal(shownQuery(parseQuery(typed(asked))), meant(asked))));
  });

  it('loses no word: each stands in a clause or names one', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (all) => {
        const texts = [...clausesIn(parseQuery(all.join(' ')))].map(({ clause }) =>
          clause.kind === 'words' ? clause.text : '',
        );
        assert.deepEqual(texts, all);
      }),
    );
  });
});

function assertFilled(query: Query): void {
  for (const group of query) {
    assert.ok(group.length > 0);
    for (const { clause } of group) {
      if (clause.kind !== 'nested') continue;
      assert.ok(clause.query.length > 0);
      assertFilled(clause.query);
    }
  }
}
