import { describe, expect, test } from 'vitest';
import { circumstancesOf } from '../../../dialogs/facts/knownFacts.js';

describe('what chooses the version of a point', () => {
  test('whom the police ask is worded as charged, but not who asks for protection: a witness may write a request', () => {
    expect(circumstancesOf({ side: 'restrained', charged: 'investigated' }).is).toEqual(['charged']);
    expect(circumstancesOf({ charged: 'investigated' }).is).toEqual(['charged']);
    expect(circumstancesOf({ side: 'protected', charged: 'investigated' }).is).toBeUndefined();
  });
});
