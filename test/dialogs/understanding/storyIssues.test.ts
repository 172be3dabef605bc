import { expect, test } from 'vitest';
import { storyIssues } from '../../../dialogs/understanding/storyIssues.js';
import { type Chances, judged, part } from '../../support/judged.js';

/** The issues of a story whose sentences, and the whole of them, were judged so. */
function issuesOf(whole: Chances, sentences: Readonly<Record<string, Chances>>) {
  const texts = Object.keys(sentences);
  const story = texts.join(' ');
  const matcher = {
    ask: async (text: string) => judged(text === story ? whole : (sentences[text] ?? {})),
    yesNo: async () => [],
  };
  return storyIssues(part(story), texts.map(part), { matcher, askedBy: () => undefined, urgency: () => 0 });
}

const topics = (issues: Awaited<ReturnType<typeof issuesOf>>, match: string) =>
  issues.filter((issue) => issue.match === match).map((issue) => issue.topics[0]?.topic);

test('what the whole is about and what a question asks are answered; what a sentence only touches is offered', async () => {
  const issues = await issuesOf(
    { hearing: 0.7, guns: 0.1 },
    {
      'I was served with papers on my porch last week.': { hearing: 0.5 },
      'My uncle keeps a dog in the yard.': { pets: 0.15 },
      'Can I keep the rifle that my dad left me?': { guns: 0.9 },
    },
  );
  expect(topics(issues, 'answer')).toEqual(['hearing', 'guns']);
  expect(topics(issues, 'offer')).toEqual(['pets']);
});

test('the point comes from the sentence that is likeliest about the topic', async () => {
  const [first] = await issuesOf(
    { guns: 0.6, hearing: 0.2 },
    {
      'Nothing of this is known to anybody here.': { hearing: 0.3 },
      'Can I keep the rifle that I own?': { guns: 0.95 },
    },
  );
  expect(first?.points[0]).toMatchObject({ topic: 'guns', chance: 0.95 });
});

test('at most three are answered', async () => {
  const each = { a: 0.9, b: 0.9, c: 0.9, d: 0.9 };
  const issues = await issuesOf(each, { 'One thing that I have to know is this?': each });
  expect(topics(issues, 'answer')).toHaveLength(3);
  expect(topics(issues, 'offer')).toHaveLength(1);
});

test('a story on something else has no issue of ours', async () => {
  const issues = await issuesOf({ guns: 0.04 }, { 'My cake sank in the middle and tastes of soap.': { guns: 0.03 } });
  expect(issues.map(({ match }) => match)).toEqual(['none']);
});
