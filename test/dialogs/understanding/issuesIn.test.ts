import { describe, expect, test } from 'vitest';
import { issuesIn } from '../../../dialogs/understanding/issuesIn.js';
import type { Situation } from '../../../dialogs/understanding/light.js';
import type { Judgement } from '../../../knowledge/contract.js';
import { judged, part } from '../../support/judged.js';
import { NOW } from '../../support/today.js';

const light: Situation = {
  last: undefined,
  open: undefined,
  facts: {},
  told: {},
  toldLast: [],
  now: NOW,
  language: 'en',
} as unknown as Situation;

const TELLING = 'She made all of it up.';
const QUESTION = 'Can I just text her one time?';
const issueOn = async (whole: Judgement, question: Judgement) => {
  const said = `${TELLING} ${QUESTION}`;
  const ask = async (text: string) => (text === said ? whole : text === QUESTION ? question : judged({}));
  const [issue] = await issuesIn(part(said), [part(TELLING), part(QUESTION)], light, {
    matcher: { ask, yesNo: async () => [] },
    askedBy: () => undefined,
    urgency: () => 0,
  });
  return issue;
};

describe('a question beside what is told', () => {
  test('counts: it tips what the whole message leaves open', async () => {
    const issue = await issueOn(judged({ lies: 0.5, contact: 0.4 }), judged({ contact: 0.9 }));
    expect(issue?.topics[0]?.topic).toBe('contact');
    expect(issue?.points[0]?.point).toBe('contact/first');
  });

  test('does not outweigh a whole message that is clear', async () => {
    const issue = await issueOn(judged({ contact: 0.9 }), judged({ hearing: 0.9 }));
    expect(issue?.topics[0]?.topic).toBe('contact');
  });

  test('alone is outside: the whole message says what is asked', async () => {
    const issue = await issueOn(judged({ contact: 0.9 }), judged({}));
    expect(issue?.topics[0]?.topic).toBe('contact');
    expect((await issueOn(judged({}), judged({ contact: 0.9 })))?.topics[0]?.topic).toBe('contact');
  });

  test('says itself whether a decision is wanted, not what is told beside it', async () => {
    expect((await issueOn(judged({ contact: 0.9 }, ['advice']), judged({ contact: 0.9 })))?.isVerdict).toBe(false);
    expect((await issueOn(judged({ contact: 0.9 }), judged({ contact: 0.9 }, ['advice'])))?.isVerdict).toBe(true);
  });
});

describe('what seems to be outside and asks nothing', () => {
  const read = async (confidence: number, chance: number, acts: readonly string[]) => {
    const { points, ...rest } = judged({ 'missed-hearing': confidence });
    const judgement = { ...rest, points: points.map((each) => ({ ...each, chance })) };
    const text = 'i missed it and overslept';
    const seen = { chances: new Map(acts.map((act) => [`acts.${act}`, 0.95])) };
    const [issue] = await issuesIn({ text, seen }, [{ text, seen }], light, {
      matcher: { ask: async () => judgement, yesNo: async () => [] },
      askedBy: () => undefined,
      urgency: () => 0,
    });
    return issue?.match;
  };

  test('is ours where its topic and its point are likely', async () => {
    expect(await read(0.4, 0.75, ['tells'])).toBe('choice');
    expect(await read(0.2, 0.75, ['tells'])).toBe('none');
    expect(await read(0.4, 0.5, ['tells'])).toBe('none');
  });

  test('is not where it asks', async () => expect(await read(0.4, 0.75, ['tells', 'asks'])).toBe('none'));
});

test('what is supposed with a mark leads up to the short question behind it: the two are one', async () => {
  const asked: string[] = [];
  const ask = async (text: string) => {
    asked.push(text);
    return judged({ [text.includes('rains') && text.includes('move') ? 'continuance' : 'hearing']: 0.9 });
  };
  const [supposed, question] = ['And if it rains that week?', 'Could they move it?'];
  const issues = await issuesIn(part(`${supposed} ${question}`), [part(supposed), part(question)], light, {
    matcher: { ask, yesNo: async () => [] },
    askedBy: () => undefined,
    urgency: () => 0,
  });
  expect(issues.map(({ topics }) => topics[0]?.topic)).toEqual(['continuance']);
  expect(asked).not.toContain(supposed);
});

test.each([
  ['many', 1],
  ['as many as a story', 2],
])('a message of %s words goes on from what was answered like one of few', async (_, times) => {
  const said =
    'My sister drives up from the valley that weekend and she says she would come along and sit right there next to me the whole time. '.repeat(
      times,
    );
  const last = { topic: 'hearing', point: 'hearing/first' };
  const followUp = { points: judged({ hearing: 0.8 }).points, line: 0.9 };
  const [issue] = await issuesIn(part(said), [part(said)], { ...light, last } as unknown as Situation, {
    matcher: {
      ask: async (_, after) => ({ ...judged({ pets: 0.6 }), followUp: after && followUp }),
      yesNo: async () => [],
    },
    askedBy: () => undefined,
    urgency: () => 0,
  });
  expect(issue?.points[0]?.point).toBe('hearing/first');
});
