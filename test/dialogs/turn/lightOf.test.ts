import { expect, test } from 'vitest';
import { NEW_CONVERSATION, zConversation } from '../../../dialogs/turn/conversation.js';
import { lightOf } from '../../../dialogs/turn/lightOf.js';
import type { PointId } from '../../../knowledge/contract.js';
import { momentOf } from '../../../knowledge/rules/dates/day.js';

const now = momentOf(new Date('2026-12-01T20:00:00Z'));
const meant = [{ point: 'firearms/when' as PointId, weight: 0.4 }];

test('what was likely meant before is there for the next message', () =>
  expect(lightOf({ ...NEW_CONVERSATION, meant }, now).meant).toEqual(meant));

test('a conversation stored before anything was kept of it goes on', () => {
  const { meant: _, ...older } = NEW_CONVERSATION;
  expect(zConversation.parse(older)).toEqual(NEW_CONVERSATION);
});
