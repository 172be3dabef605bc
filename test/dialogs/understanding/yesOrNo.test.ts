import { describe, expect, test } from 'vitest';
import { withoutDenied, withoutYesOrNo } from '../../../dialogs/understanding/yesOrNo.js';

describe('a wish for a short answer is taken off a whole question', () => {
  test.each([
    ['yes or no, can i text her', 'can i text her'],
    ['can i text my roommate to settle yes or no', 'can i text my roommate to settle'],
    ['la tengo que entregar, si o no', 'la tengo que entregar'],
    ['so yes or no', 'so yes or no'],
    ['do i say yes or no', 'do i say yes or no'],
  ])('"%s"', (said, rest) => expect(withoutYesOrNo(said)).toBe(rest));
});

describe('what is not meant is taken off a short message', () => {
  test.each([
    ['THE GUNS not the kids. monday ok or no', 'THE GUNS . monday ok or no'],
    ['no la corte no, la POLICIA', 'la POLICIA'],
    ['i am not the father', 'i am not the father'],
    ['its not my gun', 'its not my gun'],
    ['can i keep them or not the whole time', 'can i keep them or not the whole time'],
    ['not the kids', 'not the kids'],
    ['i gave up my rifle but not my pistol', 'i gave up my rifle but not my pistol'],
    ['no la golpee la semana pasada', 'no la golpee la semana pasada'],
  ])('"%s"', (said, rest) => expect(withoutDenied(said)).toBe(rest));
});
