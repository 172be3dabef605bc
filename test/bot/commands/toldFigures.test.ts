import { expect, test } from 'vitest';
import {
  factsOf,
  type JudgedTold,
  readTold,
  toldFigures,
  toldMistakes,
  wronglyTold,
} from '../../../bot/commands/toldFigures.js';

const [line] = readTold(
  '{"q": "x", "acts": ["tells", "asks"], "facts": {"side": "restrained", "is": "minor", "guns": "has"}, "untold": ["kind", "stage"]}',
  'told.jsonl',
);
const judged: JudgedTold = {
  gold: line as JudgedTold['gold'],
  acts: ['tells'],
  facts: { side: 'protected', is: ['elder', 'minor'], kind: 'dv' },
};

test('a fact is right, wrong or missed; one of several values is enough', () => {
  expect(factsOf(judged)).toEqual([
    { name: 'side', mark: 'wrong' },
    { name: 'is', mark: 'right' },
    { name: 'guns', mark: 'missed' },
  ]);
});

test('what nobody told and was read all the same', () => expect(wronglyTold(judged)).toEqual(['kind']));

test('every share comes with its interval', () => {
  const rows = toldFigures([judged]).join('\n');
  expect(rows).toMatch(/^acts +2 +50\.0 ± \S+ %$/m);
  expect(rows).toMatch(/^ {2}asks +1 +0\.0 ± /m);
  expect(rows).toMatch(/^facts told +3 +33\.3 ± \S+ % +33\.3 ± \S+ % +33\.3 ± /m);
  expect(rows).toMatch(/^facts nobody told +2 +50\.0 ± /m);
});

test('mistakes are named, a line each', () =>
  expect(toldMistakes([judged]).map((each) => each.split('|')[0]?.trim())).toEqual([
    'missed asks',
    'wrong side protected',
    'missed guns',
    'nobody told kind',
  ]));
