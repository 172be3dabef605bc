import { expect, test } from 'vitest';
import { NEW_CONVERSATION } from '../../../dialogs/turn/conversation.js';
import { lightOf } from '../../../dialogs/turn/lightOf.js';
import { topicId } from '../../../knowledge/ids.js';
import { momentOf } from '../../../knowledge/rules/dates/day.js';

const now = momentOf(new Date('2026-12-01T20:00:00Z'));

test('nothing was answered: no topic to go back to', () => expect(lightOf(NEW_CONVERSATION, now).earlier).toEqual([]));

test('what was answered of the topics before the last, each once, the latest first, at most three', () => {
  const conversation = {
    ...NEW_CONVERSATION,
    last: { topic: topicId('hearing') },
    pointsSaid: [
      'cost/ask-fee',
      'pets/get-back',
      'firearms/when restrained dv',
      'service/how-when',
      'firearms/where',
      'hearing/remote',
    ],
  };
  expect(lightOf(conversation, now).earlier).toEqual([
    { topic: 'firearms', point: 'firearms/where' },
    { topic: 'service', point: 'service/how-when' },
    { topic: 'pets', point: 'pets/get-back' },
  ]);
});
