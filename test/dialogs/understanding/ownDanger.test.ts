import { describe, expect, test } from 'vitest';
import { firstLight } from '../../../dialogs/understanding/light.js';
import { ofOwnSide } from '../../../dialogs/understanding/ownDanger.js';
import type { Danger } from '../../../dialogs/understanding/understood.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';

const light = firstLight({ on: isoDate('2026-11-29'), at: clockTime('12:00') });
const bound = { ...light, facts: { side: 'restrained' } } as const;
const followed = (chance: number): Danger => ({ level: 'acute', kinds: ['found'], chance });

describe('being followed, told by the person an order binds', () => {
  test('is mostly told in a quarrel: one line of help, no block', () =>
    expect(ofOwnSide(followed(0.5), bound, [])?.level).toBe('possible'));

  test('is a cry where it is sure, or where it answers "are you safe?"', () => {
    expect(ofOwnSide(followed(0.95), bound, [])?.level).toBe('acute');
    expect(ofOwnSide(followed(0.5), { ...bound, open: { kind: 'safety' } }, [])?.level).toBe('acute');
  });

  test('is danger as ever for anybody else, and so is violence', () => {
    expect(ofOwnSide(followed(0.5), light, [])?.level).toBe('acute');
    expect(ofOwnSide({ level: 'acute', kinds: ['violence'], chance: 0.5 }, bound, [])?.level).toBe('acute');
  });
});
