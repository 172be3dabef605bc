import { describe, expect, test } from 'vitest';
import {
  type DangerGold,
  type DangerLevel,
  dangerFigures,
  dangerMistakes,
  foundIn,
  type JudgedDanger,
  readDangerGold,
} from '../../../bot/commands/dangerFigures.js';

const judged = (gold: Partial<DangerGold>, level: DangerLevel, isAccused = false): JudgedDanger => ({
  gold: { q: 'x', label: 'danger', ...gold },
  level,
  isAccused,
});

describe('a file of danger lines', () => {
  test('needs words and a label, nothing else', () => {
    expect(readDangerGold('{"q":"help","label":"danger"}\n', 'a.jsonl')).toEqual([{ q: 'help', label: 'danger' }]);
  });

  test.each([
    ['broken JSON', '\n{"q":', /^a\.jsonl:2: not a danger line/],
    ['another label', '{"q":"x","label":"crisis"}', /^a\.jsonl:1: .*label/],
    ['another level', '{"q":"x","label":"calm","level":"low"}', /^a\.jsonl:1: .*level/],
  ])('%s names the line', (_, text, message) => {
    expect(() => readDangerGold(text, 'a.jsonl')).toThrow(message);
  });
});

test('found at all is acute or possible', () => {
  expect(foundIn(['acute', 'possible', undefined, undefined])).toEqual({ count: 4, acute: 0.25, any: 0.5 });
});

describe('the report', () => {
  const lines = [
    judged({ form: 'cry', lang: 'en' }, 'acute'),
    judged({ form: 'cry', lang: 'es' }, 'possible'),
    judged({ form: 'oblique', oblique: true, lang: 'en' }, undefined),
    judged({ form: 'plain', lang: 'en' }, 'acute'),
    judged({ label: 'calm', level: 'none', lang: 'en' }, undefined, true),
    judged({ label: 'calm', level: 'possible', lang: 'es' }, 'possible'),
  ];
  const report = dangerFigures(lines).join('\n');

  test('counts recall and false alarms at both levels', () => {
    expect(report).toMatch(/^danger: found +4 +50\.0 ± \S+ % +75\.0 ± /m);
    expect(report).toMatch(/^calm: false alarms +2 +0\.0 ± \S+ % +50\.0 ± /m);
  });

  test('oblique lines, cries and languages have rows of their own', () => {
    expect(report).toMatch(/^ {2}not oblique +3 +66\.7 ± \S+ % +100\.0 ± /m);
    expect(report).toMatch(/^ {2}oblique +1 +0\.0 ± \S+ % +0\.0 ± /m);
    expect(report).toMatch(/^ {2}cry +2 +50\.0 ± \S+ % +100\.0 ± /m);
    expect(report.match(/^ {2}e[ns] /gm)).toHaveLength(4);
    expect(report.match(/^ {2}oblique /gm)).toHaveLength(1);
  });

  test('a line whose form says that it is oblique is counted as such', () => {
    expect(dangerFigures([judged({ form: 'oblique' }, 'acute')]).join('\n')).toMatch(/^ {2}oblique +1 +100\.0/m);
  });

  test('counts the calm people who are accused', () => {
    expect(report).toMatch(/^calm: taken for wrongdoing +2 +50\.0 ± /m);
  });

  test('lists misses, false alarms and accusations; quiet help where it is right is none', () => {
    const mistakes = dangerMistakes([...lines, judged({ label: 'calm' }, 'acute', true)]);
    expect(mistakes.map((each) => each.slice(0, 16).trim())).toEqual([
      'only possible',
      'missed',
      'accused',
      'false acute',
      'accused',
    ]);
  });
});
