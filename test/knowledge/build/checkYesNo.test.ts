import { describe, expect, test } from 'vitest';
import { checkYesNo } from '../../../knowledge/build/checkQuestions.js';
import type { RawEntry } from '../../../knowledge/build/readEntries.js';
import type { FollowUp } from '../../../knowledge/build/readFollowUps.js';
import type { TopicVariant } from '../../../knowledge/build/readQuestions.js';
import type { Problem } from '../../../knowledge/errors.js';
import { pointId, topicId } from '../../../knowledge/ids.js';

const topic = topicId('pets');
const version = (yesNo: readonly ('yes' | 'no')[], line: number) => ({ scope: {}, yesNo, blocks: [], line });
/** An entry with one point, whose second version begins at line 7. */
const entry = (...yesNo: readonly ('yes' | 'no')[]): RawEntry => ({
  topic,
  language: 'en',
  title: 'Pets',
  button: 'Pets',
  followUps: [],
  attorney: 'none',
  review: { checkedBy: 'maintainers', checkedOn: '2026-11-24', reviewBy: '2027-05-15', lawyer: 'open' } as never,
  points: [
    {
      name: 'keep',
      title: 'Keeping it',
      versions: [version(['yes', 'no'], 3), version(yesNo, 7)],
      correction: undefined,
      file: 'pets.md',
      line: 3,
    },
  ],
  file: 'pets.md',
});
const asked: TopicVariant = {
  text: 'can i keep it',
  language: 'en',
  file: 'pets.txt',
  line: 1,
  topic,
  point: 'keep',
  polarity: 'no',
  isBelief: false,
};
const followed = { target: pointId(topic, 'keep'), polarity: 'yes' } as FollowUp;

function problemsOf(of: RawEntry, followUps: readonly FollowUp[]): Problem[] {
  const problems: Problem[] = [];
  checkYesNo([of], { topics: [asked] }, followUps, (problem) => problems.push(problem));
  return problems;
}

describe('a yes or a no that holds in a version too', () => {
  test('is known of a question or a follow-up of the point', () =>
    expect(problemsOf(entry('yes', 'no'), [followed])).toEqual([]));

  test('is reported at its heading where neither has it', () =>
    expect(problemsOf(entry('yes'), [])).toMatchObject([{ code: 'BAD_SHAPE', file: 'pets.md', line: 7 }]));
});
