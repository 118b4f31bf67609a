import { describe, expect, it } from 'vitest';
import { findPhrases, hasAnyPhrase, indexWords, readPhrases } from '../../../lib/packs/words';

/** The words that are found, as they stand in the text. */
const find = (text: string, ...phrases: string[]): string[] =>
  findPhrases(indexWords(text), readPhrases(phrases)).map(({ start, end }) => text.slice(start, end));

describe('phrases', () => {
  it.each([
    ['capitals', 'Our ARR and arr', 'Arr', ['ARR', 'arr']],
    [
      'hyphens, dashes and spaces',
      'week-over-week, week over week, week\u2013over\u00A0week',
      'week over week',
      ['week-over-week', 'week over week', 'week\u2013over\u00A0week'],
    ],
    ['a line break', 'week over\nweek', 'week-over-week', ['week over\nweek']],
    ['curly apostrophes', 'what’s new', "what's new", ['what’s new']],
    ['accents written together or apart', 'Cafe\u0301 sales', 'café', ['Cafe\u0301']],
    ['spaces between letters of Chinese', '按月的销售 额', '销售额', ['销售 额']],
    ['another script beside Latin', 'SQL查询', 'SQL 查询', ['SQL查询']],
    ['signs inside', 'our P&L for May', 'p&l', ['P&L']],
  ])('are found whatever the %s', (_, text, phrase, found) => {
    expect(find(text, phrase)).toEqual(found);
  });

  it.each([
    ['a part of a word', 'carry on, arrival', 'arr'],
    ['a part of an identifier', 'fct_arr_daily', 'arr'],
    ['a plural', 'two dashboards', 'dashboard'],
    ['a word without its accent', 'cafe', 'café'],
    ['words with others between them', 'week by week', 'week week'],
    ['words across a sentence', 'this week. Over to you', 'week over'],
    ['words far apart', 'week     over', 'week over'],
    ['other signs', 'P/L and PL', 'p&l'],
  ])('are not found in %s', (_, text, phrase) => {
    expect(find(text, phrase)).toEqual([]);
  });

  it('keep the signs at their ends', () => {
    expect(find('C, C++ and c++', 'C++')).toEqual(['C++', 'c++']);
    expect(find('revenue #revenue', '#revenue')).toEqual(['#revenue']);
    expect(find('data.csv or csv', '.csv')).toEqual(['.csv']);
  });

  it('never overlap: the first wins, then the longest', () => {
    expect(find('net revenue retention', 'revenue retention', 'net', 'net revenue')).toEqual(['net revenue']);
    expect(find('a b c', 'b c', 'a b')).toEqual(['a b']);
  });

  it('tell which of them was found', () => {
    const found = findPhrases(indexWords('b then a'), readPhrases(['a', 'b', 'A']));
    expect(found.map(({ phrase }) => phrase)).toEqual([1, 0]);
  });

  it('are found where a plain search by hand finds them', () => {
    const words = ['net', 'revenue', 'by', 'region'];
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 16_807) % 2_147_483_647) % below;
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 12 }, () => words[next(4)]).join(' ');
      const phrase = Array.from({ length: 1 + next(3) }, () => words[next(4)]).join(' ');
      expect(hasAnyPhrase(indexWords(text), readPhrases([phrase]))).toBe(` ${text} `.includes(` ${phrase} `));
    }
  });
});
