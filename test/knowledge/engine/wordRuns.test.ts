import { describe, expect, test } from 'vitest';
import { sharesRunWith, wordRuns } from '../../../knowledge/engine/wordRuns.js';

describe('runs of eight words', () => {
  test('nine words hold two, eight one, seven none', () => {
    expect(wordRuns('a b c d e f g h i')).toEqual(['a b c d e f g h', 'b c d e f g h i']);
    expect(wordRuns('a b c d e f g h')).toHaveLength(1);
    expect(wordRuns('a b c d e f g')).toEqual([]);
    expect(wordRuns('')).toEqual([]);
  });

  test('case and punctuation do not tell texts apart; letters of any language do', () => {
    expect(wordRuns('Él NO quiso; ¿que haga qué? Ya 2.')).toEqual(['él no quiso que haga qué ya 2']);
  });

  test('a text shares a run wherever it stands in either', () => {
    const isShared = sharesRunWith(['too short', 'well, my neighbor has been taking my mail since spring']);
    expect(isShared('Hi! My neighbor has been taking my mail. Since when? Since may.')).toBe(true);
    expect(isShared('my neighbor has been taking my mail, always')).toBe(false);
    expect(isShared('too short')).toBe(false);
  });
});
